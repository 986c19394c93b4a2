package org.weilu.signup.place;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.occasion.FreeSeats;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.party.GuestRow;
import org.weilu.signup.party.PartyRow;
import org.weilu.signup.party.PartyTables;

/**
 * Whose turn it is. In order; a smaller party may pass one that does not fit, so often and no more. One that is larger
 * than the whole never fits: it keeps its turn and is in nobody's way. Who gets seats that are kept for their class
 * passes only those who could have had these seats.
 */
final class Queue {
    private final OccasionRow row;
    private final Instant now;
    private final int passes;
    private final List<Line> waiting;

    private Queue(OccasionRow row, Instant now, List<Line> waiting) {
        this.row = row;
        this.now = now;
        this.passes = row.turns().passes();
        this.waiting = new ArrayList<>(waiting);
    }

    /** Of an occasion that is locked. */
    static Queue of(EntityManager em, OccasionRow row, Instant now) {
        List<PartyRow> parties = PartyTables.of(em, row.id(), Status.WAITING);
        Map<String, List<Set<String>>> kinds = row.admission().asksKinds()
                ? PartyTables.guests(em, parties.stream().map(PartyRow::id).toList()).stream()
                        .collect(Collectors.groupingBy(
                                GuestRow::party, Collectors.mapping(GuestRow::kinds, Collectors.toList())))
                : Map.of();
        return new Queue(
                row,
                now,
                parties.stream()
                        .map(party -> new Line(party, kinds.getOrDefault(party.id(), anybody(party.people()))))
                        .toList());
    }

    private static List<Set<String>> anybody(int people) {
        return Collections.nCopies(people, Set.of());
    }

    /**
     * A party that may have places now.
     *
     * @param seats the class of each one's seat
     */
    record Turn(PartyRow party, List<String> seats) {}

    /** @param people the classes to which each belongs */
    private record Line(PartyRow party, List<Set<String>> people) {
        boolean wants(List<String> seats) {
            return seats.stream()
                    .anyMatch(seat ->
                            seat.equals(FreeSeats.OPEN) || people.stream().anyMatch(kinds -> kinds.contains(seat)));
        }
    }

    int parties() {
        return waiting.size();
    }

    void join(PartyRow party, List<Set<String>> people) {
        waiting.add(new Line(party, people));
    }

    /** Takes out who gets places now; those who are passed know it. Empty if nobody does. */
    Optional<Turn> next() {
        FreeSeats free = FreeSeats.of(row.occasion(), now);
        FreeSeats all = FreeSeats.ofAll(row.occasion(), now);
        List<Line> blocked = new ArrayList<>();
        for (Line line : waiting) {
            Optional<List<String>> seats = free.seat(line.people());
            if (seats.isPresent()) {
                List<Line> passed = wanting(blocked, seats.get());
                if (passed.stream().noneMatch(this::wasPassedEnough)) {
                    passed.forEach(one -> one.party().letPass());
                    waiting.remove(line);
                    return Optional.of(new Turn(line.party(), seats.get()));
                }
            }
            if (all.seat(line.people()).isPresent()) {
                blocked.add(line);
            }
        }
        return Optional.empty();
    }

    /** The seats that a newcomer gets at once: only where nobody who waits could take one of them. */
    Optional<List<String>> lets(List<Set<String>> people) {
        FreeSeats free = FreeSeats.of(row.occasion(), now);
        FreeSeats all = FreeSeats.ofAll(row.occasion(), now);
        Optional<List<String>> seats = free.seat(people);
        if (seats.isEmpty()) {
            return seats;
        }
        List<Line> ahead = wanting(waiting, seats.get()).stream()
                .filter(line -> all.seat(line.people()).isPresent())
                .toList();
        if (ahead.stream()
                .anyMatch(line ->
                        wasPassedEnough(line) || free.seat(line.people()).isPresent())) {
            return Optional.empty();
        }
        ahead.forEach(line -> line.party().letPass());
        return seats;
    }

    private boolean wasPassedEnough(Line line) {
        return line.party().passed() >= passes;
    }

    private static List<Line> wanting(List<Line> lines, List<String> seats) {
        return lines.stream().filter(line -> line.wants(seats)).toList();
    }
}
