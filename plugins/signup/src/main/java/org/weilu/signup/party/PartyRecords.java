package org.weilu.signup.party;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.occasion.Occasions;

/** The parties of one person, for them to read, and how they are forgotten. */
public final class PartyRecords {
    private PartyRecords() {}

    /** Made by the person, or with the person in it; oldest first. */
    private static List<PartyRow> rows(EntityManager em, String person) {
        Set<String> ids = new LinkedHashSet<>();
        PartyTables.ofPerson(em, person).forEach(guest -> ids.add(guest.party()));
        ids.addAll(em.createQuery(
                        "select p.id from signupParty p where p.madeBy = :person or p.told = :person", String.class)
                .setParameter("person", person)
                .getResultList());
        return ids.stream()
                .sorted()
                .map(id -> em.find(PartyRow.class, id))
                .filter(Objects::nonNull)
                .toList();
    }

    public static List<Map<String, Object>> of(EntityManager em, String person) {
        return rows(em, person).stream().map(row -> record(em, row, person)).toList();
    }

    private static Map<String, Object> record(EntityManager em, PartyRow row, String person) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", row.number());
        fields.put("status", row.status().name());
        fields.put("made", row.made().toString());
        fields.put("madeByYou", row.madeBy().equals(person));
        Occasions.find(em, row.occasion()).map(OccasionRow::plan).ifPresent(plan -> {
            fields.put("title", plan.title());
            fields.put("starts", plan.starts().toString());
        });
        return fields;
    }

    /** The living parties in which the person is. */
    public static List<PartyRow> living(EntityManager em, String person) {
        return rows(em, person).stream()
                .filter(PartyRow::isAlive)
                .filter(row -> PartyTables.people(em, row).contains(person))
                .toList();
    }

    /** Takes the person out of a party of several; the class of the seat that is free then. */
    public static List<String> leave(EntityManager em, PartyRow row, String person) {
        row.leave();
        List<GuestRow> leaving = guests(em, row, person);
        leaving.forEach(em::remove);
        return leaving.stream().map(GuestRow::seat).toList();
    }

    /** Leaves the numbers and no name. */
    public static void forget(EntityManager em, String person) {
        rows(em, person).forEach(row -> row.forget(person));
        PartyTables.ofPerson(em, person).forEach(GuestRow::forget);
    }

    private static List<GuestRow> guests(EntityManager em, PartyRow row, String person) {
        return PartyTables.guests(em, List.of(row.id())).stream()
                .filter(guest -> guest.person().equals(person))
                .toList();
    }
}
