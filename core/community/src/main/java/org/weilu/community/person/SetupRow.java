package org.weilu.community.person;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/** The one row of an open set-up: the hash of its code. */
@Entity(name = "communitySetup")
@Table(name = "community_setup")
@Cacheable(false)
class SetupRow {
    static final String ID = "setup";

    @Id
    private String id;

    @Column(name = "code_hash")
    private String codeHash;

    @Column
    private long made;

    protected SetupRow() {}

    SetupRow(String codeHash, Instant made) {
        this.id = ID;
        this.codeHash = codeHash;
        this.made = made.toEpochMilli();
    }

    void renew(String hash, Instant at) {
        codeHash = hash;
        made = at.toEpochMilli();
    }

    boolean isOpenedBy(String code) {
        return MessageDigest.isEqual(
                codeHash.getBytes(StandardCharsets.US_ASCII), Secrets.hash(code).getBytes(StandardCharsets.US_ASCII));
    }
}
