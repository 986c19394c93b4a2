package org.weilu.spi.store;

import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;

/**
 * Transactions. Bodies may run up to five times (serialization failures, deadlocks): no I/O in them, nothing changed
 * outside. Entities do not leave them. Before the portal is ready every call stops with UNAVAILABLE.
 *
 * <p>Locking order, for everybody: the owner's row, then resource rows in id order, nothing after; hot counters by a
 * conditional UPDATE just before the end.
 */
public interface Store {
    /** Reads; joins a transaction that this thread is in. */
    <T extends @Nullable Object> T read(Function<EntityManager, T> work);

    /**
     * Writes and commits; joins a write that this thread is in. A result that is {@link Outcome.Refused}, or an
     * exception, leaves nothing. When it returns, this node's followers (index, page cache) have seen the change.
     *
     * @throws PortalException UNAVAILABLE, when five tries failed or the database does not answer
     */
    <T extends @Nullable Object> T write(Function<EntityManager, T> work);

    /** True within a write of this thread: what is read then may come to nothing and is not to be remembered. */
    boolean isWriting();

    /**
     * What is derived from rows and asked for on every page. Kept until the words of one of these types change, and
     * forgotten before the write that changed them returns and before any follower hears of it; from other nodes
     * within a second. A write reads past it. What it gives is shared: nothing of it may be altered.
     *
     * @param most keys to keep
     * @param types of {@link Change}; those of numbers only are passed over
     */
    <K, V> Function<K, V> remember(int most, Set<String> types, BiFunction<EntityManager, K, V> read);

    /** Runs the same write, collects what it would leave, and rolls back. */
    <T extends @Nullable Object> Preview<T> preview(Function<EntityManager, T> work);

    /** Tells a preview what the current write leaves (a hold, a notice); forgotten outside of one. */
    void effect(Effect effect);

    /**
     * Runs after the current write is committed, on the same thread, and before followers hear of it: what they make
     * anew is not made from what a cache still remembers. Failures are logged.
     */
    void afterCommit(Runnable work);
}
