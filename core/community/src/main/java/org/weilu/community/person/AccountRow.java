package org.weilu.community.person;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity(name = "communityAccount")
@Table(name = "community_account")
@Cacheable(false)
class AccountRow {
    @Id
    private String person;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column
    private String stamp;

    @Column(name = "code_hash")
    private @Nullable String codeHash;

    @Column(name = "code_until")
    private @Nullable Instant codeUntil;

    protected AccountRow() {}

    AccountRow(String person, @Nullable String passwordHash, String stamp) {
        this.person = person;
        this.passwordHash = passwordHash;
        this.stamp = stamp;
    }

    /** A new password ends every session and the code. */
    void setPassword(String hash, String stamp) {
        this.passwordHash = hash;
        this.stamp = stamp;
        this.codeHash = null;
        this.codeUntil = null;
    }

    void endSessions(String stamp) {
        this.stamp = stamp;
    }

    void setCode(String hash, Instant until) {
        this.codeHash = hash;
        this.codeUntil = until;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    @Nullable
    String codeHash(Instant now) {
        return codeUntil != null && codeUntil.isAfter(now) ? codeHash : null;
    }

    String stamp() {
        return stamp;
    }
}
