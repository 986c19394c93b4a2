package org.weilu.community.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.weilu.spi.community.Holds.HoldWish;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.community.Holds.Taking;
import org.weilu.store.TestDatabase;

/** Random histories of a house with four cells, beside a list that is asked for every pair of hours. */
class HoldsModelIT {
    private static final Instant DAY = Instant.parse("2026-12-05T00:00:00Z");
    private static final AtomicInteger HOUSES = new AtomicInteger();
    private static final Map<TestDatabase, Desk> DESKS = new EnumMap<>(TestDatabase.class);

    enum Kind {
        TAKE,
        REPLACE,
        RELEASE
    }

    /** @param wish of owner and cells without the house's name before them */
    record Step(Kind kind, HoldWish wish) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Interval> interval = Combinators.combine(
                        Arbitraries.integers().between(0, 72),
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.integers().between(1, 5)),
                                Tuple.of(1, Arbitraries.integers().between(30, 80))))
                .as((hour, hours) -> new Interval(at(hour), at(hour + hours)));
        Arbitrary<HoldWish> wish = Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of(Set.of("a"), Set.of("a", "b"), Set.of("b", "c"), Set.of("d"), Set.of("c", "d")),
                        interval.list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of("", "rows", "ring"),
                        Arbitraries.integers().between(0, 4))
                .as((owner, cells, times, before, after, setUp, firm) -> new HoldWish(
                        "b/" + owner,
                        "",
                        cells,
                        times,
                        Duration.ofHours(before),
                        Duration.ofHours(after),
                        setUp,
                        firm > 0,
                        null));
        return Combinators.combine(Arbitraries.of(Kind.TAKE, Kind.TAKE, Kind.TAKE, Kind.REPLACE, Kind.RELEASE), wish)
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(30);
    }

    private static Instant at(int hour) {
        return DAY.plus(Duration.ofHours(hour));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void decidesOnDerbyAsTheListDoes(@ForAll("histories") List<Step> history) {
        run(TestDatabase.DERBY, history);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void decidesOnPostgresqlAsTheListDoes(@ForAll("histories") List<Step> history) {
        run(TestDatabase.POSTGRESQL, history);
    }

    private static void run(TestDatabase database, List<Step> history) {
        JpaHolds holds = DESKS.computeIfAbsent(database, Desk::on).holds;
        String house = HOUSES.incrementAndGet() + ":";
        List<HoldWish> model = new ArrayList<>();
        for (Step step : history) {
            HoldWish wish = in(house, step.wish());
            switch (step.kind()) {
                case TAKE -> decide(model, wish, holds.take(wish), Set.of());
                case REPLACE -> decide(model, wish, holds.replace(wish), Set.of(wish.owner()));
                case RELEASE -> {
                    holds.release(wish.owner());
                    model.removeIf(held -> held.owner().equals(wish.owner()));
                }
            }
            assertThat(holds.free(wish.resources(), new Interval(DAY, at(100))))
                    .isEqualTo(free(model, wish.resources()));
        }
        for (int owner = 1; owner <= 9; owner++) {
            String name = house + "b/" + owner;
            assertThat(holds.of(name)).hasSize((int)
                    model.stream().filter(held -> held.owner().equals(name)).count());
        }
    }

    private static void decide(List<HoldWish> model, HoldWish wish, Taking taking, Set<String> instead) {
        Set<String> inTheWay = model.stream()
                .filter(held -> !instead.contains(held.owner()) && clash(held, wish))
                .map(HoldWish::owner)
                .collect(Collectors.toSet());
        if (taking instanceof Taking.Clash clash) {
            assertThat(Set.copyOf(Desk.owners(clash.with())))
                    .isEqualTo(inTheWay)
                    .isNotEmpty();
        } else {
            assertThat(inTheWay).isEmpty();
            model.removeIf(held -> instead.contains(held.owner()));
            model.add(wish);
        }
    }

    private static boolean clash(HoldWish one, HoldWish other) {
        boolean apart = one.resources().stream().noneMatch(other.resources()::contains);
        boolean same = !one.setUp().isEmpty() && one.setUp().equals(other.setUp());
        if (apart || !one.firm() || !other.firm()) {
            return false;
        }
        for (int hour = -3; hour < 160; hour++) {
            if (has(one, at(hour), !same) && has(other, at(hour), !same)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(HoldWish wish, Instant hour, boolean margins) {
        return wish.intervals().stream()
                .map(time -> margins ? time.widened(wish.before(), wish.after()) : time)
                .anyMatch(time -> !hour.isBefore(time.starts()) && hour.isBefore(time.ends()));
    }

    private static List<Interval> free(List<HoldWish> model, Set<String> resources) {
        List<Interval> free = new ArrayList<>();
        int open = 0;
        for (int hour = 0; hour <= 100; hour++) {
            Instant now = at(hour);
            boolean busy = hour == 100
                    || model.stream()
                            .filter(held ->
                                    held.firm() && held.resources().stream().anyMatch(resources::contains))
                            .anyMatch(held -> has(held, now, true));
            if (busy) {
                if (open < hour) {
                    free.add(new Interval(at(open), now));
                }
                open = hour + 1;
            }
        }
        return free;
    }

    private static HoldWish in(String house, HoldWish wish) {
        return new HoldWish(
                house + wish.owner(),
                wish.reason(),
                wish.resources().stream().map(cell -> house + cell).collect(Collectors.toSet()),
                wish.intervals(),
                wish.before(),
                wish.after(),
                wish.setUp(),
                wish.firm(),
                wish.expires());
    }
}
