package org.weilu.signup.place;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.occasion.Occasions;
import org.weilu.signup.party.PartyRow;
import org.weilu.signup.party.PartyTables;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;

/** Taking a party back: what it held is free at once, and whoever is next moves up. */
final class Cancellation {
    private static final Refusals NO = Refusals.of(JpaSignups.class);

    private final Desk desk;
    private final PartyHolds holds;
    private final PartyAccess access;
    private final MoveUp moveUp;

    Cancellation(Desk desk, PartyHolds holds, PartyAccess access, MoveUp moveUp) {
        this.desk = desk;
        this.holds = holds;
        this.access = access;
        this.moveUp = moveUp;
    }

    Outcome<Party> wish(Visitor who, String id) {
        return desk.store().write(em -> cancel(em, who, id));
    }

    /** The answer of who was asked again. */
    Outcome<Party> stay(Visitor who, String id) {
        return desk.store().write(em -> {
            Outcome<Party> mine = mine(em, who, id);
            if (mine instanceof Outcome.Refused<Party>) {
                return mine;
            }
            OccasionRow row = Occasions.lock(em, mine.orThrow().occasion().id()).orElseThrow();
            PartyRow party = PartyTables.find(em, id).orElseThrow();
            em.refresh(party);
            if (party.isAlive() && !row.isCancelled() && party.askedAgain() != null) {
                party.stay();
                desk.note(who, "signup.stay", id, Map.of("occasion", row.id(), "number", party.number()));
            }
            em.flush();
            return desk.parties()
                    .party(em, id)
                    .<Outcome<Party>>map(Outcome::done)
                    .orElse(mine);
        });
    }

    /** The party, if the visitor may decide for it. */
    Outcome<Party> mine(EntityManager em, Visitor who, String id) {
        @Nullable Party seen = desk.parties().party(em, id).orElse(null);
        if (seen == null || !access.maySee(who, seen)) {
            return Outcome.refused(NO.no(who, Kind.NOT_FOUND, "not_found", "noparty"));
        }
        return access.mayCancel(who, seen)
                ? Outcome.done(seen)
                : Outcome.refused(NO.no(who, Kind.FORBIDDEN, "forbidden", "notyours"));
    }

    private Outcome<Party> cancel(EntityManager em, Visitor who, String id) {
        Outcome<Party> mine = mine(em, who, id);
        if (mine instanceof Outcome.Refused<Party>) {
            return mine;
        }
        OccasionRow row = Occasions.lock(em, mine.orThrow().occasion().id()).orElseThrow();
        PartyRow party = PartyTables.find(em, id).orElseThrow();
        em.refresh(party);
        if (party.isAlive() && !desk.now().isBefore(row.plan().starts()) && !row.isCancelled()) {
            return Outcome.refused(NO.no(who, Kind.CONFLICT, "closed", "begun"));
        }
        if (party.isAlive()) {
            letGo(em, row, party);
            desk.note(who, "signup.cancel", id, Map.of("occasion", row.id(), "number", party.number()));
            moveUp.run(em, row);
        }
        em.flush();
        return Outcome.done(desk.parties().party(em, id).orElseThrow());
    }

    /** The row is locked. */
    void letGo(EntityManager em, OccasionRow row, PartyRow party) {
        if (party.status() == Status.WAITING) {
            row.leaveQueue(party.people());
        } else {
            row.free(PartyTables.seats(em, party));
        }
        party.cancel(desk.now());
        PartyTables.leave(em, party);
        OccasionPlan plan = row.plan();
        holds.release(party.owner());
        desk.notices().cancelled(party);
        desk.counted(plan);
    }
}
