package org.weilu.community.access;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weilu.community.tools.Tools;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Audience;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;

/** Who may do what: from grants in the database and the plugins' rules. */
final class JpaAccess implements Access {
    private final Standings standings;
    private final Roles roles;
    private final Rules rules;
    private final Grants grants;
    private final Clock clock;
    private final Refusals refusals = Refusals.of(JpaAccess.class);

    JpaAccess(Tools tools, Standings standings) {
        this.standings = standings;
        this.clock = tools.clock();
        this.roles = new Roles(tools.extensions());
        this.rules = new Rules(tools.extensions());
        this.grants = new Grants(tools, this, roles, standings);
    }

    @Override
    public Visitor visitor(String site, @Nullable String person, Locale language, String from) {
        Standing standing = person == null ? Standing.NOBODY : standings.of(person);
        if (person == null || !standing.active()) {
            return Visitor.stranger(site, language, from);
        }
        Set<String> audience = new LinkedHashSet<>();
        audience.add(Audience.PUBLIC);
        audience.add(Audience.SIGNED_IN);
        audience.add(Audience.person(person));
        standing.areas().forEach(area -> audience.add(Audience.area(area)));
        standing.at(clock.instant())
                .forEach(held -> roles.permissions(held.role())
                        .forEach(permission -> audience.add(Audience.grant(permission, held.scope()))));
        return new Visitor(Visitor.Kind.PERSON, person, null, site, language, audience, from);
    }

    @Override
    public Optional<Refusal> refuses(Visitor who, Permission what, Scoped target) {
        if (who.isPortal()) {
            return Optional.empty();
        }
        boolean known = isKnown(who);
        if (!(known && isGranted(who, what, target)) && !rules.ownerAllows(who, what, target)) {
            return Optional.of(known ? forbidden(who) : unauthenticated(who));
        }
        return rules.refuse(who, what, target);
    }

    private boolean isKnown(Visitor who) {
        return who.person() != null && standings.of(who.person()).active();
    }

    private boolean isGranted(Visitor who, Permission what, Scoped target) {
        return roles.permits(Roles.RESIDENT, what) || isCovered(held(who), what, target.scopes());
    }

    private boolean isCovered(Stream<Standing.Held> held, Permission what, Set<Scope> scopes) {
        List<Scope> permitted = held.filter(grant -> roles.permits(grant.role(), what))
                .map(Standing.Held::scope)
                .toList();
        return permitted.stream().anyMatch(scopes::contains)
                || (permitted.stream().anyMatch(scope -> scope.kind() == Scope.Kind.AREA)
                        && scopes.stream().flatMap(this::above).anyMatch(permitted::contains));
    }

    /** The areas in which an area lies: a grant in one of them covers it. */
    private Stream<Scope> above(Scope scope) {
        return scope.kind() == Scope.Kind.AREA ? standings.above(scope.id()) : Stream.empty();
    }

    private Stream<Standing.Held> held(Visitor who) {
        return who.person() == null
                ? Stream.empty()
                : standings.of(who.person()).at(clock.instant());
    }

    private Refusal forbidden(Visitor who) {
        return refusals.no(who, Kind.FORBIDDEN, "forbidden", "forbidden");
    }

    private Refusal unauthenticated(Visitor who) {
        return refusals.no(who, Kind.UNAUTHENTICATED, "unauthenticated", "unauthenticated")
                .withWayOn(refusals.way(who.language(), "signin", "/signin"));
    }

    @Override
    public boolean hasAnywhere(Visitor who, Permission what) {
        return who.isPortal()
                || (isKnown(who)
                        && (roles.permits(Roles.RESIDENT, what)
                                || held(who).anyMatch(held -> roles.permits(held.role(), what))));
    }

    @Override
    public Set<String> roles(Visitor who) {
        if (!isKnown(who)) {
            return Set.of();
        }
        Set<String> keys = new LinkedHashSet<>();
        keys.add(Roles.RESIDENT);
        held(who).forEach(held -> keys.add(held.role()));
        return keys;
    }

    @Override
    public List<String> holders(Permission what, Scoped target) {
        Set<Scope> scopes = target.scopes();
        Set<Scope> wider = new LinkedHashSet<>(scopes);
        scopes.stream().flatMap(this::above).forEach(wider::add);
        return grants.holders(what.roles(), wider);
    }

    @Override
    public List<Role> allRoles(Visitor who) {
        return roles.all(who);
    }

    @Override
    public List<Grant> grants(Visitor who, String person) {
        return grants.of(who, person);
    }

    @Override
    public Outcome<Grant> grant(Visitor who, GrantWish wish) {
        return grants.give(who, wish);
    }

    @Override
    public Outcome<Grant> revoke(Visitor who, String grant) {
        return grants.takeBack(who, grant);
    }
}
