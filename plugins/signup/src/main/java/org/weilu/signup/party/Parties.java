package org.weilu.signup.party;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Guest;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.occasion.Occasions;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;

/** Puts parties together from their rows, with the names that their people have now. */
public final class Parties {
    private final People people;

    public Parties(People people) {
        this.people = people;
    }

    public Optional<Party> party(EntityManager em, String id) {
        return PartyTables.find(em, id).map(row -> parties(em, List.of(row)).getFirst());
    }

    /** In the order of the rows. */
    public List<Party> parties(EntityManager em, List<PartyRow> rows) {
        Map<String, Occasion> occasions = new HashMap<>();
        Map<String, List<Long>> queues = new HashMap<>();
        Map<String, List<Guest>> guests =
                guests(em, rows.stream().map(PartyRow::id).toList());
        for (PartyRow row : rows) {
            occasions.computeIfAbsent(
                    row.occasion(),
                    id -> Occasions.find(em, id).map(OccasionRow::occasion).orElseThrow());
            if (row.status() == Status.WAITING) {
                queues.computeIfAbsent(row.occasion(), id -> queue(em, id));
            }
        }
        return rows.stream()
                .map(row -> {
                    List<Long> queue = queues.get(row.occasion());
                    return party(
                            row,
                            Objects.requireNonNull(occasions.get(row.occasion())),
                            guests.getOrDefault(row.id(), List.of()),
                            queue == null || row.status() != Status.WAITING ? null : queue.indexOf(row.turn()) + 1);
                })
                .toList();
    }

    public static Party party(PartyRow row, Occasion occasion, List<Guest> guests, @Nullable Integer position) {
        return new Party(
                row.id(),
                row.number(),
                occasion,
                row.status(),
                position,
                guests,
                row.madeBy(),
                row.made(),
                row.askedAgain(),
                row.deadline(),
                row.passed(),
                row.agreed());
    }

    /** Where a waiting party stands; 1 is next. */
    public static int position(EntityManager em, PartyRow row) {
        return queue(em, row.occasion()).indexOf(row.turn()) + 1;
    }

    private static List<Long> queue(EntityManager em, String occasion) {
        return PartyTables.of(em, occasion, Status.WAITING).stream()
                .map(PartyRow::turn)
                .toList();
    }

    private Map<String, List<Guest>> guests(EntityManager em, Collection<String> parties) {
        return PartyTables.guests(em, parties).stream()
                .collect(Collectors.groupingBy(
                        GuestRow::party,
                        Collectors.mapping(
                                row -> new Guest(row.person(), name(row.person()), row.came()), Collectors.toList())));
    }

    /** Somebody who has not come yet. */
    public Guest guest(String person) {
        return new Guest(person, name(person), null);
    }

    /** Empty for somebody who is not there any more. */
    private String name(String person) {
        return people.find(Visitor.portal("main"), person).map(Person::name).orElse("");
    }
}
