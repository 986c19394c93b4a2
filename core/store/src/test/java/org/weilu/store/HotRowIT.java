package org.weilu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;

/** The idiom for a hot counter: everything else first, then one conditional UPDATE that says whether there was room. */
class HotRowIT {
    private static final int SEATS = 20;
    private static final int WISHES = 5;
    private static final int THREADS = 16;
    private static final Refusal FULL = Refusal.of(Refusal.Kind.CONFLICT, "full", "满了。");

    @OnEachDatabase
    void neverOversells(TestDatabase database) {
        try (TestStore at = TestStore.with(database, "hall", Hall.class, Seat.class)) {
            String hall = hall(at);
            List<Integer> done = Together.run(THREADS, () -> {
                int granted = 0;
                for (int i = 0; i < WISHES; i++) {
                    granted += take(at, hall).isDone() ? 1 : 0;
                }
                return granted;
            });
            assertThat(done.stream().mapToInt(Integer::intValue).sum()).isEqualTo(SEATS);
            assertThat(seats(at)).isEqualTo(SEATS);
        }
    }

    /** The control: the same without the condition must go wrong, or the test above shows nothing. */
    @OnEachDatabase
    void oversellsWithoutTheCondition(TestDatabase database) {
        try (TestStore at = TestStore.with(database, "hall", Hall.class, Seat.class)) {
            String hall = hall(at);
            CyclicBarrier checked = new CyclicBarrier(8);
            AtomicInteger count = new AtomicInteger();
            Together.run(8, () -> {
                long before = seats(at);
                checked.await();
                return at.store().write(em -> {
                    if (before < 1) {
                        LockSupport.parkNanos(1_000_000);
                        em.persist(new Seat(
                                at.ids().next(), em.getReference(Hall.class, hall), "p" + count.incrementAndGet()));
                    }
                    return true;
                });
            });
            assertThat(seats(at)).isGreaterThan(1);
        }
    }

    static String hall(TestStore at) {
        String id = at.ids().next();
        at.store().write(em -> {
            em.persist(new Hall(id, "礼堂", SEATS, Instant.parse("2026-12-05T06:30:00Z")));
            return id;
        });
        return id;
    }

    static long seats(TestStore at) {
        return at.store()
                .read(em -> em.createQuery("SELECT COUNT(s) FROM hall_Seat s", Long.class)
                        .getSingleResult());
    }

    static Outcome<String> take(TestStore at, String hall) {
        return at.store().write(em -> {
            String id = at.ids().next();
            em.persist(new Seat(id, em.getReference(Hall.class, hall), id));
            int room = em.createQuery(
                            "UPDATE hall_Hall h SET h.taken = h.taken + 1 WHERE h.id = :id AND h.taken < h.capacity")
                    .setParameter("id", hall)
                    .executeUpdate();
            return room == 1 ? Outcome.done(id) : Outcome.<String>refused(FULL);
        });
    }
}
