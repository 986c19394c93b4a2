package org.weilu.signup.occasion;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.OccasionPlan;

/** The rows of occasions. */
public final class Occasions {
    private static final Duration NEAR = Duration.ofDays(2);

    private Occasions() {}

    public static Optional<OccasionRow> find(EntityManager em, String id) {
        return Optional.ofNullable(em.find(OccasionRow.class, id));
    }

    public static List<OccasionRow> all(EntityManager em, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select o from signupOccasion o where o.id in :ids", OccasionRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    public static OccasionRow make(EntityManager em, OccasionPlan plan) {
        OccasionRow row = new OccasionRow(plan);
        em.persist(row);
        em.flush();
        return row;
    }

    /** Those that are near, with places that are free and people who wait: there may be time to ask them now. */
    public static List<String> unsettled(EntityManager em, Instant now, int most) {
        return em.createQuery(
                        "select o.id from signupOccasion o where o.starts > :now and o.starts < :until"
                                + " and o.waiting > 0 and o.taken < o.capacity and o.cancelled = false order by o.starts",
                        String.class)
                .setParameter("now", now.toEpochMilli())
                .setParameter("until", now.plus(NEAR).toEpochMilli())
                .setMaxResults(most)
                .getResultList();
    }

    /** Keeps others off until the transaction ends, and reads what they have left. */
    public static Optional<OccasionRow> lock(EntityManager em, String id) {
        em.flush();
        @Nullable OccasionRow row = em.find(OccasionRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row != null) {
            em.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        }
        return Optional.ofNullable(row);
    }

    /**
     * Takes places if there are enough, nobody waits and the plan is still the one that the caller decided by. The row
     * is hot: the last statement before the commit.
     */
    public static boolean seat(EntityManager em, OccasionRow seen, int people) {
        em.flush();
        return em.createQuery("update signupOccasion o set o.taken = o.taken + :people where o.id = :id"
                                + " and o.taken + :people <= o.capacity and o.waiting = 0 and o.version = :version")
                        .setParameter("people", people)
                        .setParameter("id", seen.id())
                        .setParameter("version", seen.version())
                        .executeUpdate()
                == 1;
    }
}
