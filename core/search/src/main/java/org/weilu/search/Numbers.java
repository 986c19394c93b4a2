package org.weilu.search;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Entries of which numbers alone changed: read once, however often they did, when somebody asks for numbers or within
 * seconds. Until then the cursor that is kept stands before their changes. Used by who holds the lock for writing.
 */
final class Numbers {
    private final Set<Touched.Item> items = new LinkedHashSet<>();
    private volatile boolean waiting;
    private volatile String settled = "";

    /** True if some wait to be read. */
    boolean isWaiting() {
        return waiting;
    }

    /** Up to where everything is in the index. */
    String settled() {
        return settled;
    }

    void add(Collection<Touched.Item> changed, Collection<Touched.Item> read) {
        items.addAll(changed);
        items.removeAll(read);
        waiting = !items.isEmpty();
    }

    /** Changes up to here are in the index, but for those that wait. */
    void standAt(String cursor) {
        if (!waiting) {
            settled = cursor;
        }
    }

    void bring(Feed feed, Generation index, String cursor) throws IOException {
        for (Touched.Item item : items) {
            feed.bring(item, index);
        }
        clear(cursor);
    }

    void clear(String cursor) {
        items.clear();
        waiting = false;
        settled = cursor;
    }
}
