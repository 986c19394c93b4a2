package org.weilu.community.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Audit;
import org.weilu.spi.store.Like;
import org.weilu.spi.store.Store;

/** The audit log in the database. */
final class JpaAudit implements Audit {
    private static final String MATCHES =
            "(:text = '' or lower(l.what) like :like escape '!' or lower(l.target) like :like escape '!'"
                    + " or l.person = :text)";

    private final Store store;
    private final AuditTrail trail;
    private final Access access;

    JpaAudit(Store store, AuditTrail trail, Access access) {
        this.store = store;
        this.trail = trail;
        this.access = access;
    }

    @Override
    public void record(Visitor who, String what, String target, Map<String, String> details) {
        trail.record(who, what, target, details);
    }

    @Override
    public Listing<Line> list(Visitor who, String text, Slice slice) {
        access.require(who, READ, Scoped.portal());
        return store.read(em -> list(em, text.strip(), slice));
    }

    private static Listing<Line> list(EntityManager em, String text, Slice slice) {
        long total = with(
                        text, em.createQuery("select count(l) from communityAuditLine l where " + MATCHES, Long.class))
                .getSingleResult();
        String after = slice.afterId() == null ? "" : " and l.id < :after";
        TypedQuery<AuditLine> query = with(
                text,
                em.createQuery(
                        "select l from communityAuditLine l where " + MATCHES + after + " order by l.id desc",
                        AuditLine.class));
        if (slice.afterId() != null) {
            query.setParameter("after", slice.afterId());
        }
        List<AuditLine> found = query.setMaxResults(slice.limit() + 1).getResultList();
        List<AuditLine> shown = found.subList(0, Math.min(found.size(), slice.limit()));
        Map<String, String> names = names(em, shown);
        String next = found.size() > shown.size() ? shown.getLast().id() : null;
        return new Listing<>(
                total,
                shown.stream().map(line -> line.line(names.get(line.person()))).toList(),
                next);
    }

    private static <T> TypedQuery<T> with(String text, TypedQuery<T> query) {
        return query.setParameter("text", text).setParameter("like", Like.anywhere(text));
    }

    private static Map<String, String> names(EntityManager em, List<AuditLine> lines) {
        List<String> people = lines.stream()
                .map(AuditLine::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, String> names = new HashMap<>();
        if (!people.isEmpty()) {
            em.createQuery("select p.id, p.name from communityPerson p where p.id in :people", Object[].class)
                    .setParameter("people", people)
                    .getResultList()
                    .forEach(row -> names.put((String) row[0], (String) row[1]));
        }
        return names;
    }
}
