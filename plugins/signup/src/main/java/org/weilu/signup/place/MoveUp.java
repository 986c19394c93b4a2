package org.weilu.signup.place;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.party.GuestRow;
import org.weilu.signup.party.PartyRow;
import org.weilu.signup.party.PartyTables;
import org.weilu.signup.rule.SiteTimes;
import org.weilu.spi.access.Visitor;

/** Gives free places to who is next: at once while there is time, and as an offer when the start is near. */
final class MoveUp {
    private final Desk desk;
    private final SiteTimes times;

    MoveUp(Desk desk, SiteTimes times) {
        this.desk = desk;
        this.times = times;
    }

    /** In the transaction that freed the places; the row is locked. */
    void run(EntityManager em, OccasionRow row) {
        OccasionPlan plan = row.plan();
        Instant now = desk.now();
        row.releases(now);
        if (row.isCancelled() || row.waiting() == 0 || !now.isBefore(plan.starts())) {
            return;
        }
        boolean asks = !now.isBefore(plan.starts().minus(row.turns().automaticUntil()));
        Optional<Instant> deadline =
                asks ? Deadlines.of(now, plan.starts(), times.zone(plan.site())) : Optional.empty();
        if (asks && deadline.isEmpty()) {
            return;
        }
        em.flush();
        Queue queue = Queue.of(em, row, now);
        for (Optional<Queue.Turn> next = queue.next(); next.isPresent(); next = queue.next()) {
            give(em, row, next.get(), deadline.orElse(null));
            desk.counted(plan);
        }
    }

    private void give(EntityManager em, OccasionRow row, Queue.Turn turn, @Nullable Instant deadline) {
        OccasionPlan plan = row.plan();
        PartyRow party = turn.party();
        row.leaveQueue(party.people());
        row.take(turn.seats());
        List<GuestRow> guests = PartyTables.guests(em, List.of(party.id()));
        for (int i = 0; i < guests.size(); i++) {
            guests.get(i).sit(turn.seats().get(i));
        }
        String about = guests.getFirst().person();
        Map<String, String> details = new LinkedHashMap<>(Map.of("occasion", plan.id()));
        if (deadline != null) {
            party.offer(deadline, desk.now());
            details.put("deadline", deadline.toString());
            desk.notices().offered(plan, party, about);
        } else {
            party.confirm(desk.now());
            desk.notices().movedUp(plan, party, about);
        }
        String what = deadline != null ? "signup.offered" : "signup.moved-up";
        desk.note(Visitor.portal(plan.site()), what, party.id(), details);
    }
}
