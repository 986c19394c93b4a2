package org.weilu.signup.occasion;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Admission;
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

    /** With what hosts decided for the entry to which it belongs. */
    public static OccasionRow make(EntityManager em, OccasionPlan plan, Instant now) {
        OccasionRow row = new OccasionRow(plan);
        @Nullable
        AdmissionRow admission = em.find(AdmissionRow.class, AdmissionRow.id(plan), LockModeType.PESSIMISTIC_WRITE);
        if (admission != null) {
            row.admit(admission.admission(), now);
        }
        em.persist(row);
        em.flush();
        return row;
    }

    /** What has not begun on a site, next start first. */
    public static List<OccasionRow> ahead(EntityManager em, String site, Instant now, int most) {
        return em.createQuery(
                        "select o from signupOccasion o where o.starts > :now and o.site = :site"
                                + " and o.cancelled = false order by o.starts, o.id",
                        OccasionRow.class)
                .setParameter("now", now.toEpochMilli())
                .setParameter("site", site)
                .setMaxResults(most)
                .getResultList();
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

    /** Those in which seats were kept until now. */
    public static List<String> released(EntityManager em, Instant now, int most) {
        return em.createQuery(
                        "select o.id from signupOccasion o where o.nextRelease <= :now order by o.nextRelease",
                        String.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(most)
                .getResultList();
    }

    /** Writes down what hosts decided for an entry; the dates that are not over, in the order of their ids. */
    public static List<String> admit(EntityManager em, OccasionPlan of, Admission admission, Instant now) {
        @Nullable AdmissionRow row = em.find(AdmissionRow.class, AdmissionRow.id(of), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new AdmissionRow(of);
            em.persist(row);
        }
        row.become(admission);
        return em.createQuery(
                        "select o.id from signupOccasion o where o.type = :type and o.subject = :subject"
                                + " and o.ends > :now order by o.id",
                        String.class)
                .setParameter("type", of.type())
                .setParameter("subject", of.subject())
                .setParameter("now", now.toEpochMilli())
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
