package org.weilu.community.access;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.community.tools.Tools;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Access.Grant;
import org.weilu.spi.access.Access.GrantWish;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Person;
import org.weilu.spi.store.Change;

/** The grants and their changes. */
final class Grants {
    static final Permission EDIT = new Permission("community.grants", "admin");
    /** What a database can write. */
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final String NAME_OF = "select p.name from communityPerson p where p.id = :id";

    private final Tools tools;
    private final Access access;
    private final Roles roles;
    private final Standings standings;
    private final Places places;
    private final LastAdmin lastAdmin = new LastAdmin();
    private final Refusals refusals = Refusals.of(Grants.class);

    Grants(Tools tools, Access access, Roles roles, Standings standings) {
        this.tools = tools;
        this.access = access;
        this.roles = roles;
        this.standings = standings;
        this.places = new Places(tools);
    }

    List<Grant> of(Visitor who, String person) {
        return tools.store().read(em -> {
            boolean own = person.equals(who.person());
            String name = name(em, person).orElse("");
            return em
                    .createQuery("select g from communityGrant g where g.person = :id order by g.id", GrantRow.class)
                    .setParameter("id", person)
                    .getResultList()
                    .stream()
                    .filter(row -> row.holdsAt(tools.clock().instant()))
                    .filter(row -> own || access.allows(who, EDIT, places.target(em, row.scope())))
                    .map(row -> row.grant(name))
                    .toList();
        });
    }

    /** Active people with one of these roles in one of these scopes, by id. */
    List<String> holders(Set<String> roles, Set<Scope> scopes) {
        if (roles.isEmpty() || scopes.isEmpty()) {
            return List.of();
        }
        return tools.store()
                .read(em -> em
                        .createQuery(
                                "select g from communityGrant g, communityPerson p where g.role in :roles"
                                        + " and g.scope in :scopes and p.id = g.person and p.state = :active"
                                        + " order by g.person",
                                GrantRow.class)
                        .setParameter("roles", roles)
                        .setParameter("scopes", scopes.stream().map(Scope::key).toList())
                        .setParameter("active", Person.State.ACTIVE)
                        .getResultList()
                        .stream()
                        .filter(row -> row.holdsAt(tools.clock().instant()))
                        .map(GrantRow::person)
                        .distinct()
                        .toList());
    }

    Outcome<Grant> give(Visitor who, GrantWish wish) {
        try {
            return tools.store().write(em -> give(em, who, wish));
        } finally {
            standings.forget(wish.person());
        }
    }

    private Outcome<Grant> give(EntityManager em, Visitor who, GrantWish wish) {
        List<Refusal> wrong = check(em, who, wish);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Optional<Refusal> no =
                access.refuses(who, EDIT, places.target(em, wish.scope())).or(() -> endsLast(em, who, wish));
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        GrantRow row = find(em, wish).orElseGet(() -> new GrantRow(tools.ids().next(), wish));
        row.lasts(wish.until(), who.person(), tools.clock().instant());
        em.persist(row);
        String name = name(em, wish.person()).orElse("");
        note(who, "community.grant", row.grant(name));
        return Outcome.done(row.grant(name));
    }

    private List<Refusal> check(EntityManager em, Visitor who, GrantWish wish) {
        List<Refusal> wrong = new ArrayList<>();
        if (name(em, wish.person()).isEmpty()) {
            wrong.add(refusals.invalid(who, "person", "person"));
        }
        if (!roles.canBeGranted(wish.role())) {
            wrong.add(refusals.invalid(who, "role", "role", wish.role()));
        }
        if (!places.isKnown(em, wish.scope())) {
            wrong.add(refusals.invalid(who, "scope", "scope"));
        }
        if (wish.until() != null
                && (!wish.until().isAfter(tools.clock().instant())
                        || wish.until().isAfter(LATEST))) {
            wrong.add(refusals.invalid(who, "until", "until"));
        }
        return wrong;
    }

    private static Optional<GrantRow> find(EntityManager em, GrantWish wish) {
        return em.createQuery(
                        "select g from communityGrant g where g.person = :person and g.role = :role and g.scope = :scope",
                        GrantRow.class)
                .setParameter("person", wish.person())
                .setParameter("role", wish.role())
                .setParameter("scope", wish.scope().key())
                .getResultStream()
                .findFirst();
    }

    /** A term put to the last endless grant would leave the site alone one day. */
    private Optional<Refusal> endsLast(EntityManager em, Visitor who, GrantWish wish) {
        boolean shortens = wish.until() != null
                && wish.role().equals(Roles.ADMIN)
                && find(em, wish).filter(GrantRow::isEndless).isPresent();
        return shortens ? lastAdmin.refuses(em, who, wish.person(), wish.scope()) : Optional.empty();
    }

    Outcome<Grant> takeBack(Visitor who, String id) {
        Outcome<Grant> outcome = tools.store().write(em -> takeBack(em, who, id));
        outcome.map(grant -> {
            standings.forget(grant.person());
            return grant;
        });
        return outcome;
    }

    private Outcome<Grant> takeBack(EntityManager em, Visitor who, String id) {
        @Nullable GrantRow row = em.find(GrantRow.class, id);
        Scoped target = row == null ? Scoped.portal() : places.target(em, row.scope());
        Optional<Refusal> forbidden = access.refuses(who, EDIT, target);
        if (forbidden.isPresent()) {
            return Outcome.refused(forbidden.get());
        }
        if (row == null) {
            return Outcome.refused(refusals.no(who, Kind.NOT_FOUND, "not_found", "gone"));
        }
        Optional<Refusal> last = row.role().equals(Roles.ADMIN)
                ? lastAdmin.refuses(em, who, row.person(), row.scope())
                : Optional.empty();
        if (last.isPresent()) {
            return Outcome.refused(last.get());
        }
        Grant grant = row.grant(name(em, row.person()).orElse(""));
        em.remove(row);
        note(who, "community.revoke", grant);
        return Outcome.done(grant);
    }

    private void note(Visitor who, String what, Grant grant) {
        Set<String> tags = Set.of("person:" + grant.person(), grant.scope().key());
        tools.changes().add(new Change("grant", grant.id(), tags, Set.of(Change.Aspect.ACCESS)));
        tools.trail()
                .record(
                        who,
                        what,
                        "person/" + grant.person(),
                        Map.of(
                                "role", grant.role(),
                                "scope", grant.scope().key(),
                                "until",
                                        grant.until() == null
                                                ? ""
                                                : grant.until().toString()));
        tools.store().afterCommit(() -> standings.forget(grant.person()));
    }

    private static Optional<String> name(EntityManager em, String person) {
        return em.createQuery(NAME_OF, String.class)
                .setParameter("id", person)
                .getResultStream()
                .findFirst();
    }
}
