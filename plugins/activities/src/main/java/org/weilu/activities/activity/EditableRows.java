package org.weilu.activities.activity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Scope;

/** The activities that somebody may edit, newest first: all of a site, or their own and those in their scopes. */
final class EditableRows {
    private final EntityManager em;
    private final String where;
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** @param person null for all of the site */
    EditableRows(EntityManager em, String site, @Nullable String person, Set<Scope> scopes) {
        this.em = em;
        values.put("site", site);
        this.where = " from activitiesActivity a where a.site = :site" + (person == null ? "" : own(person, scopes));
    }

    private String own(String person, Set<Scope> scopes) {
        values.put("person", person);
        return " and (a.leader = :person" + within("brand", Scope.Kind.BRAND, scopes)
                + within("area", Scope.Kind.AREA, scopes) + ")";
    }

    private String within(String field, Scope.Kind kind, Set<Scope> scopes) {
        List<String> ids = new ArrayList<>();
        scopes.stream().filter(scope -> scope.kind() == kind).map(Scope::id).forEach(ids::add);
        if (ids.isEmpty()) {
            return "";
        }
        values.put(field, ids);
        return " or a." + field + " in :" + field;
    }

    long count() {
        TypedQuery<Long> query = em.createQuery("select count(a)" + where, Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    List<ActivityRow> list(@Nullable String after, int limit) {
        boolean first = after == null;
        TypedQuery<ActivityRow> query = em.createQuery(
                "select a" + where + (first ? "" : " and a.id < :after") + " order by a.id desc", ActivityRow.class);
        values.forEach(query::setParameter);
        if (!first) {
            query.setParameter("after", after);
        }
        return query.setMaxResults(limit).getResultList();
    }
}
