package org.weilu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.entry.Entries;
import org.weilu.spi.entry.Entry;

/**
 * Brings entries into an index, each as its source gives it now. A source that fails costs its own entries: its type
 * rests for a while, as if there were none of it, and is then read from scratch.
 */
final class Feed {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final long REST = TimeUnit.MINUTES.toNanos(1);

    private final Entries entries;
    private final Clock clock;
    private final Map<String, Long> failedAt = new ConcurrentHashMap<>();

    Feed(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** The types whose sources answer. */
    List<String> types() {
        long now = System.nanoTime();
        failedAt.values().removeIf(then -> now - then > REST);
        return entries.types().stream()
                .filter(type -> !failedAt.containsKey(type))
                .toList();
    }

    /** Asks those too that rest. */
    void wake() {
        failedAt.clear();
    }

    void bring(Touched.Item item, Generation index) throws IOException {
        @Nullable Entry entry = null;
        try {
            entry = entries.supply(item.type(), item.id()).orElse(null);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            rest(item.type(), e);
        }
        if (entry == null) {
            index.remove(item.type(), item.id());
        } else {
            index.put(entry, clock.instant());
        }
    }

    void bringAll(String type, Generation index) throws IOException {
        try {
            entries.each(type, entry -> {
                try {
                    index.put(entry, clock.instant());
                } catch (IOException e) {
                    throw new Unwritable(e);
                } catch (AlreadyClosedException e) {
                    throw new Unwritable(new IOException(e));
                }
            });
        } catch (Unwritable e) {
            throw new IOException("cannot index " + type, e);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            rest(type, e);
        }
    }

    /** All of a type from scratch; no reader sees it half done before the next refresh. */
    void bringAnew(String type, Generation index) throws IOException {
        index.removeType(type);
        bringAll(type, index);
    }

    /** A database that is away is nobody's failure: what follows the log comes again. */
    private void rest(String type, Throwable failure) {
        if (failure instanceof PortalException stopped && stopped.kind() == Refusal.Kind.UNAVAILABLE) {
            throw stopped;
        }
        LOG.warn("entries of the type {} are left out of the search for a while: {}", type, failure.toString());
        failedAt.put(type, System.nanoTime());
    }

    /** The index failed, and not the source. */
    private static final class Unwritable extends UncheckedIOException {
        private static final long serialVersionUID = 1L;

        Unwritable(IOException cause) {
            super(cause);
        }
    }

    /** All that was noted, and forgets the notes; null for nothing. */
    void bring(@Nullable Touched noted, Generation into) throws IOException {
        if (noted == null) {
            return;
        }
        for (String type : noted.takeTypes()) {
            bringAnew(type, into);
        }
        for (Touched.Item item : noted.takeItems()) {
            bring(item, into);
        }
    }
}
