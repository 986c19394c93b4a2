package org.weilu.activities.activity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Cursor;
import org.weilu.spi.Slice;
import org.weilu.spi.store.Like;

/** The dates that a filter wants, by start: one range of one index, whatever else is asked. */
final class DateRows {
    private final EntityManager em;
    private final ActivityFilter filter;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String ofActivity;
    private final String where;

    DateRows(EntityManager em, String site, ActivityFilter filter) {
        this.em = em;
        this.filter = filter;
        this.ofActivity = ofActivity();
        this.where =
                " from activitiesOccurrence o" + (ofActivity.isEmpty() ? "" : ", activitiesActivity a") + where(site);
    }

    long count() {
        TypedQuery<Long> query = em.createQuery("select count(o)" + where, Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** @param after a cursor; null for the first */
    List<ActivityTables.Pair> list(@Nullable String after, int limit) {
        @Nullable Cursor place = Cursor.read(after);
        if (place != null && !place.word().matches("-?[0-9]{1,18}")) {
            throw Slice.unknownPlace();
        }
        boolean back = filter.backwards();
        String further = place == null
                ? ""
                : back
                        ? " and (o.starts < :starts or (o.starts = :starts and o.id < :id))"
                        : " and (o.starts > :starts or (o.starts = :starts and o.id > :id))";
        TypedQuery<OccurrenceRow> query = em.createQuery(
                "select o" + where + further
                        + (back ? " order by o.starts desc, o.id desc" : " order by o.starts, o.id"),
                OccurrenceRow.class);
        values.forEach(query::setParameter);
        if (place != null) {
            query.setParameter("starts", Long.parseLong(place.word()));
            query.setParameter("id", place.id());
        }
        return paired(query.setMaxResults(limit).getResultList());
    }

    /** The long texts of activities are read for a page of dates only: the database sorts all that are in the range. */
    private List<ActivityTables.Pair> paired(List<OccurrenceRow> dates) {
        if (dates.isEmpty()) {
            return List.of();
        }
        Map<String, ActivityRow> activities = em
                .createQuery("select a from activitiesActivity a where a.id in :ids", ActivityRow.class)
                .setParameter(
                        "ids",
                        dates.stream()
                                .map(date -> date.occurrence().activity())
                                .distinct()
                                .toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(ActivityRow::id, row -> row));
        return dates.stream()
                .map(date -> new ActivityTables.Pair(
                        Objects.requireNonNull(activities.get(date.occurrence().activity())), date))
                .toList();
    }

    private String where(String site) {
        StringBuilder and = new StringBuilder(" where o.site = :site");
        values.put("site", site);
        if (filter.from() != null) {
            and.append(" and o.ends > :from");
            values.put("from", filter.from().toEpochMilli());
        }
        if (filter.to() != null) {
            and.append(filter.backwards() ? " and o.ends <= :to" : " and o.starts < :to");
            values.put("to", filter.to().toEpochMilli());
        }
        return and.append(ofActivity).toString();
    }

    /** What is asked of the activity; empty if nothing is, and then its table is left aside. */
    private String ofActivity() {
        StringBuilder and = new StringBuilder();
        if (!filter.kind().isEmpty()) {
            and.append(" and a.kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.brand() != null) {
            and.append(" and a.brand = :brand");
            values.put("brand", filter.brand());
        }
        if (!filter.areas().isEmpty()) {
            and.append(" and a.area in :areas");
            values.put("areas", filter.areas());
        }
        if (!filter.spaces().isEmpty()) {
            and.append(" and a.space in :spaces");
            values.put("spaces", filter.spaces());
        }
        ages(and);
        words(and);
        return and.isEmpty() ? "" : " and o.activity = a.id" + and;
    }

    private void ages(StringBuilder and) {
        List<String> any = new ArrayList<>();
        for (int age : filter.ages().stream().sorted().toList()) {
            String name = "age" + any.size();
            any.add("((a.ageFrom is null or a.ageFrom <= :" + name + ") and (a.ageTo is null or a.ageTo >= :" + name
                    + "))");
            values.put(name, age);
        }
        if (!any.isEmpty()) {
            and.append(" and (").append(String.join(" or ", any)).append(")");
        }
    }

    private void words(StringBuilder and) {
        if (!filter.text().isBlank()) {
            and.append(" and (lower(a.title) like :text escape '!' or lower(a.titleEn) like :text escape '!'");
            and.append(" or lower(a.summary) like :text escape '!' or lower(a.summaryEn) like :text escape '!'");
            and.append(" or lower(a.place) like :text escape '!' or lower(a.placeEn) like :text escape '!'");
            and.append(" or lower(a.tags) like :text escape '!')");
            values.put("text", Like.anywhere(filter.text().strip()));
        }
    }
}
