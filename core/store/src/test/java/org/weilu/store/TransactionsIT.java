package org.weilu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.Effect;
import org.weilu.spi.store.Entities;
import org.weilu.spi.store.Preview;

class TransactionsIT {
    private static final Refusal NO = Refusal.of(Refusal.Kind.FORBIDDEN, "forbidden", "不行。");

    private static TestStore open(TestDatabase database) {
        return TestStore.with(database, "hall", Hall.class, Seat.class);
    }

    private static Seat sit(EntityManager em, TestStore at, String hall, String person) {
        Seat seat = new Seat(at.ids().next(), em.getReference(Hall.class, hall), person);
        em.persist(seat);
        return seat;
    }

    @OnEachDatabase
    void refusedOrFailedLeavesNothing(TestDatabase database) {
        try (TestStore at = open(database)) {
            String hall = HotRowIT.hall(at);
            List<String> after = new ArrayList<>();
            Outcome<String> refused = at.store().write(em -> {
                sit(em, at, hall, "mei");
                em.flush();
                at.changes().add(Change.numbers("hall", hall));
                at.store().afterCommit(() -> after.add("refused"));
                return Outcome.refused(NO);
            });
            assertThat(refused.refusals()).containsExactly(NO);
            assertThatThrownBy(() -> at.store().write(em -> {
                        sit(em, at, hall, "mei");
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
            assertThat(HotRowIT.seats(at)).isZero();
            assertThat(after).isEmpty();
            at.store().write(em -> {
                at.store().afterCommit(() -> after.add("done"));
                return sit(em, at, hall, "mei").id();
            });
            assertThat(HotRowIT.seats(at)).isOne();
            assertThat(after).containsExactly("done");
        }
    }

    @OnEachDatabase
    void joinsTheWriteOfThisThread(TestDatabase database) {
        try (TestStore at = open(database)) {
            String hall = HotRowIT.hall(at);
            assertThatThrownBy(() -> at.store().write(em -> {
                        at.store().write(inner -> sit(inner, at, hall, "mei"));
                        assertThat(HotRowIT.seats(at)).isOne();
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
            assertThat(HotRowIT.seats(at)).isZero();
        }
    }

    @OnEachDatabase
    void aJoinedRefusalThatWroteNothingIsForTheOuterToDecide(TestDatabase database) {
        try (TestStore at = open(database)) {
            String hall = HotRowIT.hall(at);
            Outcome<String> done = at.store().write(em -> {
                sit(em, at, hall, "mei");
                Outcome<String> inner = at.store().write(joined -> {
                    HotRowIT.seats(at);
                    return Outcome.refused(NO);
                });
                return inner.isDone() ? inner : Outcome.done("instead");
            });
            assertThat(done).isEqualTo(Outcome.done("instead"));
            assertThat(HotRowIT.seats(at)).isOne();
        }
    }

    @OnEachDatabase
    void aJoinedRefusalThatHadWrittenIsNeverCommitted(TestDatabase database) {
        try (TestStore at = open(database)) {
            String hall = HotRowIT.hall(at);
            assertThatThrownBy(() -> at.store().write(em -> {
                        at.store().write(joined -> {
                            sit(joined, at, hall, "mei");
                            return Outcome.refused(NO);
                        });
                        return Outcome.done("instead");
                    }))
                    .hasMessageContaining("refuse first");
            assertThatThrownBy(() -> at.store().write(em -> {
                        sit(em, at, hall, "mei");
                        try {
                            return at.store().write(joined -> {
                                throw new IllegalStateException("swallowed");
                            });
                        } catch (IllegalStateException e) {
                            return "went on";
                        }
                    }))
                    .hasMessage("swallowed");
            assertThat(HotRowIT.seats(at)).isZero();
        }
    }

    @OnEachDatabase
    void previewListsEffectsAndLeavesNothing(TestDatabase database) {
        try (TestStore at = open(database)) {
            String hall = HotRowIT.hall(at);
            Preview<Outcome<String>> preview = at.store()
                    .preview(em -> at.store().write(joined -> {
                        Seat seat = sit(joined, at, hall, "mei");
                        at.store().effect(new Effect("hold", seat.id(), "一个座位"));
                        at.changes().add(Change.numbers("hall", hall));
                        at.store().afterCommit(() -> {
                            throw new IllegalStateException("ran");
                        });
                        return Outcome.done(seat.person());
                    }));
            assertThat(preview.result()).isEqualTo(Outcome.done("mei"));
            assertThat(preview.effects("hold")).extracting(Effect::words).containsExactly("一个座位");
            assertThat(preview.effects("change")).extracting(Effect::id).containsExactly("hall:" + hall);
            assertThat(HotRowIT.seats(at)).isZero();
            assertThatThrownBy(() -> at.store().write(em -> at.store().preview(inner -> "x")))
                    .hasMessageContaining("cannot join");
        }
    }

    @OnEachDatabase
    void triesAgainAfterADeadlock(TestDatabase database) {
        try (TestStore at = open(database)) {
            List<String> halls = List.of(HotRowIT.hall(at), HotRowIT.hall(at));
            CyclicBarrier both = new CyclicBarrier(2);
            AtomicInteger turn = new AtomicInteger();
            AtomicInteger tries = new AtomicInteger();
            Together.run(2, () -> {
                int me = turn.getAndIncrement();
                boolean[] first = {true};
                return at.store().write(em -> {
                    tries.incrementAndGet();
                    em.find(Hall.class, halls.get(me), LockModeType.PESSIMISTIC_WRITE)
                            .take(1);
                    em.flush();
                    if (first[0]) {
                        first[0] = false;
                        await(both);
                    }
                    em.find(Hall.class, halls.get(1 - me), LockModeType.PESSIMISTIC_WRITE)
                            .take(1);
                    return true;
                });
            });
            assertThat(tries.get()).isGreaterThan(2);
            List<Integer> taken = at.store()
                    .read(em -> em.createQuery("SELECT h.taken FROM hall_Hall h", Integer.class)
                            .getResultList());
            assertThat(taken).containsExactly(2, 2);
        }
    }

    @OnEachDatabase
    void aTakenKeyIsLookedAtTwiceAndThenAConflict(TestDatabase database) {
        try (TestStore at = open(database)) {
            String hall = HotRowIT.hall(at);
            CyclicBarrier both = new CyclicBarrier(2);
            List<String> results = Together.run(2, () -> {
                boolean[] first = {true};
                return at.store().write(em -> {
                    List<Seat> mine = em.createQuery("SELECT s FROM hall_Seat s WHERE s.person = 'mei'", Seat.class)
                            .getResultList();
                    if (first[0]) {
                        first[0] = false;
                        await(both);
                    }
                    return mine.isEmpty() ? "new " + sit(em, at, hall, "mei").person() : "there";
                });
            });
            assertThat(results).containsExactlyInAnyOrder("new mei", "there");
            assertThatThrownBy(() -> at.store().write(em -> sit(em, at, hall, "mei")))
                    .isInstanceOfSatisfying(PortalException.class, e -> {
                        assertThat(e.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                        assertThat(e.refusal().code()).isEqualTo("duplicate");
                    });
        }
    }

    @OnEachDatabase
    void aWriteThatTakesTooLongIsGivenUp(TestDatabase database) {
        ListExtensions extensions = new ListExtensions().add("hall", Entities.of(Hall.class, Seat.class));
        StoreTimes times = new StoreTimes(Duration.ofMillis(300), Duration.ofMillis(200));
        try (TestStore at = TestStore.with(database, extensions, times)) {
            String hall = HotRowIT.hall(at);
            assertThatThrownBy(() -> at.store().write(em -> {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(700));
                        return sit(em, at, hall, "mei");
                    }))
                    .isInstanceOfSatisfying(
                            PortalException.class, e -> assertThat(e.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
            assertThat(HotRowIT.seats(at)).isZero();
        }
    }

    @OnEachDatabase
    void refusesWhatHasNoTransactionToBelongTo(TestDatabase database) {
        try (TestStore at = open(database)) {
            assertThatThrownBy(() -> at.changes().add(Change.words("hall", "1")))
                    .hasMessageContaining("outside");
            assertThatThrownBy(() -> at.events()
                            .publish(new EventsIT.HallOpened("1", at.clock().instant())))
                    .hasMessageContaining("outside");
            assertThatThrownBy(() -> at.store().read(em -> at.store().write(inner -> "x")))
                    .hasMessageContaining("within a read");
        }
    }

    @Test
    void stopsEveryCallUntilItIsOpen(@TempDir Path folder) {
        try (JpaStore store = new JpaStore(StoreOptions.derby(folder), Clock.systemUTC())) {
            List<Runnable> calls = List.of(
                    () -> store.read(em -> 1),
                    () -> store.write(em -> 1),
                    () -> store.preview(em -> 1),
                    () -> store.ids().next(),
                    store::dataSource,
                    () -> store.changes().isBehind("search"));
            for (Runnable call : calls) {
                assertThatThrownBy(call::run).hasMessageStartingWith("unavailable");
            }
            assertThat(store.health().check().healthy()).isFalse();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
