package org.weilu.signup.party;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Party.Status;

/**
 * What writes read of parties. Each statement names its index, in a comment that PostgreSQL does not read: Derby would
 * scan a small table, and wait for rows that another has just written while that one waits for the occasion.
 */
public final class PartyTables {
    private static final String OF_OCCASION = """
            SELECT p.* FROM signup_party p --DERBY-PROPERTIES index=signup_party_order
            WHERE p.occasion = ?1 AND p.status = ?2 ORDER BY p.turn, p.id
            """;
    private static final String SEATED = """
            SELECT g.seat_of, g.party FROM signup_guest g --DERBY-PROPERTIES constraint=signup_guest_once
            WHERE g.occasion = ?1 AND g.seat_of IN (%s)
            """;
    private static final String OF_PARTIES = """
            SELECT g.* FROM signup_guest g --DERBY-PROPERTIES index=signup_guest_party
            WHERE g.party IN (%s) ORDER BY g.id
            """;
    private static final String OF_PERSON = """
            SELECT g.* FROM signup_guest g --DERBY-PROPERTIES index=signup_guest_person
            WHERE g.person = ?1 ORDER BY g.id
            """;

    private static final String OVERDUE = """
            SELECT p.id FROM signup_party p --DERBY-PROPERTIES index=signup_party_deadline
            WHERE p.deadline <= ?1 AND p.status = 'OFFERED'
            """;

    private PartyTables() {}

    /** In their order; the waiting ones change under the occasion's lock only. */
    public static List<PartyRow> of(EntityManager em, String occasion, Status status) {
        return rows(
                em.createNativeQuery(OF_OCCASION, PartyRow.class)
                        .setParameter(1, occasion)
                        .setParameter(2, status.name()),
                PartyRow.class);
    }

    /** Those that have not answered in time, a bounded lot of them. */
    public static List<String> overdue(EntityManager em, Instant now, int most) {
        return rows(
                em.createNativeQuery(OVERDUE)
                        .setParameter(1, now.toEpochMilli())
                        .setMaxResults(most),
                String.class);
    }

    /** The living parties in which the people are, by person. */
    public static Map<String, PartyRow> seated(EntityManager em, String occasion, Collection<String> people) {
        List<String> all = List.copyOf(people);
        Query query = em.createNativeQuery(marked(SEATED, 2, all.size()));
        query.setParameter(1, occasion);
        set(query, 2, all);
        Map<String, PartyRow> seated = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            seated.put((String) columns[0], em.find(PartyRow.class, columns[1]));
        }
        return seated;
    }

    /** By party and then as they were named. */
    public static List<GuestRow> guests(EntityManager em, Collection<String> parties) {
        if (parties.isEmpty()) {
            return List.of();
        }
        List<String> all = List.copyOf(parties);
        Query query = em.createNativeQuery(marked(OF_PARTIES, 1, all.size()), GuestRow.class);
        set(query, 1, all);
        return rows(query, GuestRow.class);
    }

    public static List<String> people(EntityManager em, PartyRow party) {
        return guests(em, List.of(party.id())).stream().map(GuestRow::person).toList();
    }

    /** The class of each one's seat, as they were named. */
    public static List<String> seats(EntityManager em, PartyRow party) {
        return guests(em, List.of(party.id())).stream().map(GuestRow::seat).toList();
    }

    /** How many were seen at the door. */
    public static int came(EntityManager em, String occasion) {
        return em.createQuery(
                        "select count(g) from signupGuest g, signupParty p where g.occasion = :occasion"
                                + " and p.id = g.party and p.status = :confirmed and g.came is not null",
                        Long.class)
                .setParameter("occasion", occasion)
                .setParameter("confirmed", Status.CONFIRMED)
                .getSingleResult()
                .intValue();
    }

    static List<GuestRow> ofPerson(EntityManager em, String person) {
        return rows(em.createNativeQuery(OF_PERSON, GuestRow.class).setParameter(1, person), GuestRow.class);
    }

    public static Optional<PartyRow> find(EntityManager em, String party) {
        @Nullable PartyRow row = em.find(PartyRow.class, party);
        return Optional.ofNullable(row);
    }

    /** Its people may sign up again. */
    public static void leave(EntityManager em, PartyRow party) {
        guests(em, List.of(party.id())).forEach(GuestRow::leave);
    }

    private static void set(Query query, int first, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(first + i, values.get(i));
        }
    }

    private static String marked(String sql, int first, int count) {
        return sql.formatted(
                IntStream.range(first, first + count).mapToObj(i -> "?" + i).collect(Collectors.joining(", ")));
    }

    private static <T> List<T> rows(Query query, Class<T> type) {
        return Stream.of(query.getResultList().toArray()).map(type::cast).toList();
    }
}
