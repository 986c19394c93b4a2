package org.weilu.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.ChangeFollower;

class MemoryIT {
    private final AtomicInteger reads = new AtomicInteger();

    private static TestStore open(TestDatabase database) {
        return TestStore.with(database, "hall", Hall.class, Seat.class);
    }

    private Function<String, Long> seats(TestStore at, BiFunction<EntityManager, String, Long> read) {
        return at.store().remember(10, Set.of("hall"), (em, hall) -> {
            reads.incrementAndGet();
            return read.apply(em, hall);
        });
    }

    private static long count(EntityManager em) {
        return em.createQuery("select count(h) from hall_Hall h", Long.class).getSingleResult();
    }

    private static void add(TestStore at, String id, Change change) {
        at.store().write(em -> {
            em.persist(new Hall(id, "hall", 5, at.clock().instant()));
            at.changes().add(change);
            return null;
        });
    }

    @OnEachDatabase
    void isReadOnceUntilTheWordsChange(TestDatabase database) {
        try (TestStore at = open(database)) {
            Function<String, Long> seats = seats(at, (em, hall) -> count(em));
            assertThat(List.of(seats.apply("a"), seats.apply("a"))).containsExactly(0L, 0L);
            assertThat(reads).hasValue(1);
            at.changes().follow(new Follower(() -> assertThat(seats.apply("a")).isEqualTo(1)));
            add(at, "1", Change.words("hall", "1"));
            assertThat(reads).hasValue(2);
            add(at, "2", Change.numbers("hall", "1"));
            add(at, "3", Change.words("room", "1"));
            assertThat(seats.apply("a")).isEqualTo(1);
        }
    }

    @OnEachDatabase
    void aWriteReadsPastItAndLeavesNothing(TestDatabase database) {
        try (TestStore at = open(database)) {
            Function<String, Long> seats = seats(at, (em, hall) -> count(em));
            assertThat(seats.apply("a")).isZero();
            at.store().preview(em -> {
                em.persist(new Hall("1", "hall", 5, at.clock().instant()));
                at.changes().add(Change.words("hall", "1"));
                assertThat(seats.apply("a")).isEqualTo(1);
                return null;
            });
            assertThat(seats.apply("a")).isZero();
        }
    }

    @OnEachDatabase
    void whatWasReadBeforeAChangeIsNotKeptAfterIt(TestDatabase database) throws Exception {
        try (TestStore at = open(database)) {
            CountDownLatch read = new CountDownLatch(1);
            CountDownLatch changed = new CountDownLatch(1);
            Function<String, Long> seats = seats(at, (em, hall) -> {
                long counted = count(em);
                read.countDown();
                await(changed);
                return counted;
            });
            Thread reader = new Thread(() -> assertThat(seats.apply("a")).isZero());
            reader.start();
            read.await();
            add(at, "1", Change.words("hall", "1"));
            changed.countDown();
            reader.join();
            assertThat(seats.apply("a")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.class, names = "POSTGRESQL")
    void hearsWhatAnotherNodeChanged(TestDatabase database) {
        try (TestStore at = open(database)) {
            Function<String, Long> seats = seats(at, (em, hall) -> count(em));
            at.changes().follow(new Follower(() -> {}));
            assertThat(seats.apply("a")).isZero();
            try (TestStore other = at.otherNode(at.extensions())) {
                add(other, "1", Change.words("hall", "1"));
            }
            Eventually.holds(
                    Duration.ofSeconds(15), () -> assertThat(seats.apply("a")).isEqualTo(1));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Follower(Runnable heard) implements ChangeFollower {
        @Override
        public String name() {
            return "index";
        }

        @Override
        public @Nullable String cursor() {
            return null;
        }

        @Override
        public void on(List<Change> changes, String cursor) {
            if (!changes.isEmpty()) {
                heard.run();
            }
        }
    }
}
