package org.weilu.venues.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
        CANCEL
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
                        Arbitraries.of(Kind.ASK, Kind.ASK, Kind.APPROVE, Kind.APPROVE, Kind.CANCEL),
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
        List<Booking> model = new ArrayList<>();
        for (Step step : history) {
            if (step.kind() == Kind.ASK) {
                ask(house, step, asked, model);
            } else if (!asked.isEmpty()) {
                Booking one = asked.get(step.which() % asked.size());
                if (step.kind() == Kind.APPROVE) {
                    approve(house, one, model);
                } else {
                    cancel(house, one, model);
                }
            }
        }
        assertThat(asked.stream()
                        .map(one ->
                                house.bookings().find(house.manager, one.id()).orElseThrow())
                        .filter(one -> one.status() == Status.CONFIRMED)
                        .map(Booking::id))
                .containsExactlyInAnyOrderElementsOf(
                        model.stream().map(Booking::id).toList());
    }

    private static void ask(House house, Step step, List<Booking> asked, List<Booking> model) {
        Instant starts = House.at("2026-12-05T10:00").plus(Duration.ofMinutes(15L * step.quarter()));
        Interval time = new Interval(starts, starts.plus(Duration.ofMinutes(15L * step.quarters())));
        Outcome<Booking> outcome =
                house.bookings().ask(house.resident, house.asking(house.layout(step.layout()), time));
        if (outcome instanceof Outcome.Done<Booking> done) {
            assertThat(clashing(done.value(), model))
                    .as("asked for what is taken")
                    .isFalse();
            asked.add(done.value());
        } else {
            assertThat(outcome.refusals().getFirst().code()).isEqualTo("overlap");
        }
    }

    private static void approve(House house, Booking one, List<Booking> model) {
        Status before =
                house.bookings().find(house.manager, one.id()).orElseThrow().status();
        Outcome<Booking> outcome = house.accept(house.manager, one);
        boolean expected = before == Status.REQUESTED && !clashing(one, model);
        assertThat(outcome.isDone()).as("%s %s", before, one.time()).isEqualTo(expected);
        if (expected) {
            model.add(one);
        }
    }

    private static void cancel(House house, Booking one, List<Booking> model) {
        house.bookings().cancel(house.resident, one.id(), "").orThrow();
        model.removeIf(given -> given.id().equals(one.id()));
    }

    private static boolean clashing(Booking one, List<Booking> model) {
        return model.stream().anyMatch(given -> House.share(one, given));
    }
}
