package org.weilu.venues.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.weilu.spi.Outcome;
import org.weilu.spi.Slice;
import org.weilu.spi.community.Holds;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.job.Job;
import org.weilu.store.Crowd;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;
import org.weilu.testkit.PortalTester;
import org.weilu.venues.House;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.Bookings.Asking;
import org.weilu.venues.api.CheckIns;
import org.weilu.venues.api.Counter;
import org.weilu.venues.api.Counter.Moving;
import org.weilu.venues.api.Policy;
import org.weilu.venues.api.Venue.Approval;

class CounterIT {
    private static final Map<TestDatabase, PortalTester> PORTALS = new EnumMap<>(TestDatabase.class);

    private static PortalTester on(TestDatabase database) {
        return PORTALS.computeIfAbsent(database, PortalTester::withPlugins);
    }

    @AfterAll
    static void close() {
        PORTALS.values().forEach(PortalTester::close);
    }

    private static Counter counter(House house) {
        return house.portal.service(Counter.class);
    }

    private static Moving to(String layout, String hours) {
        Interval time = House.time(hours);
        return new Moving(layout, time.starts(), time.ends());
    }

    private static Status status(House house, Booking one) {
        return house.bookings().find(house.manager, one.id()).orElseThrow().status();
    }

    private static void eventually(House house, Booking one, Status wanted) throws InterruptedException {
        for (int i = 0; i < 100 && status(house, one) != wanted; i++) {
            Thread.sleep(50);
        }
        assertThat(status(house, one)).isEqualTo(wanted);
    }

    @OnEachDatabase
    void turnsRivalsIntoStandbysThatComeBack(TestDatabase database) throws InterruptedException {
        House house = House.in(on(database), "rivals", Approval.MANAGER);
        Booking one = house.asked("ab", "10:00-12:00");
        Booking rival = house.ask(house.neighbour, "bc", "11:00-13:00").orThrow();
        Booking apart = house.ask(house.neighbour, "bc", "15:00-16:00").orThrow();
        assertThat(house.bookings()
                        .request(house.manager, one.id())
                        .orElseThrow()
                        .rivals())
                .extracting(Booking::id)
                .containsExactly(rival.id());
        house.accept(house.manager, one).orThrow();
        eventually(house, rival, Status.STANDBY);
        assertThat(status(house, apart)).isEqualTo(Status.REQUESTED);
        house.bookings().cancel(house.resident, one.id(), "").orThrow();
        eventually(house, rival, Status.REQUESTED);
    }

    @OnEachDatabase
    void movesAndMovesBackWhileNobodyHasTakenIt(TestDatabase database) {
        House house = House.in(on(database), "moving", Approval.AUTOMATIC);
        Booking one = house.ask(house.resident, "ab", "10:00-12:00").orThrow();
        Booking other = house.ask(house.neighbour, "bc", "14:00-16:00").orThrow();
        assertThat(counter(house)
                        .preview(house.manager, one.id(), to("ab", "15:00-17:00"))
                        .orThrow())
                .singleElement()
                .satisfies(clash -> assertThat(clash.owner()).isEqualTo("booking/" + other.id()));
        // Half an hour later it is in its own way, and may go there all the same.
        assertThat(counter(house)
                        .preview(house.manager, one.id(), to("ab", "10:30-12:30"))
                        .orThrow())
                .isEmpty();
        assertThat(counter(house)
                        .move(house.manager, one.id(), to("ab", "15:00-17:00"))
                        .isDone())
                .isFalse();
        Booking moved = counter(house)
                .move(house.resident, one.id(), to("a", "15:00-17:00"))
                .orThrow();
        assertThat(moved.time()).isEqualTo(House.time("15:00-17:00"));
        assertThat(house.ask(house.neighbour, "a", "16:00-17:00").isDone()).isFalse();
        assertThat(counter(house)
                        .move(house.manager, one.id(), to("ab", "10:00-12:00"))
                        .isDone())
                .isTrue();
        assertThat(counter(house)
                        .move(house.neighbour, one.id(), to("ab", "18:00-19:00"))
                        .isDone())
                .isFalse();
        assertThat(house.ask(house.neighbour, "a", "16:00-17:00").isDone()).isTrue();
    }

