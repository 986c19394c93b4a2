package org.weilu.signup.party;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One of a party; the names are the people's own. */
@Entity(name = "signupGuest")
@Table(name = "signup_guest")
@Cacheable(false)
public class GuestRow {
    @Id
    private String id;

    @Column(updatable = false)
    private String party;

    @Column(updatable = false)
    private String occasion;

    private String person;

    /** The person while the party lives, then the row's own id: a key keeps everybody to one seat. */
    @Column(name = "seat_of")
    private String seatOf;

    protected GuestRow() {}

    public GuestRow(String id, PartyRow party, String person) {
        this.id = id;
        this.party = party.id();
        this.occasion = party.occasion();
        this.person = person;
        this.seatOf = person;
    }

    String party() {
        return party;
    }

    String person() {
        return person;
    }

    void leave() {
        seatOf = id;
    }

    void forget() {
        person = "";
        seatOf = id;
    }
}
