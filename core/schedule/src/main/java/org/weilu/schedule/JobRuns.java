package org.weilu.schedule;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.store.Store;

/**
 * The runs of jobs, as rows: whoever takes the row runs the job, so that one never runs twice at once, on several
 * nodes either. A node that dies lets go when its lease ends, or at its next start.
 */
final class JobRuns {
    static final Duration LEASE = Duration.ofMinutes(2);
    private static final Run NEVER = new Run(null, null, null);

    private final Store store;
    private final Clock clock;
    private final String node;

    JobRuns(Store store, Clock clock, String node) {
        this.store = store;
        this.clock = clock;
        this.node = node;
    }

    record Run(
            @Nullable Instant start,
            @Nullable Duration took,
            @Nullable String failure) {}

    Run last(String name) {
        return store.read(em -> Optional.ofNullable(em.find(JobRow.class, name))
                .map(JobRow::run)
                .orElse(NEVER));
    }

    /** Takes the job if nobody runs it and its last start is still the one that the caller knows. */
    boolean begin(String name, @Nullable Instant knownStart) {
        return store.write(em -> {
            JobRow row = locked(em, name);
            Instant now = clock.instant();
            if (row.isRunning(now) || !Objects.equals(row.run().start(), knownStart)) {
                return false;
            }
            row.begin(now, node, LEASE);
            return true;
        });
    }

    void end(String name, Duration took, @Nullable String failure) {
        store.write(em -> {
            locked(em, name).end(took, failure);
            return null;
        });
    }

    void keep(Collection<String> names) {
        store.write(em -> {
            names.forEach(name -> locked(em, name).keep(clock.instant(), LEASE));
            return null;
        });
    }

    /** Lets go of what this node ran when it was killed. */
    void releaseOwn() {
        store.write(em -> em.createQuery("UPDATE ScheduleJob j SET j.runningUntil = 0 WHERE j.runningOn = :node")
                .setParameter("node", node)
                .executeUpdate());
    }

    private static JobRow locked(EntityManager em, String name) {
        JobRow row = em.find(JobRow.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new JobRow(name);
            em.persist(row);
        }
        return row;
    }
}
