package org.weilu.activities.activity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of activities: queries, each bounded. */
final class ActivityTables {
    private ActivityTables() {}

    /** A date with the activity that it belongs to. */
    record Pair(ActivityRow activity, OccurrenceRow occurrence) {}

    static Optional<ActivityRow> locked(EntityManager em, String id) {
        return Optional.ofNullable(em.find(ActivityRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    static Optional<ActivityRow> bySlug(EntityManager em, String site, String slug) {
        return em.createQuery(
                        "select a from activitiesActivity a where a.site = :site and a.slug = :slug", ActivityRow.class)
                .setParameter("site", site)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    static List<OccurrenceRow> days(EntityManager em, String activity) {
        return em.createQuery(
                        "select o from activitiesOccurrence o where o.activity = :activity order by o.starts, o.id",
                        OccurrenceRow.class)
                .setParameter("activity", activity)
                .getResultList();
    }

    static List<SeriesRow> series(EntityManager em, String activity) {
        return em.createQuery(
                        "select s from activitiesSeries s where s.activity = :activity order by s.first, s.id",
                        SeriesRow.class)
                .setParameter("activity", activity)
                .getResultList();
    }

    /** Activities with a series that has not ended, by id. */
    static List<String> withSeries(EntityManager em, LocalDate today, String after, int limit) {
        return em.createQuery(
                        "select distinct s.activity from activitiesSeries s, activitiesActivity a where s.activity = a.id"
                                + " and a.cancelled = false and (s.last is null or s.last >= :today)"
                                + " and s.activity > :after order by s.activity",
                        String.class)
                .setParameter("today", today)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    static Map<String, List<OccurrenceRow>> daysOf(EntityManager em, Collection<String> activities) {
        Map<String, List<OccurrenceRow>> found = new LinkedHashMap<>();
        em.createQuery(
                        "select o from activitiesOccurrence o where o.activity in :activities order by o.starts, o.id",
                        OccurrenceRow.class)
                .setParameter("activities", activities)
                .getResultStream()
                .forEach(row -> found.computeIfAbsent(row.occurrence().activity(), id -> new ArrayList<>())
                        .add(row));
        return found;
    }

    static List<ActivityRow> after(EntityManager em, String id, int limit) {
        return em.createQuery("select a from activitiesActivity a where a.id > :id order by a.id", ActivityRow.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    static List<String> kinds(EntityManager em, String site, Instant now) {
        return em.createQuery(
                        "select distinct a.kind from activitiesActivity a, activitiesOccurrence o"
                                + " where o.activity = a.id and o.site = :site and o.ends > :now and a.kind <> ''",
                        String.class)
                .setParameter("site", site)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(50)
                .getResultList();
    }
}
