package org.weilu.signup.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.party.PartyRow;

/**
 * Whose turn it is. In order; a smaller party may pass one that does not fit, so often and no more. One that is larger
 * than the whole never fits: it keeps its turn and is in nobody's way.
 */
final class Queue {
    private final OccasionRow row;
    private final int passes;
    private final List<PartyRow> waiting;

    /** @param waiting in their order */
    Queue(OccasionRow row, List<PartyRow> waiting) {
        this.row = row;
        this.passes = row.plan().turns().passes();
        this.waiting = new ArrayList<>(waiting);
    }

    int parties() {
        return waiting.size();
    }

    void join(PartyRow party) {
        waiting.add(party);
    }

    /** Takes out who gets places now; those who are passed know it. Empty if nobody does. */
    Optional<PartyRow> next() {
        List<PartyRow> blocked = new ArrayList<>();
        for (PartyRow party : waiting) {
            if (party.people() <= row.free()) {
                blocked.forEach(PartyRow::letPass);
                waiting.remove(party);
                return Optional.of(party);
            }
            if (party.people() <= row.capacity()) {
                if (party.passed() >= passes) {
                    return Optional.empty();
                }
                blocked.add(party);
            }
        }
        return Optional.empty();
    }

    /** Whether a newcomer gets places at once: only where nobody who waits could take one of them. */
    boolean lets(int people) {
        List<PartyRow> ahead = waiting.stream()
                .filter(party -> party.people() <= row.capacity())
                .toList();
        boolean fits = people <= row.free();
        if (!fits || ahead.stream().anyMatch(party -> party.people() <= row.free() || party.passed() >= passes)) {
            return false;
        }
        ahead.forEach(PartyRow::letPass);
        return true;
    }
}
