package org.weilu.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.PortalException;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.ChangeFollower;

/** One follower of the change log: brings it every row, one call at a time. */
final class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
    private static final long FIRST_PAUSE = Duration.ofMillis(500).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofSeconds(30).toNanos();

    private final ChangeFollower follower;
    private final LogTable log;
    private final LogHistory history;
    private final Memories memories;
    private final long oldest;
    private final ReentrantLock turn = new ReentrantLock();
    private final Queue<LogTable.Row> handed = new ConcurrentLinkedQueue<>();
    private Cursor cursor = Cursor.OLDEST;
    private boolean placed;
    private long notBefore = System.nanoTime();
    private long pause = FIRST_PAUSE;
    private volatile boolean behind = true;

    Following(ChangeFollower follower, LogTable log, LogHistory history, Memories memories, Duration oldest) {
        this.memories = memories;
        this.follower = follower;
        this.log = log;
        this.history = history;
        this.oldest = oldest.toNanos();
    }

    String name() {
        return follower.name();
    }

    boolean isBehind() {
        return behind;
    }

    /** Takes rows that this node has just committed. While behind they stay in the table and are fetched in order. */
    void hand(List<LogTable.Row> rows) {
        if (behind) {
            return;
        }
        handed.addAll(rows);
        // A follower that writes comes here again within its own call: its outer call takes these up.
        while (!turn.isHeldByCurrentThread() && !handed.isEmpty()) {
            turn.lock();
            try {
                guarded(this::bringHanded);
            } finally {
                turn.unlock();
            }
        }
    }

    /** Fetches what is committed and not yet seen. */
    void catchUp() {
        if (turn.isHeldByCurrentThread()) {
            return;
        }
        turn.lock();
        try {
            if (System.nanoTime() - notBefore >= 0) {
                guarded(this::fetch);
            }
        } finally {
            turn.unlock();
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
            pause = FIRST_PAUSE;
        } catch (RuntimeException e) {
            behind = true;
            handed.clear();
            notBefore = System.nanoTime() + pause;
            LOG.warn("{} could not take changes, again in {} ms", name(), pause / 1_000_000, e);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
    }

    private void bringHanded() {
        List<LogTable.Row> rows = new ArrayList<>();
        for (LogTable.Row row = handed.poll(); row != null; row = handed.poll()) {
            rows.add(row);
        }
        rows.sort(Comparator.comparingLong(LogTable.Row::number));
        bring(rows, false);
    }

    private void fetch() {
        place();
        // From here on committed rows are handed over; they wait for this turn to end, so none falls between.
        fetchRows();
        if (behind) {
            behind = false;
            fetchRows();
        }
        bringHanded();
    }

    private void fetchRows() {
        long last = cursor.stable();
        List<LogTable.Row> rows = log.after(last);
        while (!rows.isEmpty()) {
            last = rows.getLast().number();
            bring(rows, true);
            rows = log.after(last);
        }
    }

    private void place() {
        if (placed) {
            return;
        }
        String kept = follower.cursor();
        if (kept == null) {
            tell(List.of(), history.now());
        } else if (history.reaches(kept)) {
            cursor = history.parse(kept);
        } else {
            LOG.warn("{} is made anew: the change log does not reach back to its cursor", name());
            Cursor now = history.now();
            follower.startOver();
            tell(List.of(), now);
        }
        placed = true;
    }

    /** @param fetched true if another node may have written them: nobody here has heard of them */
    private void bring(List<LogTable.Row> rows, boolean fetched) {
        List<Change> changes = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        for (LogTable.Row row : rows) {
            if (!cursor.has(row.number())) {
                numbers.add(row.number());
                changes.addAll(changes(row));
            }
        }
        if (fetched) {
            memories.hear(changes);
        }
        if (!numbers.isEmpty()) {
            tell(changes, cursor.with(numbers, System.nanoTime(), oldest));
        }
    }

    private void tell(List<Change> changes, Cursor next) {
        follower.on(changes, history.text(next));
        cursor = next;
    }

    private static List<Change> changes(LogTable.Row row) {
        try {
            return LogTable.JSON.readValue(row.content(), CHANGES);
        } catch (JsonProcessingException e) {
            throw PortalException.fault("change " + row.number() + " cannot be read", e);
        }
    }
}
