package org.weilu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.weilu.spi.entry.Entries;
import org.weilu.spi.entry.Entry;

/** Brings entries into an index, each as its source gives it now. */
final class Feed {
    private final Entries entries;
    private final Clock clock;

    Feed(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    List<String> types() {
        return List.copyOf(entries.types());
    }

    void bring(Touched.Item item, Generation index) throws IOException {
        Optional<Entry> entry = entries.supply(item.type(), item.id());
        if (entry.isPresent()) {
            index.put(entry.get(), clock.instant());
        } else {
            index.remove(item.type(), item.id());
        }
    }

    void bringAll(String type, Generation index) throws IOException {
        try {
            entries.each(type, entry -> {
                try {
                    index.put(entry, clock.instant());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException("cannot index " + type, e);
        }
    }

    /** All of a type from scratch; no reader sees it half done before the next refresh. */
    void bringAnew(String type, Generation index) throws IOException {
        index.removeType(type);
        bringAll(type, index);
    }
}
