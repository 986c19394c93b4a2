package org.weilu.signup.place;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.occasion.Occasions;
import org.weilu.signup.party.PartyRecords;
import org.weilu.signup.party.PartyRow;
import org.weilu.signup.party.PartyTables;

/** Somebody leaves the community: their places that are ahead go to whoever waits. */
public final class Leaving {
    private final Desk desk;
    private final PartyHolds holds;
    private final Cancellation cancellation;
    private final MoveUp moveUp;

    Leaving(Desk desk, PartyHolds holds, Cancellation cancellation, MoveUp moveUp) {
        this.desk = desk;
        this.holds = holds;
        this.cancellation = cancellation;
        this.moveUp = moveUp;
    }

    public void leave(String person) {
        desk.store().write(em -> {
            for (PartyRow party : PartyRecords.living(em, person)) {
                OccasionRow row = Occasions.lock(em, party.occasion()).orElseThrow();
                em.refresh(party);
                if (party.isAlive() && desk.now().isBefore(row.plan().starts()) && !row.isCancelled()) {
                    leave(em, row, party, person);
                }
            }
            em.flush();
            PartyRecords.forget(em, person);
            return person;
        });
    }

    private void leave(EntityManager em, OccasionRow row, PartyRow party, String person) {
        if (party.people() == 1) {
            cancellation.letGo(em, row, party);
        } else {
            List<String> seats = PartyRecords.leave(em, party, person);
            em.flush();
            holds.move(row.plan(), party.owner(), PartyTables.people(em, party));
            if (party.status() == Status.WAITING) {
                row.leaveQueue(1);
            } else {
                row.free(seats);
            }
            desk.counted(row.plan());
        }
        moveUp.run(em, row);
    }
}
