package org.weilu.store;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.function.BiFunction;
import org.weilu.spi.Extensions;
import org.weilu.spi.store.Ids;

/** Everything that there is once the store is open. */
final class Opened implements AutoCloseable {
    /** A gap in a log is given up this much later than the transaction that drew it must have ended. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Database database;
    private final EntityManagerFactory unit;
    private final Ids ids;
    private final Transactions transactions;
    private final ChangeLog changes;
    private final EventLog events;
    private final EventDelivery delivery;
    private final Ticker changeTicker;
    private final Ticker eventTicker;
    private final Memories memories;

    Opened(
            Database database,
            Extensions extensions,
            Clock clock,
            StoreTimes times,
            Memories memories,
            BiFunction<String, String, ? extends Collection<String>> leaveOut) {
        this.database = database;
        this.memories = memories;
        unit = new Assembly(database, extensions, leaveOut).build();
        ids = TsidIds.drawn(database.pool(), clock);
        transactions = new Transactions(unit, database, times.limit(), this::beforeCommit, this::afterCommit);
        Duration oldest = times.limit().plus(MARGIN);
        changes = new ChangeLog(database, oldest, ids.next(), memories);
        LogTable table = new LogTable("event_log", database);
        EventCursors cursors = new EventCursors(database);
        events = new EventLog(extensions, table, cursors);
        delivery = new EventDelivery(extensions, database, table, cursors, oldest);
        delivery.welcome();
        changeTicker = new Ticker("store-changes", times.poll(), changes::poll);
        eventTicker = new Ticker("store-events", times.poll(), delivery::pass);
        changeTicker.start();
        eventTicker.start();
    }

    private void beforeCommit(Transaction transaction) {
        if (!transaction.changes().isEmpty()) {
            transaction.logged().add(changes.write(transaction.connection(), transaction.changes()));
        }
        if (events.write(transaction.connection(), transaction.events())) {
            transaction.afterwards().addFirst(() -> {
                delivery.expect();
                eventTicker.wake();
            });
        }
        // Before anything else: what comes afterwards must not be made from what was remembered.
        transaction.afterwards().addFirst(() -> memories.hear(transaction.changes()));
    }

    private void afterCommit(Transaction transaction) {
        if (!transaction.logged().isEmpty()) {
            changes.committed(transaction.logged());
        }
    }

    Database database() {
        return database;
    }

    Ids ids() {
        return ids;
    }

    Transactions transactions() {
        return transactions;
    }

    ChangeLog changes() {
        return changes;
    }

    EventLog events() {
        return events;
    }

    @Override
    public void close() {
        changeTicker.close();
        eventTicker.close();
        unit.close();
        database.close();
    }
}
