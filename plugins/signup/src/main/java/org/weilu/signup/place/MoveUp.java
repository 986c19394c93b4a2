package org.weilu.signup.place;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.party.PartyRow;
import org.weilu.signup.party.PartyTables;
import org.weilu.spi.access.Visitor;

/** The waiting list: strictly in order, nobody overtakes, and nobody moves up once it has begun. */
final class MoveUp {
    private final Desk desk;

    MoveUp(Desk desk) {
        this.desk = desk;
    }

    /** Gives free places to who is next, in the transaction that freed them; the row is locked. */
    void run(EntityManager em, OccasionRow row) {
        OccasionPlan plan = row.plan();
        if (row.isCancelled() || row.waiting() == 0 || !desk.now().isBefore(plan.starts())) {
            return;
        }
        em.flush();
        for (PartyRow party : PartyTables.of(em, row.id(), Status.WAITING)) {
            if (party.people() > row.capacity()) {
                // It can never fit, so it keeps its turn and is in nobody's way.
                continue;
            }
            if (party.people() > row.free()) {
                return;
            }
            row.leaveQueue(party.people());
            row.take(party.people());
            party.confirm(desk.now());
            desk.notices().movedUp(plan, party, PartyTables.people(em, party).getFirst());
            desk.note(Visitor.portal(plan.site()), "signup.moved-up", party.id(), Map.of("occasion", plan.id()));
        }
    }
}
