package org.weilu.venues.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.weilu.spi.Outcome;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.store.TestDatabase;
import org.weilu.testkit.PortalTester;
import org.weilu.venues.House;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.Closures;
import org.weilu.venues.api.Closures.Closing;
import org.weilu.venues.api.Closures.Closure;
import org.weilu.venues.api.Venue.Approval;

/** Random histories of asking, approving and cancelling, beside a list that is asked pair by pair. */
class BookingsModelIT {
    private static final Map<TestDatabase, PortalTester> PORTALS = new EnumMap<>(TestDatabase.class);
    private static final boolean LONG = "true".equals(System.getenv("WEILU_TEST_LONG"));
    private static final Map<TestDatabase, AtomicInteger> RUNS = new EnumMap<>(TestDatabase.class);
    private static final AtomicInteger HOUSES = new AtomicInteger();

    enum Kind {
        ASK,
        APPROVE,
        CANCEL,
        PENCIL,
        SETTLE,
        CLOSE,
        REOPEN
    }

    /** @param which of what was asked before, counted round */
    record Step(Kind kind, int layout, int quarter, int quarters, int which) {}

    @AfterContainer
    static void close() {
        PORTALS.values().forEach(PortalTester::close);
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.of(
                                Kind.ASK,
                                Kind.ASK,
                                Kind.APPROVE,
                                Kind.PENCIL,
                                Kind.SETTLE,
                                Kind.CANCEL,
                                Kind.CLOSE,
                                Kind.REOPEN),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 24),
                        Arbitraries.integers().between(0, 30))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(40);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void confirmedOnesNeverShareACellOnDerby(@ForAll("histories") List<Step> history, @ForAll int seed) {
        run(TestDatabase.DERBY, history, seed);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void confirmedOnesNeverShareACellOnPostgresql(@ForAll("histories") List<Step> history, @ForAll int seed) {
        run(TestDatabase.POSTGRESQL, history, seed);
    }

    /** In the normal run some of the histories; a skipped one costs nothing. */
    private static void run(TestDatabase database, List<Step> history, int seed) {
        if (!LONG && RUNS.computeIfAbsent(database, any -> new AtomicInteger()).getAndIncrement() >= 5) {
            return;
        }
        PortalTester portal = PORTALS.computeIfAbsent(database, PortalTester::withPlugins);
        House house = House.random(portal, "house-" + HOUSES.incrementAndGet(), Approval.MANAGER, new Random(seed));
        List<Booking> asked = new ArrayList<>();
        Model model = new Model(new ArrayList<>(), new ArrayList<>());
        for (Step step : history) {
            if (step.kind() == Kind.ASK) {
                ask(house, step, asked, model);
            } else if (step.kind() == Kind.CLOSE) {
                close(house, step, model);
            } else if (step.kind() == Kind.REOPEN) {
                reopen(house, step, model);
            } else if (!asked.isEmpty()) {
                Booking one = asked.get(step.which() % asked.size());
                switch (step.kind()) {
                    case APPROVE -> approve(house, one, model);
                    case PENCIL -> pencil(house, one, model);
                    case SETTLE -> settle(house, one, model);
                    default -> cancel(house, one, model);
                }
            }
        }
        assertThat(asked.stream()
                        .map(one ->
                                house.bookings().find(house.manager, one.id()).orElseThrow())
                        .filter(one -> one.status() == Status.CONFIRMED)
                        .map(Booking::id))
                .containsExactlyInAnyOrderElementsOf(
                        model.given().stream().map(Booking::id).toList());
    }

    /** What is confirmed, and what is out of use. */
    private record Model(List<Booking> given, List<Closure> closed) {
        boolean isInTheWayOf(Booking one) {
            return given.stream().anyMatch(other -> House.share(one, other))
                    || closed.stream().anyMatch(closure -> House.isClosed(one, closure));
        }
    }

    private static void close(House house, Step step, Model model) {
        Interval time = time(step);
        Set<String> cells = house.venue
                .layouts()
                .get(step.layout() % house.venue.layouts().size())
                .cells();
        Outcome<Closure> outcome = house.portal
                .service(Closures.class)
                .close(
                        house.manager,
                        new Closing(house.venue.id(), cells, time.starts(), time.ends(), "修灯", step.which() % 3 == 0));
        Closure wanted = new Closure("", house.venue.id(), cells, time, "");
        boolean free = model.given().stream().noneMatch(one -> House.isClosed(one, wanted))
                && model.closed().stream().noneMatch(one -> House.overlap(one, wanted));
        boolean onlyBookings = model.closed().stream().noneMatch(one -> House.overlap(one, wanted));
        assertThat(outcome.isDone()).isEqualTo(free || (step.which() % 3 == 0 && onlyBookings));
        if (outcome instanceof Outcome.Done<Closure> done) {
            model.given().removeIf(one -> House.isClosed(one, wanted));
            model.closed().add(done.value());
        }
    }

    private static void reopen(House house, Step step, Model model) {
        if (!model.closed().isEmpty()) {
            Closure one = model.closed().remove(step.which() % model.closed().size());
            house.portal.service(Closures.class).reopen(house.manager, one.id()).orThrow();
        }
    }

    private static Interval time(Step step) {
        Instant starts = House.at("2026-12-05T10:00").plus(Duration.ofMinutes(15L * step.quarter()));
        return new Interval(starts, starts.plus(Duration.ofMinutes(15L * step.quarters())));
    }

    private static void ask(House house, Step step, List<Booking> asked, Model model) {
        Interval time = time(step);
        Outcome<Booking> outcome =
                house.bookings().ask(house.resident, house.asking(house.layout(step.layout()), time));
        if (outcome instanceof Outcome.Done<Booking> done) {
            assertThat(model.isInTheWayOf(done.value()))
                    .as("asked for what is taken")
                    .isFalse();
            asked.add(done.value());
        } else {
            assertThat(outcome.refusals().getFirst().code()).isEqualTo("overlap");
        }
    }

    private static void approve(House house, Booking one, Model model) {
        Status before =
                house.bookings().find(house.manager, one.id()).orElseThrow().status();
        Outcome<Booking> outcome = house.accept(house.manager, one);
        boolean expected = before.isWaiting() && !model.isInTheWayOf(one);
        assertThat(outcome.isDone()).as("%s %s", before, one.time()).isEqualTo(expected);
        if (expected) {
            model.given().add(one);
        }
    }

    private static void pencil(House house, Booking one, Model model) {
        Status before =
                house.bookings().find(house.manager, one.id()).orElseThrow().status();
        Outcome<Booking> outcome = house.bookings().pencil(house.manager, one.id(), House.at("2026-12-04T18:00"));
        boolean open = before == Status.REQUESTED || before == Status.STANDBY;
        assertThat(outcome.isDone()).as("%s %s", before, one.time()).isEqualTo(open && !model.isInTheWayOf(one));
    }

    private static void settle(House house, Booking one, Model model) {
        Status before =
                house.bookings().find(house.manager, one.id()).orElseThrow().status();
        Outcome<Booking> outcome = house.bookings().settle(house.resident, one.id());
        boolean expected = before == Status.TENTATIVE && !model.isInTheWayOf(one);
        assertThat(outcome.isDone()).as("%s %s", before, one.time()).isEqualTo(expected || before == Status.CONFIRMED);
        if (expected) {
            model.given().add(one);
        }
    }

    private static void cancel(House house, Booking one, Model model) {
        house.bookings().cancel(house.resident, one.id(), "").orThrow();
        model.given().removeIf(given -> given.id().equals(one.id()));
    }
}
