package org.weilu.store;

import javax.sql.DataSource;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Entities;
import org.weilu.spi.store.Events;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;

/**
 * An open store for a test:
 *
 * <pre>
 * &#64;OnEachDatabase
 * void refusesWhenFull(TestDatabase database) {
 *     try (TestStore at = TestStore.with(database, "signup", Signup.class, Party.class)) {
 *         Signups signups = new Signups(at.store(), at.ids(), at.clock());
 *         …
 *     }
 * }
 * </pre>
 *
 * Migrations come from {@code db/{plugin id}} of the class path. What a test adds to {@link #extensions} later
 * (subscribers, followers) is heard at once.
 */
public final class TestStore implements AutoCloseable {
    private final StoreOptions options;
    private final ListExtensions extensions;
    private final TestClock clock;
    private final StoreTimes times;
    private JpaStore store;

    private TestStore(StoreOptions options, ListExtensions extensions, TestClock clock, StoreTimes times) {
        this.options = options;
        this.extensions = extensions;
        this.clock = clock;
        this.times = times;
        this.store = new JpaStore(options, clock, times);
    }

    /** On a fresh database with the entities of one plugin, on 1 December 2026 at 08:00 UTC. */
    public static TestStore with(TestDatabase database, String plugin, Class<?>... entities) {
        return with(database, new ListExtensions().add(plugin, Entities.of(entities)));
    }

    public static TestStore with(TestDatabase database, ListExtensions extensions) {
        return with(database, extensions, StoreTimes.USUAL);
    }

    /** Not open yet, for who needs its services to find out what is to be opened; {@link #open} does the rest. */
    public static TestStore prepared(TestDatabase database, ListExtensions extensions) {
        return new TestStore(database.fresh(), extensions, TestClock.at("2026-12-01T08:00:00Z"), StoreTimes.USUAL);
    }

    static TestStore with(TestDatabase database, ListExtensions extensions, StoreTimes times) {
        return new TestStore(database.fresh(), extensions, TestClock.at("2026-12-01T08:00:00Z"), times).open();
    }

    /** A second node on the same PostgreSQL. */
    public TestStore otherNode(ListExtensions others) {
        return new TestStore(options, others, clock, times).open();
    }

    public TestStore open() {
        store.open(extensions, (plugin, reason) -> {
            throw new IllegalStateException(plugin + " does not fit: " + reason);
        });
        return this;
    }

    /** Closes it and opens it again on the same database. */
    public void restart() {
        store.close();
        store = new JpaStore(options, clock, times);
        open();
    }

    public Store store() {
        return store;
    }

    public Changes changes() {
        return store.changes();
    }

    public Events events() {
        return store.events();
    }

    public Ids ids() {
        return store.ids();
    }

    public TestClock clock() {
        return clock;
    }

    public ListExtensions extensions() {
        return extensions;
    }

    public DataSource dataSource() {
        return store.dataSource();
    }

    /** The store as the portal sees it. */
    public JpaStore jpa() {
        return store;
    }

    LogTable changeTable() {
        return new LogTable("change_log", store.database());
    }

    @Override
    public void close() {
        store.close();
    }
}
