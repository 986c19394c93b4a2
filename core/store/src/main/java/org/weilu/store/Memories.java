package org.weilu.store;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.weilu.spi.store.Change;

/** Everything that is remembered over this store. */
final class Memories {
    private final List<Memory<?, ?>> all = new CopyOnWriteArrayList<>();

    void add(Memory<?, ?> memory) {
        all.add(memory);
    }

    /** What was remembered before these were committed is asked for no more when this returns. */
    void hear(Collection<Change> changes) {
        changes.forEach(change -> all.forEach(memory -> memory.hear(change)));
    }
}
