package org.weilu.signup.party;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.weilu.signup.api.OccasionPlan;

/** How many places people have among the dates of one entry. */
public final class Counted {
    private Counted() {}

    /** Makes rows to lock, in a write of its own. */
    public static void know(EntityManager em, Collection<String> ids) {
        ids.stream().filter(id -> em.find(CountedRow.class, id) == null).forEach(id -> em.persist(new CountedRow(id)));
    }

    /** Keeps others from counting the same until the transaction ends. */
    public static void lock(EntityManager em, Collection<String> ids) {
        ids.stream().sorted().distinct().forEach(id -> em.find(CountedRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** When begin the dates, less than so long before or after this one, at which the people have a place or wait. */
    public static List<Instant> starts(
            EntityManager em, OccasionPlan plan, Collection<String> people, Duration within) {
        em.flush();
        List<String> all = List.copyOf(people);
        String marks = IntStream.range(6, 6 + all.size()).mapToObj(i -> "?" + i).collect(Collectors.joining(", "));
        Query query = em.createNativeQuery("""
                        SELECT o.starts FROM --DERBY-PROPERTIES joinOrder=FIXED
                        signup_guest g --DERBY-PROPERTIES index=signup_guest_person
                        , signup_occasion o --DERBY-PROPERTIES constraint=signup_occasion_key
                        WHERE g.person IN (%s) AND g.seat_of = g.person AND o.id = g.occasion
                        AND o.subject = ?1 AND o.entry_type = ?2 AND o.starts > ?3 AND o.starts < ?4
                        AND o.cancelled = ?5
                        """.formatted(marks))
                .setParameter(1, plan.subject())
                .setParameter(2, plan.type())
                .setParameter(3, plan.starts().minus(within).toEpochMilli())
                .setParameter(4, plan.starts().plus(within).toEpochMilli())
                .setParameter(5, false);
        for (int i = 0; i < all.size(); i++) {
            query.setParameter(6 + i, all.get(i));
        }
        return Stream.of(query.getResultList().toArray())
                .map(Number.class::cast)
                .map(start -> Instant.ofEpochMilli(start.longValue()))
                .toList();
    }
}
