package org.weilu.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.PortalException;
import org.weilu.spi.entry.Entries;
import org.weilu.spi.store.Change;

/** The generation that is searched and written now, and how it is followed, kept, lost and replaced. */
final class LiveIndex {
    private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);
    private static final String OLDEST_CHANGE = "";

    private final Generations generations;
    private final Feed feed;
    private final Runnable onLoss;

    /** Held for a rebuild and for a commit; taken before {@link #writing}. */
    private final ReentrantLock tending = new ReentrantLock();

    /** Held while changes go into the index. */
    private final ReentrantLock writing = new ReentrantLock();

    private volatile @Nullable Generation live;
    private volatile boolean broken;
    private volatile String cursor = OLDEST_CHANGE;
    private volatile Set<String> types = Set.of();
    private volatile @Nullable Touched touched;
    private final Numbers numbers = new Numbers();

    /** @param onLoss has to let {@link #tend} run soon, on another thread */
    LiveIndex(Generations generations, Entries entries, Clock clock, Runnable onLoss) {
        this.generations = generations;
        this.feed = new Feed(entries, clock);
        this.onLoss = onLoss;
    }

    void open() throws IOException {
        tending.lock();
        try {
            Generation found = generations.open();
            live = found;
            Generation.Stand stand = found == null ? null : found.committed();
            if (found == null || stand == null) {
                rebuild();
            } else {
                cursor = stand.cursor();
                numbers.clear(cursor);
                types = stand.types();
                followTypes(found);
                found.refresh();
            }
        } finally {
            tending.unlock();
        }
    }

    String cursor() {
        return cursor;
    }

    boolean isReady() {
        return live != null && !broken;
    }

    /** Works on the index as it is now; null if there is none to be trusted. */
    <T> @Nullable T read(Generation.Work<T> work) {
        Generation index = live;
        while (index != null && !broken) {
            try {
                return index.read(work);
            } catch (AlreadyClosedException | IOException e) {
                if (index == live) {
                    lose(e);
                }
                index = live;
            }
        }
        return null;
    }

    void on(List<Change> changes, String next) {
        writing.lock();
        try {
            Set<String> active = Set.copyOf(feed.types());
            bring(Touched.words(changes, active), Touched.numbers(changes, active));
            // A lost index is read anew from the entries as they are then: nothing has to come again.
            cursor = next;
            numbers.standAt(next);
        } finally {
            writing.unlock();
        }
    }

    private void bring(Set<Touched.Item> items, Set<Touched.Item> counted) {
        Touched noting = touched;
        if (noting != null) {
            items.forEach(noting::add);
            counted.forEach(noting::add);
        }
        Generation index = live;
        if (index == null || broken) {
            return;
        }
        try {
            followTypes(index);
            for (Touched.Item item : items) {
                feed.bring(item, index);
            }
            numbers.add(counted, items);
            types = answering(types);
            index.refresh();
        } catch (IOException | AlreadyClosedException e) {
            lose(e);
        }
    }

    /** Reads a type that has come (back) from scratch: nobody followed it meanwhile. */
    private void followTypes(Generation index) throws IOException {
        Set<String> active = Set.copyOf(feed.types());
        if (active.equals(types)) {
            return;
        }
        for (String type : active) {
            if (!types.contains(type)) {
                feed.bringAnew(type, index);
                Touched noting = touched;
                if (noting != null) {
                    noting.addType(type);
                }
            }
        }
        types = answering(active);
    }

    /** Without those whose source has just failed, so that they are read from scratch when it answers again. */
    private Set<String> answering(Set<String> some) {
        Set<String> good = new LinkedHashSet<>(some);
        good.retainAll(Set.copyOf(feed.types()));
        return good;
    }

    /** Reads again what changed by itself: published, opened, closed at its hour; if it matters, numbers, too. */
    void settle(Instant now, boolean counts) {
        Generation index = live;
        boolean due = index != null && index.hasDue(now);
        if (index == null || broken || (!due && !(counts && numbers.isWaiting()))) {
            return;
        }
        writing.lock();
        try {
            numbers.bring(feed, index, cursor);
            if (!due) {
                index.refresh();
                return;
            }
            for (Touched.Item item : index.dueBy(now)) {
                feed.bring(item, index);
                Touched noting = touched;
                if (noting != null) {
                    noting.add(item);
                }
            }
            index.refresh();
            index.findNextDue();
        } catch (IOException | AlreadyClosedException e) {
            if (index == live) {
                lose(e);
            }
        } finally {
            writing.unlock();
        }
    }

    private void lose(Exception cause) {
        if (!broken) {
            broken = true;
            LOG.warn("The search index is lost and is built anew", cause);
            onLoss.run();
        }
    }

    /** Commits; builds what is lost. Runs every few seconds. */
    void tend() {
        if (!tending.tryLock()) {
            return;
        }
        Generation index = live;
        try {
            if (index == null || broken || !index.isThere()) {
                rebuild();
            } else {
                String stand;
                writing.lock();
                try {
                    followTypes(index);
                    numbers.bring(feed, index, cursor);
                    index.refresh();
                    stand = numbers.settled();
                } finally {
                    writing.unlock();
                }
                generations.commit(index, new Generation.Stand(stand, types));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The search index could not be kept", e);
            broken = broken || (index != null && !index.isOpen());
        } finally {
            tending.unlock();
        }
    }

    long rebuild() {
        tending.lock();
        try {
            note(new Touched());
            Generation next = generations.create();
            try {
                return build(next);
            } catch (IOException | RuntimeException e) {
                Generations.drop(next);
                throw e;
            }
        } catch (IOException e) {
            throw PortalException.fault("cannot build the search index", e);
        } finally {
            note(null);
            tending.unlock();
        }
    }

    private void note(@Nullable Touched where) {
        writing.lock();
        try {
            touched = where;
        } finally {
            writing.unlock();
        }
    }

    private long build(Generation next) throws IOException {
        feed.wake();
        Set<String> built = Set.copyOf(feed.types());
        for (String type : built) {
            feed.bringAll(type, next);
        }
        // The bulk of what changed meanwhile without holding anybody up, the rest while nothing can change.
        feed.bring(touched, next);
        Generation old;
        writing.lock();
        try {
            feed.bring(touched, next);
            next.refresh();
            built = answering(built);
            numbers.clear(cursor);
            generations.commit(next, new Generation.Stand(cursor, built));
            old = live;
            live = next;
            types = built;
            broken = false;
        } finally {
            writing.unlock();
        }
        if (old != null) {
            Generations.drop(old);
        }
        return next.size();
    }

    /** Commits and closes; nothing can be read after that. */
    void close() {
        tending.lock();
        writing.lock();
        try {
            Generation index = live;
            live = null;
            if (index != null) {
                if (!broken) {
                    generations.commit(index, new Generation.Stand(numbers.settled(), types));
                }
                Generations.close(index);
            }
        } catch (IOException | AlreadyClosedException e) {
            LOG.warn("The search index is closed without its last changes and reads them again", e);
        } finally {
            writing.unlock();
            tending.unlock();
        }
    }
}
