package org.weilu.signup.place;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Admission;
import org.weilu.signup.api.Admission.Kept;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.api.Signups;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.occasion.Occasions;
import org.weilu.signup.party.PartyRow;
import org.weilu.signup.party.PartyTables;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;

/** What the owner of an occasion does with it: makes, changes, moves, cancels it. */
final class Arrangement {
    private static final Refusals NO = Refusals.of(JpaSignups.class);

    private final Desk desk;
    private final Access access;
    private final PartyHolds holds;
    private final MoveUp moveUp;
    private final Offers offers;

    Arrangement(Desk desk, Access access, PartyHolds holds, MoveUp moveUp, Offers offers) {
        this.desk = desk;
        this.access = access;
        this.holds = holds;
        this.moveUp = moveUp;
        this.offers = offers;
    }

    Occasion arrange(OccasionPlan plan) {
        return desk.store().write(em -> {
            @Nullable OccasionRow row = Occasions.lock(em, plan.id()).orElse(null);
            if (row == null) {
                desk.counted(plan);
                return Occasions.make(em, plan, desk.now()).occasion();
            }
            OccasionPlan before = row.plan();
            if (!before.equals(plan)) {
                row.become(plan);
                row.releases(desk.now());
                em.flush();
                follow(em, row, before);
                desk.counted(plan);
            }
            return row.occasion();
        });
    }

    private void follow(EntityManager em, OccasionRow row, OccasionPlan before) {
        OccasionPlan plan = row.plan();
        boolean moved = !before.starts().equals(plan.starts()) || !before.ends().equals(plan.ends());
        boolean elsewhere = !before.place().equals(plan.place());
        boolean reminds = moved || !before.reminders().equals(plan.reminders());
        if ((moved || elsewhere || reminds) && !row.isCancelled()) {
            for (PartyRow party : living(em, row)) {
                follow(em, plan, party, moved, elsewhere);
            }
        }
        moveUp.run(em, row);
    }

    private void follow(EntityManager em, OccasionPlan plan, PartyRow party, boolean moved, boolean elsewhere) {
        List<String> people = PartyTables.people(em, party);
        if (moved && party.status() == Status.OFFERED) {
            offers.moved(plan, party);
        }
        if (moved || elsewhere) {
            party.ask(desk.now());
        }
        if (moved && !holds.move(plan, party.owner(), people)) {
            desk.notices().twoPlaces(plan, party, people.getFirst());
        } else if (moved || elsewhere) {
            desk.notices().moved(plan, party, people.getFirst());
        }
        if (party.status() == Status.CONFIRMED) {
            desk.notices().reminders(plan, party, people.getFirst());
        }
    }

    private static List<PartyRow> living(EntityManager em, OccasionRow row) {
        List<PartyRow> all = new ArrayList<>();
        for (Status status : List.of(Status.CONFIRMED, Status.OFFERED, Status.WAITING)) {
            all.addAll(PartyTables.of(em, row.id(), status));
        }
        return all;
    }

    /** For all dates of the entry that are not over; more seats for somebody move them up. */
    Outcome<Admission> admit(Visitor who, String id, Admission admission) {
        return desk.store().write(em -> {
            Optional<OccasionRow> one = Occasions.find(em, id);
            if (one.isEmpty()) {
                return Outcome.refused(SignUp.unknown(who));
            }
            Optional<Refusal> no = access.refuses(who, Signups.ADMIT, one.get().occasion());
            if (no.isPresent()) {
                return Outcome.refused(no.get());
            }
            OccasionPlan plan = one.get().plan();
            int kept = admission.kept().stream().mapToInt(Kept::seats).sum();
            if (kept > plan.capacity()) {
                return Outcome.refused(NO.invalid(who, "counter", "kept", kept, plan.capacity()));
            }
            for (String date : Occasions.admit(em, plan, admission, desk.now())) {
                OccasionRow row = Occasions.lock(em, date).orElseThrow();
                row.admit(admission, desk.now());
                em.flush();
                moveUp.run(em, row);
            }
            desk.audit().record(who, "signup.admit", plan.type() + "/" + plan.subject(), Map.of("by", id));
            desk.counted(plan);
            return Outcome.done(admission);
        });
    }

    /** The parties stay what they are: people see in their list that it is cancelled. */
    void cancel(Visitor who, String id, String reason) {
        desk.store().write(em -> {
            @Nullable OccasionRow row = Occasions.lock(em, id).orElse(null);
            if (row == null || row.isCancelled()) {
                return null;
            }
            row.cancel(reason.strip());
            OccasionPlan plan = row.plan();
            boolean ahead = desk.now().isBefore(plan.ends());
            for (PartyRow party : living(em, row)) {
                holds.release(party.owner());
                if (ahead) {
                    desk.notices().occasionCancelled(party);
                } else {
                    desk.notices().cancelled(party);
                }
            }
            desk.audit().record(who, "signup.cancel-occasion", "signup/" + id, Map.of("reason", reason));
            desk.counted(plan);
            return null;
        });
    }
}
