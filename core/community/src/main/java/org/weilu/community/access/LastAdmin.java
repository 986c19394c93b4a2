package org.weilu.community.access;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Person;

/** Sees to it that a site always has an administrator who can sign in and whose grant does not end. */
public final class LastAdmin {
    /** The role that a site must not lose. */
    public static final String ROLE = Roles.ADMIN;

    private final Refusals refusals = Refusals.of(LastAdmin.class);

    /** True if somebody who can sign in is the administrator of a scope at an instant. */
    public boolean isThere(EntityManager em, Scope scope, Instant now) {
        return em.createQuery(
                                "select count(g) from communityGrant g, communityPerson p where p.id = g.person"
                                        + " and g.role = :role and g.scope = :scope and p.state = :state"
                                        + " and (g.until is null or g.until > :now)",
                                Long.class)
                        .setParameter("role", Roles.ADMIN)
                        .setParameter("scope", scope.key())
                        .setParameter("state", Person.State.ACTIVE)
                        .setParameter("now", now)
                        .getSingleResult()
                > 0;
    }

    /** Why a person cannot lose all their sites: where they are the last one. Locks their sites, so that two cannot go at once. */
    public Optional<Refusal> refuses(EntityManager em, Visitor who, String person) {
        return em
                .createQuery(
                        "select g.scope from communityGrant g where g.person = :person and g.role = :role"
                                + " and g.scope like 'site:%' order by g.scope",
                        String.class)
                .setParameter("person", person)
                .setParameter("role", Roles.ADMIN)
                .getResultList()
                .stream()
                .flatMap(scope -> refuses(em, who, person, Scope.parse(scope)).stream())
                .findFirst();
    }

    /** The same for one scope; a scope that is no site needs no administrator. */
    Optional<Refusal> refuses(EntityManager em, Visitor who, String person, Scope scope) {
        if (scope.kind() != Scope.Kind.SITE) {
            return Optional.empty();
        }
        em.createQuery("select s from communitySite s where s.slug = :slug", Object.class)
                .setParameter("slug", scope.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        List<String> endless = em.createQuery(
                        "select g.person from communityGrant g, communityPerson p where p.id = g.person"
                                + " and g.role = :role and g.scope = :scope and g.until is null and p.state = :state",
                        String.class)
                .setParameter("role", Roles.ADMIN)
                .setParameter("scope", scope.key())
                .setParameter("state", Person.State.ACTIVE)
                .getResultList();
        return Set.copyOf(endless).equals(Set.of(person))
                ? Optional.of(refusals.no(who, Kind.CONFLICT, "last_admin", "last"))
                : Optional.empty();
    }
}
