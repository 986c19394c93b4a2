package org.weilu.community.person;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A secret that stands for a person, as its hash. */
@Entity(name = "communityToken")
@Table(name = "community_token")
@Cacheable(false)
class TokenRow {
    enum Kind {
        BEARER,
        RESET
    }

    @Id
    @Column(name = "token_hash")
    private String hash;

    @Column
    private String person;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column
    private Instant made;

    @Column
    private Instant expires;

    protected TokenRow() {}

    TokenRow(String hash, String person, Kind kind, Instant made, Instant expires) {
        this.hash = hash;
        this.person = person;
        this.kind = kind;
        this.made = made;
        this.expires = expires;
    }

    boolean isGood(Kind wanted, Instant now) {
        return kind == wanted && expires.isAfter(now);
    }

    String person() {
        return person;
    }
}
