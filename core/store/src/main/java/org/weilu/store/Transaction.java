package org.weilu.store;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.Effect;

/** What one thread has open, and what it has promised to leave at the end. */
final class Transaction {
    enum Purpose {
        READ,
        WRITE,
        PREVIEW
    }

    private final EntityManager manager;
    private final Purpose purpose;
    private final long began = System.nanoTime();
    private final Set<Change> changes = new LinkedHashSet<>();
    private final List<Record> events = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private final List<LogTable.Row> logged = new ArrayList<>();
    private @Nullable RuntimeException failure;

    Transaction(EntityManager manager, Purpose purpose) {
        this.manager = manager;
        this.purpose = purpose;
    }

    EntityManager manager() {
        return manager;
    }

    Connection connection() {
        return manager.unwrap(Connection.class);
    }

    Purpose purpose() {
        return purpose;
    }

    Set<Change> changes() {
        return changes;
    }

    List<Record> events() {
        return events;
    }

    List<Effect> effects() {
        return effects;
    }

    List<Runnable> afterwards() {
        return afterwards;
    }

    /** The rows of the change log that the commit brings. */
    List<LogTable.Row> logged() {
        return logged;
    }

    long nanos() {
        return System.nanoTime() - began;
    }

    /** What a joined write ended with counts, even if somebody caught it: unless the whole is refused anyway. */
    void checkJoined(boolean refused) {
        if (failure != null && !(refused && Trouble.of(failure) == Trouble.OTHER)) {
            throw failure;
        }
    }

    /** A write within this one. If it throws, or refuses after it has written, there is no way but back. */
    <T extends @Nullable Object> T join(Function<EntityManager, T> work) {
        if (purpose == Purpose.READ) {
            throw PortalException.fault("a write within a read");
        }
        int before = left();
        try {
            T result = work.apply(manager);
            if (result instanceof Outcome.Refused<?> refused && left() > before) {
                failure = PortalException.fault("a joined write refused after it had written, refuse first: "
                        + refused.first().code());
            }
            return result;
        } catch (RuntimeException e) {
            if (failure == null) {
                failure = e;
            }
            throw e;
        }
    }

    /** Counts what would be left, as far as it can be told without asking every object. */
    private int left() {
        UnitOfWorkImpl work = manager.unwrap(UnitOfWorkImpl.class);
        return work.getNewObjectsCloneToOriginal().size()
                + work.getDeletedObjects().size()
                + changes.size()
                + events.size()
                + effects.size()
                + afterwards.size();
    }
}
