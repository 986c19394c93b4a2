package org.weilu.store;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Extensions;
import org.weilu.spi.operation.HealthCheck;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.ChangeFollower;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Effect;
import org.weilu.spi.store.Events;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Preview;
import org.weilu.spi.store.Store;

/** The store over EclipseLink, on Derby or PostgreSQL. Until it is open every call stops with UNAVAILABLE. */
public final class JpaStore implements Store, AutoCloseable {
    private static final Duration KEPT = Duration.ofDays(7);

    private final StoreOptions options;
    private final Clock clock;
    private final StoreTimes times;
    private final Memories memories = new Memories();
    private volatile @Nullable Opened opened;

    public JpaStore(StoreOptions options, Clock clock) {
        this(options, clock, StoreTimes.USUAL);
    }

    JpaStore(StoreOptions options, Clock clock, StoreTimes times) {
        this.options = options;
        this.clock = clock;
        this.times = times;
    }

    /**
     * Opens the database, brings every plugin's tables up to date and makes the one persistence unit.
     *
     * @param extensions the frozen registry
     * @param leaveOut is told which plugin does not fit and why, and answers with the ids of all that are left out
     *     with it; if that one cannot be spared, it throws
     */
    public void open(Extensions extensions, BiFunction<String, String, ? extends Collection<String>> leaveOut) {
        // EclipseLink's concurrency manager spins where this is 0, its default; it reads it once.
        String wait = "eclipselink.concurrency.manager.waittime";
        System.setProperty(wait, System.getProperty(wait, "20"));
        // JDBC passes instants through the zone of the process: in any other, an hour is lost or doubled each year.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Database database = Database.open(options);
        try {
            opened = new Opened(database, extensions, clock, times, memories, leaveOut);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private Opened opened() {
        Opened now = opened;
        if (now == null) {
            throw Trouble.unavailable("还没有准备好，请稍后再来。 Not ready yet, please come back in a moment.", null);
        }
        return now;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<EntityManager, T> work) {
        return opened().transactions().read(work);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<EntityManager, T> work) {
        return opened().transactions().write(work);
    }

    @Override
    public boolean isWriting() {
        return opened().transactions().isWriting();
    }

    @Override
    public <K, V> Function<K, V> remember(int most, Set<String> types, BiFunction<EntityManager, K, V> read) {
        Memory<K, V> memory = new Memory<>(this, most, types, read);
        memories.add(memory);
        return memory;
    }

    @Override
    public <T extends @Nullable Object> Preview<T> preview(Function<EntityManager, T> work) {
        return opened().transactions().preview(work);
    }

    @Override
    public void effect(Effect effect) {
        Transactions transactions = opened().transactions();
        if (transactions.isPreview()) {
            transactions.writing("effect").effects().add(effect);
        }
    }

    @Override
    public void afterCommit(Runnable work) {
        opened().transactions().writing("afterCommit").afterwards().add(work);
    }

    public Changes changes() {
        return new Changes() {
            @Override
            public void add(Change change) {
                opened().transactions().writing("a change").changes().add(change);
                effect(new Effect("change", change.type() + ":" + change.id(), change.type() + " " + change.aspects()));
            }

            @Override
            public void follow(ChangeFollower follower) {
                opened().changes().follow(follower);
            }

            @Override
            public boolean isBehind(String follower) {
                return opened().changes().isBehind(follower);
            }
        };
    }

    public Events events() {
        return event -> {
            Opened now = opened();
            now.transactions().writing("an event").events().add(event);
            now.events().tellSubscribers(event);
        };
    }

    public Ids ids() {
        return () -> opened().ids().next();
    }

    /** The same pool that transactions use: for Quartz. */
    public DataSource dataSource() {
        return opened().database().pool();
    }

    Database database() {
        return opened().database();
    }

    public boolean isPostgres() {
        return options.url() != null;
    }

    public HealthCheck health() {
        return new HealthCheck() {
            @Override
            public String name() {
                return "store";
            }

            @Override
            public Health check() {
                Opened now = opened;
                if (now == null) {
                    return Health.bad("not open");
                }
                try (Connection connection = now.database().pool().getConnection()) {
                    return connection.isValid(2) ? Health.good() : Health.bad("the database does not answer");
                } catch (SQLException e) {
                    return Health.bad("the database does not answer: " + e.getMessage());
                }
            }
        };
    }

    /** Takes old rows out of the logs: for a nightly job. A follower that was away for longer starts over. */
    public void purge() {
        opened().changes().purge(KEPT);
        opened().events().purge(KEPT);
    }

    @Override
    public void close() {
        Opened now = opened;
        opened = null;
        if (now != null) {
            now.close();
        }
    }
}
