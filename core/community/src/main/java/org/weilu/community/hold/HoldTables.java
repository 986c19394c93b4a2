package org.weilu.community.hold;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads and removes rows. Derby takes what it likes to a scan of the whole table while that is small, and a scan waits
 * for every row that another transaction has just written: so each statement names its index, in a comment that
 * PostgreSQL does not read.
 */
final class HoldTables {
    private static final int AT_ONCE = 40;

    private static final String NEAR = """
            SELECT t.hold_id, t.starts, t.ends, t.busy_from, t.busy_until, t.set_up, t.piece_from, t.piece_until,
            t.resource_id
            FROM community_hold_time t --DERBY-PROPERTIES index=community_hold_time_near
            WHERE t.resource_id = ?one AND t.piece_from > ?1 AND t.piece_from < ?2 AND t.piece_until > ?3
            AND (t.strength = 'FIRM' OR t.expires > ?4)
            """;
    private static final String KNOWN = """
            SELECT r.id FROM community_resource r --DERBY-PROPERTIES constraint=community_resource_key
            WHERE r.id IN (%s)
            """;
    private static final String OF_OWNER = """
            SELECT h.id FROM community_hold h --DERBY-PROPERTIES index=community_hold_owner
            WHERE h.owner = ?1
            """;
    private static final String EXPIRED = """
            SELECT h.id FROM community_hold h --DERBY-PROPERTIES index=community_hold_expires
            WHERE h.expires < ?1 AND h.strength = 'TENTATIVE'
            """;
    private static final String HOLDS = """
            SELECT h.id, h.owner, h.reason, h.margin_before, h.margin_after, h.set_up, h.strength, h.expires
            FROM community_hold h --DERBY-PROPERTIES constraint=community_hold_key
            WHERE h.id IN (%s)
            """;
    private static final String TIMES = """
            SELECT t.hold_id, t.resource_id, t.starts, t.ends
            FROM community_hold_time t --DERBY-PROPERTIES index=community_hold_time_hold
            WHERE t.hold_id IN (%s)
            """;
    private static final String ROWS = """
            SELECT t.id FROM community_hold_time t --DERBY-PROPERTIES index=community_hold_time_hold
            WHERE t.hold_id IN (%s)
            """;

    /** A piece of somebody's time, and the claim that it is a piece of. */
    record Near(String hold, String resource, Claim claim, long from, long until) {}

    record Time(String hold, String resource, long starts, long ends) {}

    /** @param tentativeAt also tentative holds that have not expired then; {@link Long#MAX_VALUE} for firm ones only */
    List<Near> near(EntityManager em, Collection<String> resources, long from, long until, long tentativeAt) {
        List<Near> near = new ArrayList<>();
        for (List<String> some : parts(resources)) {
            String sql = IntStream.range(0, some.size())
                    .mapToObj(i -> NEAR.replace("?one", "?" + (i + 5)))
                    .collect(Collectors.joining("UNION ALL "));
            Query query = em.createNativeQuery(sql)
                    .setParameter(1, from - Claim.PIECE)
                    .setParameter(2, until)
                    .setParameter(3, from)
                    .setParameter(4, tentativeAt);
            for (int i = 0; i < some.size(); i++) {
                query.setParameter(i + 5, some.get(i));
            }
            rows(query)
                    .map(row -> new Near(
                            text(row[0]),
                            text(row[8]),
                            new Claim(number(row[1]), number(row[2]), number(row[3]), number(row[4]), text(row[5])),
                            number(row[6]),
                            number(row[7])))
                    .forEach(near::add);
        }
        return near;
    }

    Set<String> known(EntityManager em, Collection<String> resources) {
        return in(em, KNOWN, resources).map(HoldTables::text).collect(Collectors.toSet());
    }

    List<String> ofOwner(EntityManager em, String owner) {
        return texts(em.createNativeQuery(OF_OWNER).setParameter(1, owner));
    }

    List<String> expired(EntityManager em, long before, int atMost) {
        return texts(em.createNativeQuery(EXPIRED).setParameter(1, before).setMaxResults(atMost));
    }

    List<Object[]> holds(EntityManager em, Collection<String> holds) {
        return in(em, HOLDS, holds).map(Object[].class::cast).toList();
    }

    /** Several rows for one time, where it is in pieces. */
    List<Time> times(EntityManager em, Collection<String> holds) {
        return in(em, TIMES, holds)
                .map(Object[].class::cast)
                .map(row -> new Time(text(row[0]), text(row[1]), number(row[2]), number(row[3])))
                .toList();
    }

    Set<String> resourcesOf(EntityManager em, Collection<String> holds) {
        return times(em, holds).stream().map(Time::resource).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Row by row, by their keys: a DELETE cannot name another index. */
    void remove(EntityManager em, Collection<String> holds) {
        in(em, ROWS, holds).forEach(id -> remove(em, "community_hold_time", text(id)));
        holds.forEach(id -> remove(em, "community_hold", id));
    }

    private static void remove(EntityManager em, String table, String id) {
        em.createNativeQuery("DELETE FROM " + table + " WHERE id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    private static Stream<?> in(EntityManager em, String sql, Collection<String> ids) {
        List<Object> found = new ArrayList<>();
        for (List<String> some : parts(ids)) {
            String marks =
                    IntStream.rangeClosed(1, some.size()).mapToObj(i -> "?" + i).collect(Collectors.joining(", "));
            Query query = em.createNativeQuery(sql.formatted(marks));
            for (int i = 0; i < some.size(); i++) {
                query.setParameter(i + 1, some.get(i));
            }
            found.addAll(query.getResultList());
        }
        return found.stream();
    }

    private static List<List<String>> parts(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        return IntStream.range(0, (all.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(i -> all.subList(i * AT_ONCE, Math.min(all.size(), (i + 1) * AT_ONCE)))
                .toList();
    }

    private static Stream<Object[]> rows(Query query) {
        return ((List<?>) query.getResultList()).stream().map(Object[].class::cast);
    }

    private static List<String> texts(Query query) {
        return ((List<?>) query.getResultList()).stream().map(HoldTables::text).toList();
    }

    static String text(Object column) {
        return (String) column;
    }

    static long number(Object column) {
        return ((Number) column).longValue();
    }
}