    @OnEachDatabase
    void neverMovesTwoIntoOneRoomHoweverManyMoveAtOnce(TestDatabase database) throws Exception {
        House house = House.in(on(database), "moves", Approval.AUTOMATIC);
        List<Booking> all = new ArrayList<>();
        for (int hour = 8; hour < 20; hour++) {
            String hours = (hour < 10 ? "0" : "") + hour + ":00-" + (hour < 10 ? "0" : "") + hour + ":30";
            all.add(house.ask(house.resident, hour % 2 == 0 ? "ab" : "bc", hours)
                    .orThrow());
        }
        Random random = new Random(7);
        List<Callable<Outcome<Booking>>> moves = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            Booking one = all.get(i % all.size());
            Instant starts = House.at("2026-12-05T08:00").plus(Duration.ofMinutes(15L * random.nextInt(48)));
            Moving to = new Moving(house.layout(random.nextInt(4)), starts, starts.plus(Duration.ofMinutes(45)));
            moves.add(() -> counter(house).move(house.manager, one.id(), to));
        }
        Crowd.all(8, moves);
        List<Booking> now = all.stream()
                .map(one -> house.bookings().find(house.manager, one.id()).orElseThrow())
                .toList();
        for (int i = 0; i < now.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(House.share(now.get(i), now.get(j))).isFalse();
            }
        }
        assertThat(now).anyMatch(one -> one.version() > 2);
    }

    @OnEachDatabase
    void givesAtTheCounterWhatIsFree(TestDatabase database) {
        House house = House.in(on(database), "counter", Approval.MANAGER, "08:00-12:00");
        Interval late = House.time("20:00-21:00");
        Asking asking = new Asking(house.venue.id(), "a", late.starts(), late.ends(), "王阿姨的生日", 4, false);
        assertThat(counter(house).give(house.resident, asking, "").isDone()).isFalse();
        assertThat(counter(house).give(house.manager, asking, "nobody-at-all").isDone())
                .isFalse();
        Booking given = counter(house).give(house.manager, asking, "resident").orThrow();
        assertThat(given.status()).isEqualTo(Status.CONFIRMED);
        assertThat(house.bookings().find(house.resident, given.id())).isPresent();
        assertThat(counter(house)
                        .give(house.manager, asking, "")
                        .refusals()
                        .getFirst()
                        .code())
                .isEqualTo("overlap");
    }

    @OnEachDatabase
    void letsWhoAskedSettleWhatIsPencilledInUntilItEnds(TestDatabase database) throws Exception {
        PortalTester portal = on(database);
        House house = House.in(portal, "pencil", Approval.MANAGER);
        Booking one = house.asked("ab", "10:00-12:00");
        Booking rival = house.ask(house.neighbour, "bc", "11:00-13:00").orThrow();
        Booking late = house.asked("a", "18:00-19:00");
        Instant until = portal.clock().instant().plus(Duration.ofHours(2));
        assertThat(house.bookings().pencil(house.resident, one.id(), until).isDone())
                .isFalse();
        assertThat(house.bookings()
                        .pencil(house.manager, one.id(), one.time().ends())
                        .refusals()
                        .getFirst()
                        .field())
                .isEqualTo("until");
        for (Booking each : List.of(one, rival, late)) {
            house.bookings().pencil(house.manager, each.id(), until).orThrow();
        }
        assertThat(house.bookings().settle(house.neighbour, one.id()).isDone())
                .as("somebody else's")
                .isFalse();
        assertThat(house.bookings().settle(house.resident, one.id()).orThrow().status())
                .isEqualTo(Status.CONFIRMED);
        assertThat(house.bookings().settle(house.neighbour, rival.id()).isDone())
                .isFalse();
        eventually(house, rival, Status.STANDBY);
        portal.clock().advance(Duration.ofHours(2));
        assertThat(house.bookings().settle(house.resident, late.id()).isDone()).isFalse();
        run(portal, "venues.tentative");
        assertThat(status(house, one)).isEqualTo(Status.CONFIRMED);
        assertThat(status(house, late)).isEqualTo(Status.CANCELLED);
        assertThat(portal.service(Holds.class).of("booking/" + late.id())).isEmpty();
        portal.clock().advance(Duration.ofHours(-2));
    }

    private static void run(PortalTester portal, String job) throws Exception {
        portal.portal().extensions().of(Job.class).stream()
                .filter(one -> one.value().name().equals(job))
                .findFirst()
                .orElseThrow()
                .value()
                .run();
    }

    @OnEachDatabase
    void givesFreeWhatNobodyCameTo(TestDatabase database) throws Exception {
        PortalTester portal = on(database);
        House house =
                House.in(portal, "release", Approval.AUTOMATIC).with(new Policy(List.of(), Map.of(), "", 0, 0, 15));
        Interval soon = new Interval(House.at("2026-12-01T16:15"), House.at("2026-12-01T18:00"));
        Booking one =
                house.bookings().ask(house.resident, house.asking("a", soon)).orThrow();
        Booking other =
                house.bookings().ask(house.neighbour, house.asking("bc", soon)).orThrow();
        Booking far = house.ask(house.resident, "a", "10:00-11:00").orThrow();
        CheckIns checkIns = portal.service(CheckIns.class);
        assertThat(checkIns.due(house.resident, house.venue))
                .extracting(Booking::id)
                .containsExactly(one.id());
        assertThat(checkIns.checkIn(house.resident, far.id()).isDone()).isFalse();
        assertThat(checkIns.checkIn(house.resident, other.id()).isDone()).isFalse();
        assertThat(checkIns.checkIn(house.resident, one.id()).orThrow().came()).isNotNull();
        portal.clock().advance(Duration.ofMinutes(31));
        run(portal, "venues.release");
        assertThat(status(house, one)).isEqualTo(Status.CONFIRMED);
        assertThat(status(house, other)).isEqualTo(Status.CANCELLED);
        assertThat(house.bookings().past(house.neighbour, Slice.first(50)).items())
                .extracting(Booking::id)
                .contains(other.id());
    }
}
