package org.weilu.signup.place;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Signups;
import org.weilu.signup.occasion.Occasions;
import org.weilu.signup.party.PartyTables;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.Listing;
import org.weilu.spi.PluginContext;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Consents;
import org.weilu.spi.community.Holds;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Household.Part;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.Person;
import org.weilu.spi.store.Store;
import org.weilu.store.TestDatabase;
import org.weilu.testkit.PortalTester;

/** A whole portal with sign-up for the tests of one class, on each database once. */
final class Hall implements AutoCloseable {
    static final Instant STARTS = Instant.parse("2026-12-05T06:00:00Z");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final PortalTester portal;
    final Signups signups;

    private Hall(TestDatabase database) {
        portal = PortalTester.withPlugins(database);
        signups = portal.service(Signups.class);
    }

    /** Opens at the first call for a database. */
    static final class Halls implements AutoCloseable {
        private final Map<TestDatabase, Hall> open = new EnumMap<>(TestDatabase.class);

        Hall on(TestDatabase database) {
            return open.computeIfAbsent(database, Hall::new);
        }

        @Override
        public void close() {
            open.values().forEach(Hall::close);
        }
    }

    /** The service several times, as several nodes have it: they share the database and nothing else. */
    List<Signups> nodes(int nodes, Seats seats) {
        return Stream.generate(() -> PlaceFeature.signups(new Context(portal.clock()), seats))
                .limit(nodes)
                .toList();
    }

    /** The service by another clock, and its job. */
    Signups by(Clock clock) {
        return PlaceFeature.signups(new Context(clock), Occasions::seat);
    }

    Offers offersBy(Clock clock) {
        return PlaceFeature.offers(new Context(clock));
    }

    static String newId() {
        return "occ-" + NUMBERS.incrementAndGet();
    }

    /** A day later for each, so that occasions do not overlap. */
    Occasion occasion(int capacity) {
        return arrange(plan(newId(), capacity));
    }

    Occasion arrange(OccasionPlan plan) {
        return portal.service(Store.class).write(em -> signups.arrange(portal.itself(), plan));
    }

    static OccasionPlan plan(String id, int capacity) {
        Instant starts = STARTS.plus(Duration.ofDays(NUMBERS.incrementAndGet()));
        return new OccasionPlan(
                id,
                "main",
                "activity",
                "a-" + id,
                "/activities/" + id,
                "围炉煮茶",
                "Tea by the stove",
                "会客厅",
                "The parlour",
                starts,
                starts.plus(Duration.ofMinutes(90)),
                capacity,
                true,
                null,
                null,
                null,
                null,
                Set.of(),
                Set.of(Scope.site("main")),
                List.of(Duration.ofDays(1), Duration.ofHours(2)));
    }

    /** Somebody who needs no account. */
    static Visitor person(String id) {
        return new Visitor(
                Visitor.Kind.PERSON, id, null, "main", Locale.ENGLISH, Set.of("public", "signed-in"), "192.0.2.7");
    }

    /** All of them, in the order of the list. */
    List<Party> coming(Occasion occasion) {
        List<Party> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Listing<Party> some = signups.coming(portal.itself(), occasion.id(), new Slice(after, 100))
                    .orThrow();
            all.addAll(some.items());
            after = some.next();
        } while (after != null);
        return all;
    }

    /** Makes rows for people, as their first sign-up does. */
    void know(String name, int people) {
        Holds holds = portal.service(Holds.class);
        portal.service(Store.class).write(em -> {
            IntStream.range(0, people).forEach(i -> holds.resource("person:" + name + i));
            return people;
        });
    }

    /** How often a party was told something. */
    long told(String party, String kind) {
        return portal.service(Store.class)
                .read(em -> em.createQuery(
                                "select count(n) from ScheduleNotice n where n.subject = :party and n.kind = :kind",
                                Long.class)
                        .setParameter("party", "signup/" + party)
                        .setParameter("kind", kind)
                        .getSingleResult());
    }

    /** A mother with elders and children by turns. */
    Family mixedFamily(String login, int people) {
        Visitor who = portal.visitor(portal.person(login.toLowerCase(Locale.ROOT)));
        Households households = portal.service(Households.class);
        String consent = portal.service(Consents.class).version(Consents.CHILD_DATA);
        List<String> all = new ArrayList<>(List.of(who.personId()));
        for (int i = 1; i < people; i++) {
            String name = "程家" + "甲乙丙丁戊己庚辛壬癸子丑".charAt(i);
            households
                    .add(
                            who,
                            i % 2 == 0
                                    ? new Households.NewMember(name, Part.ELDER, null, null)
                                    : new Households.NewMember(name, Part.CHILD, LocalDate.of(2018, 5, 1), consent))
                    .orThrow();
        }
        households.mine(who).members().stream()
                .map(Household.Member::person)
                .filter(person -> !all.contains(person))
                .forEach(all::add);
        return new Family(who, all);
    }

    /** What a party's people count as and sit on, in their order. */
    List<Seated> seated(Party party) {
        return portal.service(Store.class)
                .read(em -> PartyTables.guests(em, List.of(party.id())).stream()
                        .map(guest -> new Seated(guest.kinds(), guest.seat()))
                        .toList());
    }

    record Seated(Set<String> kinds, String seat) {}

    /** @param people the mother first */
    record Family(Visitor mother, List<String> people) {}

    Family family(String login, int people) {
        Person mother = portal.person(login.toLowerCase(Locale.ROOT));
        Visitor who = portal.visitor(mother);
        Households households = portal.service(Households.class);
        for (int i = 1; i < people; i++) {
            households
                    .add(who, new Households.NewMember("程家" + "甲乙丙丁戊己庚辛壬癸子丑".charAt(i), Part.ELDER, null, null))
                    .orThrow();
        }
        List<String> all = new ArrayList<>(List.of(mother.id()));
        households.mine(who).members().stream()
                .map(Household.Member::person)
                .filter(person -> !person.equals(mother.id()))
                .forEach(all::add);
        return new Family(who, all);
    }

    @Override
    public void close() {
        portal.close();
    }

    /** The services of the portal, as a plugin gets them. */
    private final class Context implements PluginContext {
        private final Clock clock;

        private Context(Clock clock) {
            this.clock = clock;
        }

        @Override
        public String id() {
            return "signup";
        }

        @Override
        public void add(ExtensionPoint extension) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <S> void provide(Class<S> type, S service) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <S> S use(Class<S> type) {
            return type == Clock.class ? type.cast(clock) : portal.service(type);
        }

        @Override
        public <S> Optional<S> find(Class<S> type) {
            return Optional.of(portal.service(type));
        }

        @Override
        public <R extends Record> R settings(Class<R> type) {
            throw new UnsupportedOperationException();
        }
    }
}
