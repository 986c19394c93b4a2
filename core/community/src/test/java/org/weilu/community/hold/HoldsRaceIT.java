package org.weilu.community.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weilu.community.hold.Desk.time;
import static org.weilu.community.hold.Desk.wish;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.weilu.spi.community.Holds;
import org.weilu.spi.community.Holds.Hold;
import org.weilu.spi.community.Holds.HoldWish;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.community.Holds.Taking;
import org.weilu.store.Crowd;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

class HoldsRaceIT {
    private static final int THREADS = 32;
    private static final int REQUESTS = 128;
    private static final List<Set<String>> LAYOUTS =
            List.of(Set.of("a"), Set.of("a", "b"), Set.of("b", "c"), Set.of("c"), Set.of("a", "b", "c"));

    @OnEachDatabase
    void neverSharesACell(TestDatabase database) throws Exception {
        Desk desk = Desk.on(database);
        for (int round = 0; round < 5; round++) {
            List<HoldWish> wishes = wishes(round);
            List<Taking> takings = takeAll(desk.holds, wishes);
            List<HoldWish> held = held(takings);
            assertThat(overlaps(held)).as("round %d", round).isEmpty();
            assertThat(held).hasSizeGreaterThan(3).hasSizeLessThan(REQUESTS);
            assertThat(everyRefusalNames(takings, held)).isTrue();
        }
    }

    /** Without locks, and slow between look and write, the same requests must share cells: else the test above is blind. */
    @OnEachDatabase
    void wouldShareCellsWithoutLocks(TestDatabase database) throws Exception {
        Desk desk = Desk.on(database);
        JpaHolds unsafe = new JpaHolds(
                desk.at.store(),
                () -> {
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                    return desk.at.ids().next();
                },
                desk.at.clock(),
                (em, resources) -> {});
        assertThat(overlaps(held(takeAll(unsafe, wishes(0))))).isNotEmpty();
    }

    private static List<Taking> takeAll(Holds holds, List<HoldWish> wishes) throws Exception {
        return Crowd.all(
                THREADS,
                wishes.stream()
                        .<Callable<Taking>>map(wish -> () -> holds.take(wish))
                        .toList());
    }

    /** On a day of its own for each round; some across midnight, with margins and set-ups. */
    private static List<HoldWish> wishes(int round) {
        Random random = new Random(20261205L + round);
        Instant day = Instant.parse("2026-12-05T00:00:00Z").plus(Duration.ofDays(3L * round));
        return IntStream.range(0, REQUESTS)
                .mapToObj(i -> {
                    Instant starts = day.plus(Duration.ofMinutes(15L * random.nextInt(96)));
                    Interval interval =
                            new Interval(starts, starts.plus(Duration.ofMinutes(15L + 15L * random.nextInt(16))));
                    HoldWish wish = wish("b/" + round + "-" + i, LAYOUTS.get(random.nextInt(LAYOUTS.size())), interval);
                    return Desk.with(
                            wish, 15 * random.nextInt(2), 15 * random.nextInt(3), random.nextBoolean() ? "rows" : "");
                })
                .toList();
    }

    private static List<HoldWish> held(List<Taking> takings) {
        return takings.stream()
                .filter(Taking.Taken.class::isInstance)
                .map(taking -> ((Taking.Taken) taking).hold().wish())
                .toList();
    }

    private static List<String> overlaps(List<HoldWish> held) {
        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (overlap(held.get(i), held.get(j))) {
                    overlaps.add(held.get(i) + " and " + held.get(j));
                }
            }
        }
        return overlaps;
    }

    private static boolean overlap(HoldWish one, HoldWish other) {
        Interval mine = one.intervals().getFirst();
        Interval theirs = other.intervals().getFirst();
        boolean same = !one.setUp().isEmpty() && one.setUp().equals(other.setUp());
        return one.resources().stream().anyMatch(other.resources()::contains)
                && (same
                        ? mine.overlaps(theirs)
                        : mine.widened(one.before(), one.after())
                                .overlaps(theirs.widened(other.before(), other.after())));
    }

    private static boolean everyRefusalNames(List<Taking> takings, List<HoldWish> held) {
        return takings.stream()
                .filter(Taking.Clash.class::isInstance)
                .map(Taking.Clash.class::cast)
                .allMatch(clash -> !clash.with().isEmpty()
                        && held.containsAll(
                                clash.with().stream().map(Hold::wish).toList()));
    }

    /** A deadlock would be tried again by the store, a second later: so each body must have run once. */
    @OnEachDatabase
    void crossingOwnersNeverWaitForEachOther(TestDatabase database) throws Exception {
        Desk desk = Desk.on(database);
        AtomicInteger runs = new AtomicInteger();
        List<Callable<Taking>> moves = IntStream.range(0, 320)
                .<Callable<Taking>>mapToObj(i -> () -> desk.at.store().write(em -> {
                    runs.incrementAndGet();
                    Set<String> cells = (i / 16) % 2 == i % 2 ? Set.of("a", "b") : Set.of("b", "c");
                    Interval at = i % 3 == 0 ? time("14:00-16:00") : time("16:00-18:00");
                    return desk.holds.replace(wish("b/" + i % 16, cells, at));
                }))
                .toList();
        Crowd.all(16, moves);
        assertThat(runs).hasValue(moves.size());
        List<HoldWish> left = IntStream.range(0, 16)
                .mapToObj(owner -> desk.holds.of("b/" + owner))
                .flatMap(List::stream)
                .map(Hold::wish)
                .toList();
        assertThat(overlaps(left)).isEmpty();
        assertThat(left).isNotEmpty();
    }

    @OnEachDatabase
    void makesUnknownResourcesOnceHoweverManyAsk(TestDatabase database) throws Exception {
        Desk desk = Desk.on(database);
        AtomicInteger runs = new AtomicInteger();
        List<Callable<Taking>> first = IntStream.range(0, 64)
                .<Callable<Taking>>mapToObj(i -> () -> desk.at.store().write(em -> {
                    runs.incrementAndGet();
                    Set<String> cells = new TreeSet<>(List.of("n" + i % 5, "n" + i % 3, "n" + i % 7));
                    return desk.holds.take(wish("b/" + i, cells, time("14:00-16:00")));
                }))
                .toList();
        assertThat(overlaps(held(Crowd.all(THREADS, first)))).isEmpty();
        assertThat(runs).hasValue(first.size());
    }
}
