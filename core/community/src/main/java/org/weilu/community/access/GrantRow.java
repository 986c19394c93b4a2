package org.weilu.community.access;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Access.Grant;
import org.weilu.spi.access.Access.GrantWish;
import org.weilu.spi.access.Scope;

@Entity(name = "communityGrant")
@Table(name = "community_grant")
@Cacheable(false)
class GrantRow {
    @Id
    private String id;

    @Column
    private String person;

    @Column(name = "role_key")
    private String role;

    @Column
    private String scope;

    @Column(name = "until_at")
    private @Nullable Instant until;

    @Column(name = "given_by")
    private @Nullable String givenBy;

    @Column
    private Instant given;

    protected GrantRow() {}

    GrantRow(String id, GrantWish wish) {
        this.id = id;
        this.person = wish.person();
        this.role = wish.role();
        this.scope = wish.scope().key();
    }

    void lasts(@Nullable Instant until, @Nullable String givenBy, Instant given) {
        this.until = until;
        this.givenBy = givenBy;
        this.given = given;
    }

    String person() {
        return person;
    }

    String role() {
        return role;
    }

    Scope scope() {
        return Scope.parse(scope);
    }

    boolean holdsAt(Instant now) {
        return until == null || until.isAfter(now);
    }

    boolean isEndless() {
        return until == null;
    }

    Standing.Held held() {
        return new Standing.Held(role, scope(), until);
    }

    Grant grant(String personName) {
        return new Grant(id, person, personName, role, scope(), until);
    }
}
