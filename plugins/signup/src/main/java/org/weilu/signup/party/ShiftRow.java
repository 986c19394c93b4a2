package org.weilu.signup.party;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.weilu.signup.api.Shift;

/** One party's change of turn; a change by hand writes one for each whose turn it changes. Never changed. */
@Entity(name = "signupShift")
@Table(name = "signup_shift")
@Cacheable(false)
public class ShiftRow {
    @Id
    private String id;

    @Column(updatable = false)
    private String party;

    @Column(updatable = false)
    private long happened;

    @Column(name = "was_at", updatable = false)
    private int was;

    @Column(name = "now_at", updatable = false)
    private int now;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private boolean chosen;

    protected ShiftRow() {}

    public ShiftRow(String id, String party, Shift shift) {
        this.id = id;
        this.party = party;
        this.happened = shift.at().toEpochMilli();
        this.was = shift.was();
        this.now = shift.now();
        this.reason = shift.reason();
        this.chosen = shift.chosen();
    }

    public Shift shift() {
        return new Shift(Instant.ofEpochMilli(happened), was, now, reason, chosen);
    }
}
