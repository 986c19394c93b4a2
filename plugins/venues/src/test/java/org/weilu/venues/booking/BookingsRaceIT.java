package org.weilu.venues.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.Holds;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.People;
import org.weilu.spi.notice.Notices;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Events;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;
import org.weilu.store.Crowd;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;
import org.weilu.testkit.PortalTester;
import org.weilu.venues.House;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Bookings.Asking;
import org.weilu.venues.api.Bookings.Clash;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Organisations;
import org.weilu.venues.api.Venue.Approval;
import org.weilu.venues.api.Venues;
import org.weilu.venues.rule.HouseRules;

class BookingsRaceIT {
    private static final boolean LONG = "true".equals(System.getenv("WEILU_TEST_LONG"));
    private static final int THREADS = LONG ? 32 : 16;
    private static final int REQUESTS = LONG ? 100 : 48;
    private static final Map<TestDatabase, PortalTester> PORTALS = new EnumMap<>(TestDatabase.class);

    private static PortalTester on(TestDatabase database) {
        return PORTALS.computeIfAbsent(database, PortalTester::withPlugins);
    }

    @AfterAll
    static void close() {
        PORTALS.values().forEach(PortalTester::close);
    }

    /** Within two days, so that many clash; some across midnight. */
    private static List<Asking> askings(House house, int seed) {
        Random random = new Random(20261205L + seed);
        Instant day = House.at("2026-12-05T00:00");
        return IntStream.range(0, REQUESTS)
                .mapToObj(i -> {
                    Instant starts = day.plus(Duration.ofMinutes(15L * random.nextInt(150)));
                    Instant ends = starts.plus(Duration.ofMinutes(15L + 15L * random.nextInt(16)));
                    return house.asking(house.layout(random.nextInt(100)), new Interval(starts, ends));
                })
                .toList();
    }

    private static List<Booking> confirmed(List<Outcome<Booking>> outcomes) {
        List<Booking> confirmed = new ArrayList<>();
        for (Outcome<Booking> outcome : outcomes) {
            if (outcome instanceof Outcome.Done<Booking> done && done.value().status() == Status.CONFIRMED) {
                confirmed.add(done.value());
            }
        }
        return confirmed;
    }

