package org.weilu.signup.place;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.api.Shift;
import org.weilu.signup.api.Signups;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.occasion.Occasions;
import org.weilu.signup.party.PartyRow;
import org.weilu.signup.party.PartyTables;
import org.weilu.signup.party.ShiftRow;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;

/** Another order of the waiting list, by hand: with a reason, and a line for everybody whose turn it changes. */
final class Turns {
    private static final Refusals NO = Refusals.of(JpaSignups.class);
    private static final int LONGEST = 300;

    private final Desk desk;
    private final Access access;
    private final MoveUp moveUp;

    Turns(Desk desk, Access access, MoveUp moveUp) {
        this.desk = desk;
        this.access = access;
        this.moveUp = moveUp;
    }

    Outcome<Party> move(Visitor who, String id, int position, String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST) {
            return Outcome.refused(NO.invalid(who, "reason", "reason", LONGEST));
        }
        if (position < 1) {
            return Outcome.refused(NO.invalid(who, "position", "position"));
        }
        return desk.store().write(em -> move(em, who, id, position, reason.strip()));
    }

    private Outcome<Party> move(EntityManager em, Visitor who, String id, int position, String reason) {
        Optional<PartyRow> found = PartyTables.find(em, id);
        if (found.isEmpty()) {
            return Outcome.refused(NO.no(who, Kind.NOT_FOUND, "not_found", "noparty"));
        }
        OccasionRow row = Occasions.lock(em, found.get().occasion()).orElseThrow();
        Occasion occasion = row.occasion();
        Optional<Refusal> no = access.refuses(who, Signups.ORDER, occasion);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        PartyRow party = found.get();
        em.refresh(party);
        if (party.status() != Status.WAITING) {
            return Outcome.refused(NO.no(who, Kind.CONFLICT, "closed", "notwaiting"));
        }
        shift(em, party, position, reason);
        desk.note(who, "signup.order", id, Map.of("occasion", row.id(), "reason", reason, "to", "" + position));
        moveUp.run(em, row);
        em.flush();
        return Outcome.done(desk.parties().party(em, id).orElseThrow());
    }

    private void shift(EntityManager em, PartyRow party, int position, String reason) {
        List<PartyRow> before = PartyTables.of(em, party.occasion(), Status.WAITING);
        List<Long> turns = before.stream().map(PartyRow::turn).toList();
        List<PartyRow> after = new ArrayList<>(before);
        after.remove(party);
        after.add(Math.min(position - 1, after.size()), party);
        for (int i = 0; i < after.size(); i++) {
            PartyRow one = after.get(i);
            int was = before.indexOf(one);
            if (was != i) {
                Shift shift =
                        new Shift(desk.now(), was + 1, i + 1, reason, one.id().equals(party.id()));
                one.turnTo(turns.get(i));
                em.persist(new ShiftRow(desk.ids().next(), one.id(), shift));
            }
        }
    }

    List<Shift> shifts(String party) {
        return desk.store()
                .read(em -> em
                        .createQuery(
                                "select s from signupShift s where s.party = :party order by s.id desc", ShiftRow.class)
                        .setParameter("party", party)
                        .setMaxResults(20)
                        .getResultList()
                        .stream()
                        .map(ShiftRow::shift)
                        .toList());
    }
}
