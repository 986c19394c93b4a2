package org.weilu.community.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weilu.community.CommunityPortal.PORTAL;
import static org.weilu.community.CommunityPortal.stranger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.weilu.community.CommunityPortal;
import org.weilu.community.Together;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Access.Grant;
import org.weilu.spi.access.Access.GrantWish;
import org.weilu.spi.access.AccessRule;
import org.weilu.spi.access.Audience;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

class AccessIT {
    private static final Permission EDIT = new Permission("garden.edit", "leader");
    private static final Permission WATER = new Permission("garden.water", "resident");
    private static final Permission UNHEARD = new Permission("garden.unheard", "leader");
    private static final Scoped MAIN = Scoped.site("main");

    record Bed(String owner, boolean sealed) implements Scoped {
        @Override
        public Set<Scope> scopes() {
            return Set.of(Scope.site("main"));
        }
    }

    static final class BedRule implements AccessRule<Bed> {
        @Override
        public Class<Bed> protects() {
            return Bed.class;
        }

        @Override
        public Optional<Refusal> refuses(Visitor who, Permission what, Bed bed) {
            if (bed.owner().equals("broken")) {
                throw new IllegalStateException("broken rule");
            }
            return bed.sealed() ? Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "sealed", "sealed")) : Optional.empty();
        }

        @Override
        public boolean allows(Visitor who, Permission what, Bed bed) {
            return bed.owner().equals(who.person());
        }
    }

    private static CommunityPortal portal(TestDatabase database) {
        return CommunityPortal.on(database, more -> more.add("garden", EDIT, WATER, new BedRule()));
    }

    private static String no(CommunityPortal at, Visitor who, Permission what, Scoped target) {
        return at.get(Access.class)
                .refuses(who, what, target)
                .map(Refusal::code)
                .orElse("");
    }

    private static Area area(CommunityPortal at, String slug, String parent, Area.Kind kind) {
        return at.get(Areas.class)
                .save(PORTAL, slug, parent.isEmpty() ? null : parent, kind, slug, "")
                .orThrow();
    }

    @OnEachDatabase
    void holdsTheMatrixOfRolesAndTargets(TestDatabase database) {
        try (CommunityPortal at = portal(database)) {
            Area compound = area(at, "compound", "", Area.Kind.COMPOUND);
            Area building = area(at, "building", "compound", Area.Kind.BUILDING);
            Area elsewhere = area(at, "elsewhere", "", Area.Kind.COMPOUND);
            Scoped below = () -> Set.of(Scope.area(building.id()), Scope.site("main"));
            Scoped outside = () -> Set.of(Scope.area(elsewhere.id()), Scope.site("main"));
            Visitor resident = at.as(at.person("resident"));
            Visitor leader = at.as(at.person("leader", "leader"));
            Visitor local = at.as(at.person("local", Scope.area(compound.id()), "leader"));
            Visitor admin = at.as(at.person("admin", "admin"));
            Visitor stranger = stranger("192.0.2.1");

            assertThat(no(at, stranger, EDIT, MAIN)).isEqualTo("unauthenticated");
            assertThat(no(at, stranger, WATER, MAIN)).isEqualTo("unauthenticated");
            assertThat(no(at, resident, EDIT, MAIN)).isEqualTo("forbidden");
            assertThat(no(at, resident, WATER, MAIN)).isEmpty();
            assertThat(no(at, leader, EDIT, MAIN)).isEmpty();
            assertThat(no(at, leader, EDIT, below)).isEmpty();
            assertThat(no(at, leader, EDIT, Scoped.site("other"))).isEqualTo("forbidden");
            assertThat(no(at, leader, UNHEARD, MAIN)).isEqualTo("forbidden");
            assertThat(no(at, local, EDIT, below)).isEmpty();
            assertThat(no(at, local, EDIT, outside)).isEqualTo("forbidden");
            assertThat(no(at, local, EDIT, MAIN)).isEqualTo("forbidden");
            assertThat(no(at, admin, EDIT, MAIN)).isEmpty();
            assertThat(no(at, PORTAL, EDIT, MAIN)).isEmpty();
            assertThat(at.get(Access.class).hasAnywhere(local, EDIT)).isTrue();
            assertThat(at.get(Access.class).hasAnywhere(resident, EDIT)).isFalse();
            assertThat(at.get(Access.class).roles(local)).containsExactlyInAnyOrder("resident", "leader");
            assertThat(local.audience()).contains(Audience.grant("garden.edit", Scope.area(compound.id())));
        }
    }

    @OnEachDatabase
    void letsOwnersAllowAndRulesRefuse(TestDatabase database) {
        try (CommunityPortal at = portal(database)) {
            Visitor owner = at.as(at.person("owner"));
            Visitor admin = at.as(at.person("admin", "admin"));
            assertThat(no(at, owner, EDIT, new Bed(owner.personId(), false))).isEmpty();
            assertThat(no(at, owner, EDIT, new Bed("somebody", false))).isEqualTo("forbidden");
            assertThat(no(at, owner, EDIT, new Bed(owner.personId(), true))).isEqualTo("sealed");
            assertThat(no(at, admin, EDIT, new Bed("somebody", true))).isEqualTo("sealed");
            assertThat(no(at, admin, EDIT, new Bed("broken", false))).isEqualTo("unavailable");
            at.extensions().enable("garden", false);
            assertThat(no(at, owner, EDIT, new Bed(owner.personId(), false))).isEqualTo("forbidden");
        }
    }

    @OnEachDatabase
    void countsGrantsFromTheCommitToTheirEnd(TestDatabase database) {
        try (CommunityPortal at = portal(database)) {
            Access access = at.get(Access.class);
            Person person = at.person("helper");
            Visitor helper = at.as(person);
            for (int i = 0; i < 10; i++) {
                assertThat(no(at, helper, EDIT, MAIN)).isEqualTo("forbidden");
                Grant grant = access.grant(PORTAL, new GrantWish(person.id(), "leader", Scope.site("main"), null))
                        .orThrow();
                assertThat(no(at, helper, EDIT, MAIN)).isEmpty();
                access.revoke(PORTAL, grant.id()).orThrow();
            }
            var until = at.clock().instant().plus(Duration.ofDays(2));
            access.grant(PORTAL, new GrantWish(person.id(), "leader", Scope.site("main"), until))
                    .orThrow();
            at.clock().advance(Duration.ofDays(2).minusSeconds(1));
            assertThat(no(at, helper, EDIT, MAIN)).isEmpty();
            at.clock().advance(Duration.ofSeconds(1));
            assertThat(no(at, helper, EDIT, MAIN)).isEqualTo("forbidden");
            assertThat(access.grants(PORTAL, person.id())).isEmpty();
        }
    }

    @OnEachDatabase
    void knowsWhomToTell(TestDatabase database) {
        try (CommunityPortal at = portal(database)) {
            Access access = at.get(Access.class);
            Area town = area(at, "town", "", Area.Kind.STREET);
            Area yard = area(at, "yard", "town", Area.Kind.COMPOUND);
            Person everywhere = at.person("everywhere", "leader");
            Person inTown = at.person("intown", Scope.area(town.id()), "leader");
            Person blocked = at.person("blocked", "leader");
            Person past = at.person("past");
            at.person("clerk", "clerk");
            at.person("root", "admin");
            access.grant(
                            PORTAL,
                            new GrantWish(
                                    past.id(),
                                    "leader",
                                    Scope.site("main"),
                                    at.clock().instant().plusSeconds(60)))
                    .orThrow();
            at.get(People.class).block(PORTAL, blocked.id(), true, "test").orThrow();
            at.clock().advance(Duration.ofMinutes(2));
            assertThat(access.holders(EDIT, MAIN)).containsExactly(everywhere.id());
            assertThat(access.holders(EDIT, () -> Set.of(Scope.area(yard.id()))))
                    .containsExactly(inTown.id());
            assertThat(access.holders(EDIT, () -> Set.of(Scope.area(yard.id()), Scope.site("main"))))
                    .containsExactlyInAnyOrder(everywhere.id(), inTown.id());
            assertThat(access.holders(EDIT, Set::of)).isEmpty();
        }
    }

    @OnEachDatabase
    void seesTheAreaOnceItIsConfirmedAndWhatLiesAbove(TestDatabase database) {
        try (CommunityPortal at = portal(database)) {
            Area compound = area(at, "compound", "", Area.Kind.COMPOUND);
            Area building = area(at, "building", "compound", Area.Kind.BUILDING);
            Person person = at.person("moving");
            People people = at.get(People.class);
            people.update(at.as(person), person.id(), new People.Profile("程果", null, null, building.id()))
                    .orThrow();
            assertThat(at.as(person).audience()).doesNotContain(Audience.area(building.id()));
            people.confirmArea(PORTAL, person.id(), building.id()).orThrow();
            assertThat(at.as(person).audience())
                    .contains(
                            Audience.PUBLIC,
                            Audience.SIGNED_IN,
                            Audience.person(person.id()),
                            Audience.area(building.id()),
                            Audience.area(compound.id()));
        }
    }

    @OnEachDatabase
    void refusesGrantsThatDoNotFit(TestDatabase database) throws Exception {
        try (CommunityPortal at = portal(database)) {
            Access access = at.get(Access.class);
            Person admin = at.person("admin", "admin");
            Scope main = Scope.site("main");
            Outcome<Grant> wrong = access.grant(
                    PORTAL,
                    new GrantWish(
                            "nobody", "resident", Scope.area("none"), at.clock().instant()));
            assertThat(wrong.refusals()).extracting(Refusal::field).containsExactly("person", "role", "scope", "until");
            Visitor clerk = at.as(at.person("clerk", "clerk"));
            assertThat(access.grant(clerk, new GrantWish(clerk.personId(), "admin", main, null))
                            .refusals())
                    .extracting(Refusal::code)
                    .containsExactly("forbidden");
            var soon = at.clock().instant().plusSeconds(60);
            assertThat(access.grant(PORTAL, new GrantWish(admin.id(), "admin", main, soon))
                            .refusals())
                    .extracting(Refusal::code)
                    .containsExactly("last_admin");
            Person other = at.person("other", "admin");
            List<Outcome<Grant>> both = Together.run(2, i -> {
                String whose = i == 0 ? admin.id() : other.id();
                return access.revoke(
                        PORTAL, access.grants(PORTAL, whose).getFirst().id());
            });
            assertThat(both.stream().filter(Outcome::isDone)).hasSize(1);
        }
    }
}