    private static List<String> shared(List<Booking> confirmed) {
        List<String> shared = new ArrayList<>();
        for (int i = 0; i < confirmed.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (House.share(confirmed.get(i), confirmed.get(j))) {
                    shared.add(
                            confirmed.get(i).time() + " and " + confirmed.get(j).time());
                }
            }
        }
        return shared;
    }

    @OnEachDatabase
    void noTwoShareACellWhereTheHouseGivesByItself(TestDatabase database) throws Exception {
        House house = House.random(on(database), "by-itself", Approval.AUTOMATIC, new Random(5));
        List<Outcome<Booking>> outcomes = Crowd.all(
                THREADS,
                askings(house, 1).stream()
                        .<Callable<Outcome<Booking>>>map(
                                asking -> () -> house.bookings().ask(house.resident, asking))
                        .toList());
        assertThat(shared(confirmed(outcomes))).isEmpty();
        assertThat(confirmed(outcomes)).hasSizeGreaterThan(3).hasSizeLessThan(REQUESTS);
        assertThat(outcomes).allMatch(BookingsRaceIT::isGivenOrOverlap);
    }

    @OnEachDatabase
    void noTwoShareACellHoweverManyManagersApprove(TestDatabase database) throws Exception {
        House house = House.random(on(database), "many-managers", Approval.MANAGER, new Random(7));
        List<Outcome<Booking>> outcomes = approveAll(house, house.bookings(), 2);
        assertThat(shared(confirmed(outcomes))).isEmpty();
        assertThat(confirmed(outcomes)).hasSizeGreaterThan(3).hasSizeLessThan(REQUESTS);
        assertThat(outcomes).allMatch(BookingsRaceIT::isGivenOrOverlap);
    }

    private static boolean isGivenOrOverlap(Outcome<Booking> outcome) {
        return outcome.isDone() || outcome.refusals().getFirst().code().equals("overlap");
    }

    /** Looking without a lock, the same approvals must put two parties into one room: else the tests above are blind. */
    @OnEachDatabase
    void wouldShareCellsWithoutLocks(TestDatabase database) throws Exception {
        House house = House.in(on(database), "hasty", Approval.MANAGER);
        assertThat(shared(confirmed(approveAll(house, hasty(house.portal), 2)))).isNotEmpty();
    }

    @OnEachDatabase
    void noTwoShareACellHoweverManySettleAtOnce(TestDatabase database) throws Exception {
        House house = House.random(on(database), "settlers", Approval.MANAGER, new Random(9));
        List<Outcome<Booking>> outcomes = settleAll(house, house.bookings(), 3);
        assertThat(shared(confirmed(outcomes))).isEmpty();
        assertThat(confirmed(outcomes)).hasSizeGreaterThan(3).hasSizeLessThan(REQUESTS / 2);
        assertThat(outcomes).allMatch(BookingsRaceIT::isSettledOrNot);
        House other = House.in(on(database), "hasty-settlers", Approval.MANAGER);
        assertThat(shared(confirmed(settleAll(other, hasty(other.portal), 3))))
                .as("without locks")
                .isNotEmpty();
    }

    /** Who was settled before may have turned it into a standby already. */
    private static boolean isSettledOrNot(Outcome<Booking> outcome) {
        return isGivenOrOverlap(outcome) || outcome.refusals().getFirst().code().equals("closed");
    }

    private static List<Outcome<Booking>> settleAll(House house, Bookings bookings, int seed) throws Exception {
        List<String> pencilled = new ArrayList<>();
        for (Asking asking : askings(house, seed).subList(0, REQUESTS / 2)) {
            String id = house.bookings().ask(house.resident, asking).orThrow().id();
            house.bookings()
                    .pencil(house.manager, id, House.at("2026-12-03T18:00"))
                    .orThrow();
            pencilled.add(id);
        }
        return Crowd.all(
                THREADS,
                pencilled.stream()
                        .<Callable<Outcome<Booking>>>map(id -> () -> bookings.settle(house.resident, id))
                        .toList());
    }

    private static List<Outcome<Booking>> approveAll(House house, Bookings bookings, int seed) throws Exception {
        List<String> requests = new ArrayList<>();
        askings(house, seed)
                .forEach(asking -> requests.add(
                        house.bookings().ask(house.resident, asking).orThrow().id()));
        return Crowd.all(
                THREADS,
                requests.stream()
                        .<Callable<Outcome<Booking>>>map(id -> () -> bookings.decide(house.manager, id, true, ""))
                        .toList());
    }

    private static JpaBookings hasty(PortalTester portal) {
        Almanac almanac = portal.service(Almanac.class);
        Access access = portal.service(Access.class);
        Clock clock = portal.clock();
        Store store = portal.service(Store.class);
        Places places = new Places(new HastyHolds(portal.service(Holds.class)), portal.service(Diary.class), almanac);
        BookingTools tools = new BookingTools(
                store,
                portal.service(Ids.class),
                clock,
                portal.service(Changes.class),
                portal.service(Events.class),
                portal.service(Audit.class),
                places,
                new BookingNotices(store, portal.service(Notices.class), access, almanac, clock));
        return new JpaBookings(
                tools,
                portal.service(Venues.class),
                access,
                portal.service(People.class),
                new WishCheck(
                        portal.service(Venues.class),
                        access,
                        almanac,
                        clock,
                        new HouseRules(portal.portal().extensions(), almanac, portal.service(Areas.class)),
                        portal.service(Organisations.class)),
                new QuotaRule(store, portal.service(Households.class)));
    }

    @OnEachDatabase
    void ofTwoManagersWhoApproveAClashOneIsToldWhichOne(TestDatabase database) throws Exception {
        House house = House.in(on(database), "two-managers", Approval.MANAGER);
        List<List<String>> pairs = List.of(
                List.of("ab", "10:00-12:00", "bc", "11:00-13:00"),
                List.of("abc", "09:00-17:00", "a", "10:00-11:00"),
                List.of("ab", "10:00-12:00", "ab", "10:00-12:00"),
                List.of("abc", "22:00-02:00", "bc", "23:00-01:00"),
                List.of("a", "10:00-12:00", "ab", "12:00-13:00"));
        for (List<String> pair : pairs) {
            Booking one = house.asked(pair.get(0), pair.get(1));
            Booking other = house.ask(house.neighbour, pair.get(2), pair.get(3)).orThrow();
            List<Outcome<Booking>> outcomes = Crowd.all(
                    2,
                    List.<Callable<Outcome<Booking>>>of(
                            () -> house.accept(house.manager, one), () -> house.accept(house.deputy, other)));
            List<Booking> given = confirmed(outcomes);
            assertThat(given).as(pair.toString()).hasSize(1);
            assertThat(outcomes.stream().filter(outcome -> !outcome.isDone()).toList())
                    .singleElement()
                    .satisfies(no -> {
                        assertThat(no.refusals().getFirst().code()).isEqualTo("overlap");
                        assertThat(clashes(no))
                                .extracting(Clash::owner)
                                .containsExactly("booking/" + given.getFirst().id());
                        assertThat(no.refusals().getFirst().words()).contains("读书会");
                    });
            given.forEach(booking ->
                    house.bookings().cancel(house.manager, booking.id(), "").orThrow());
        }
    }

    private static List<Clash> clashes(Outcome<Booking> no) {
        Object clashes = Objects.requireNonNull(no.refusals().getFirst().more().get("clash"));
        return ((List<?>) clashes).stream().map(Clash.class::cast).toList();
    }

    @OnEachDatabase
    void whoApprovesTwiceGivesOnce(TestDatabase database) throws Exception {
        House house = House.in(on(database), "twice", Approval.MANAGER);
        Booking asked = house.asked("ab", "10:00-12:00");
        List<Visitor> managers = List.of(house.manager, house.deputy, house.manager, house.deputy);
        List<Outcome<Booking>> outcomes = Crowd.all(
                4,
                managers.stream()
                        .<Callable<Outcome<Booking>>>map(who -> () -> house.accept(who, asked))
                        .toList());
        assertThat(confirmed(outcomes)).hasSize(1);
        assertThat(outcomes.stream().flatMap(outcome -> outcome.refusals().stream()))
                .hasSize(3)
                .allMatch(no -> no.code().equals("duplicate"));
        assertThat(house.portal.service(Holds.class).of("booking/" + asked.id()))
                .hasSize(1);
    }
}
