package org.weilu.community.consent;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Consents.Consent;

/** One consent as it was given; it ends by being withdrawn or by its time, and is never changed into another. */
@Entity(name = "communityConsent")
@Table(name = "community_consent")
@Cacheable(false)
class ConsentRow {
    private static final String PORTAL = "portal";

    @Id
    private String id;

    @Column
    private String person;

    @Column
    private String purpose;

    @Column(name = "text_version")
    private String version;

    @Column(name = "given_by")
    private String givenBy;

    @Column
    private Instant given;

    @Column(name = "until_at")
    private Instant until;

    @Column
    private @Nullable Instant withdrawn;

    protected ConsentRow() {}

    ConsentRow(String id, Visitor who, String person, String purpose, String version) {
        this.id = id;
        this.person = person;
        this.purpose = purpose;
        this.version = version;
        this.givenBy = who.person() == null ? PORTAL : who.person();
    }

    void lasts(Instant given, Instant until) {
        this.given = given;
        this.until = until;
    }

    void withdraw(Instant now) {
        withdrawn = now;
    }

    boolean isInForce(Instant now) {
        return withdrawn == null && until.isAfter(now);
    }

    Consent consent() {
        return new Consent(person, purpose, version, givenBy, given, until, withdrawn);
    }
}
