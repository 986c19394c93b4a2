package org.weilu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.ChangeFollower;

class ChangesIT {
    private static final Duration SOON = Duration.ofSeconds(15);

    /** Keeps what it was told and where it stands, as an index would; fails when told to. */
    private static final class Index implements ChangeFollower {
        private final List<String> ids = new CopyOnWriteArrayList<>();
        private final AtomicInteger fails = new AtomicInteger();
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger startedOver = new AtomicInteger();
        private volatile @Nullable String cursor;

        @Override
        public String name() {
            return "index";
        }

        @Override
        public @Nullable String cursor() {
            return cursor;
        }

        @Override
        public void on(List<Change> changes, String next) {
            assertThat(inside.incrementAndGet()).as("calls at once").isOne();
            try {
                if (fails.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    throw new IllegalStateException("disk full");
                }
                changes.forEach(change -> ids.add(change.id()));
                cursor = next;
            } finally {
                inside.decrementAndGet();
            }
        }

        @Override
        public void startOver() {
            startedOver.incrementAndGet();
        }
    }

    private static TestStore open(TestDatabase database) {
        return TestStore.with(database, "hall", Hall.class, Seat.class);
    }

    private static void change(TestStore at, String id) {
        at.store().write(em -> {
            at.changes().add(Change.words("hall", id, "site:main"));
            return null;
        });
    }

    @OnEachDatabase
    void isSeenWhenTheWriteReturns(TestDatabase database) {
        try (TestStore at = open(database)) {
            change(at, "before");
            Index index = new Index();
            at.changes().follow(index);
            change(at, "1");
            change(at, "2");
            assertThat(index.ids).containsExactly("1", "2");
            assertThat(at.changes().isBehind("index")).isFalse();
            at.restart();
            assertThat(at.changes().isBehind("index")).isTrue();
            change(at, "3");
            at.changes().follow(index);
            assertThat(index.ids).containsExactly("1", "2", "3");
            assertThat(index.startedOver.get()).isZero();
        }
    }

    @OnEachDatabase
    void skipsNoneWhenCommitsComeInTheOtherOrder(TestDatabase database) throws SQLException {
        try (TestStore at = open(database)) {
            Index index = new Index();
            at.changes().follow(index);
            try (Connection slow = at.dataSource().getConnection()) {
                slow.setAutoCommit(false);
                LogTable table = at.changeTable();
                table.add(slow, "changes", List.of(Change.words("hall", "early number, late commit")));
                change(at, "late number, early commit");
                assertThat(index.ids).containsExactly("late number, early commit");
                slow.commit();
            }
            at.restart();
            at.changes().follow(index);
            assertThat(index.ids).containsExactly("late number, early commit", "early number, late commit");
        }
    }

    @OnEachDatabase
    void aFailingFollowerFailsNoWriteAndMissesNothing(TestDatabase database) {
        try (TestStore at = open(database)) {
            Index index = new Index();
            at.changes().follow(index);
            index.fails.set(2);
            change(at, "1");
            assertThat(at.changes().isBehind("index")).isTrue();
            change(at, "2");
            Eventually.holds(SOON, () -> assertThat(index.ids).containsExactly("1", "2"));
            Eventually.holds(
                    SOON, () -> assertThat(at.changes().isBehind("index")).isFalse());
            change(at, "3");
            assertThat(index.ids).containsExactly("1", "2", "3");
        }
    }

    @OnEachDatabase
    void bringsEachOnceFromManyWriters(TestDatabase database) {
        try (TestStore at = open(database)) {
            Index index = new Index();
            at.changes().follow(index);
            Set<String> written = Collections.synchronizedSet(new HashSet<>());
            Together.run(8, () -> {
                for (int i = 0; i < 25; i++) {
                    String id = at.ids().next();
                    if (i == 10) {
                        index.fails.set(1);
                    }
                    change(at, id);
                    written.add(id);
                }
                return true;
            });
            Eventually.holds(SOON, () -> assertThat(index.ids).containsExactlyInAnyOrderElementsOf(written));
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.class, names = "POSTGRESQL")
    void bringsWhatOtherNodesWrite(TestDatabase database) {
        try (TestStore at = open(database);
                TestStore other = at.otherNode(at.extensions())) {
            Index index = new Index();
            other.changes().follow(index);
            Set<String> written = Collections.synchronizedSet(new HashSet<>());
            Together.run(8, () -> {
                for (int i = 0; i < 25; i++) {
                    String id = at.ids().next();
                    change(i % 5 == 0 ? other : at, id);
                    written.add(id);
                }
                return true;
            });
            Eventually.holds(SOON, () -> assertThat(index.ids).containsExactlyInAnyOrderElementsOf(written));
            change(at, "last");
            Eventually.holds(Duration.ofSeconds(2), () -> assertThat(index.ids).contains("last"));
        }
    }

    @OnEachDatabase
    void startsOverWhereTheLogDoesNotReachBack(TestDatabase database) throws SQLException {
        try (TestStore at = open(database)) {
            Index index = new Index();
            at.changes().follow(index);
            change(at, "1");
            at.restart();
            change(at, "missed");
            try (Connection connection = at.dataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE change_log SET written = '2020-01-01 00:00:00'");
            }
            at.jpa().purge();
            at.changes().follow(index);
            assertThat(index.startedOver.get()).isOne();
            change(at, "2");
            assertThat(index.ids).containsExactly("1", "2");
        }
        try (TestStore another = open(database)) {
            Index foreign = new Index();
            foreign.cursor = "0000000000000:1";
            another.changes().follow(foreign);
            assertThat(foreign.startedOver.get()).isOne();
        }
    }
}
