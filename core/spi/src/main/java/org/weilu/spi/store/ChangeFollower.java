package org.weilu.spi.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something derived from the change log, which keeps its own cursor with what it describes. */
public interface ChangeFollower {
    /** Unique on this node: {@code search}, {@code page-cache}. */
    String name();

    /** Where it stands, as it was given last; null starts now, {@code ""} starts at the oldest change. */
    @Nullable
    String cursor();

    /**
     * Takes changes, in the order of their numbers within the call. A change may come again after a crash, never be
     * left out. Failing keeps the cursor: the same come again.
     *
     * @param cursor what to keep once these are in; opaque
     */
    void on(List<Change> changes, String cursor);

    /**
     * Makes everything anew from the sources: the log does not reach back to the cursor, since that is too old or
     * belongs to another database. What changes meanwhile is brought afterwards, after an empty call of {@link #on}
     * with the cursor to keep. A follower that starts at null gets such a call first, too.
     */
    default void startOver() {}
}
