package org.weilu.signup.place;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.occasion.Occasions;
import org.weilu.signup.party.PartyRow;
import org.weilu.signup.party.PartyTables;
import org.weilu.signup.rule.SiteTimes;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;

/** What becomes of offers: a yes, or no answer in time, and then the place goes on. */
final class Offers {
    private static final Refusals NO = Refusals.of(JpaSignups.class);
    private static final int AT_ONCE = 200;

    private final Desk desk;
    private final Cancellation cancellation;
    private final MoveUp moveUp;
    private final SiteTimes times;

    Offers(Desk desk, Cancellation cancellation, MoveUp moveUp, SiteTimes times) {
        this.desk = desk;
        this.cancellation = cancellation;
        this.moveUp = moveUp;
        this.times = times;
    }

    Outcome<Party> accept(Visitor who, String id) {
        return desk.store().write(em -> accept(em, who, id));
    }

    private Outcome<Party> accept(EntityManager em, Visitor who, String id) {
        Outcome<Party> mine = cancellation.mine(em, who, id);
        if (mine instanceof Outcome.Refused<Party>) {
            return mine;
        }
        OccasionRow row = Occasions.lock(em, mine.orThrow().occasion().id()).orElseThrow();
        PartyRow party = PartyTables.find(em, id).orElseThrow();
        em.refresh(party);
        @Nullable Instant deadline = party.deadline();
        boolean open = party.status() == Status.OFFERED
                && deadline != null
                && desk.now().isBefore(deadline);
        if (!open && party.status() != Status.CONFIRMED) {
            return Outcome.refused(NO.no(who, Kind.CONFLICT, "closed", "late"));
        }
        if (open) {
            party.confirm(desk.now());
            desk.notices()
                    .accepted(row.plan(), party, PartyTables.people(em, party).getFirst());
            desk.note(who, "signup.accept", id, Map.of("occasion", row.id(), "number", party.number()));
            desk.counted(row.plan());
        }
        em.flush();
        return Outcome.done(desk.parties().party(em, id).orElseThrow());
    }

    /**
     * Lets go of what nobody answered, asks whom there was no time to ask in the night, and gives everybody the seats
     * that were kept until now; each in a write of its own.
     */
    void sweep() {
        List<String> overdue = desk.store().read(em -> PartyTables.overdue(em, desk.now(), AT_ONCE));
        overdue.forEach(this::expire);
        desk.store().read(em -> Occasions.unsettled(em, desk.now(), AT_ONCE)).forEach(this::settle);
        desk.store().read(em -> Occasions.released(em, desk.now(), AT_ONCE)).forEach(this::release);
    }

    void expire(String party) {
        desk.store().write(em -> {
            PartyTables.find(em, party).ifPresent(row -> expire(em, row));
            return party;
        });
    }

    void settle(String occasion) {
        desk.store().write(em -> {
            Occasions.lock(em, occasion).ifPresent(row -> moveUp.run(em, row));
            return occasion;
        });
    }

    /** Seats that were kept are everybody's: pages show it, and who waits may have them. */
    void release(String occasion) {
        desk.store().write(em -> {
            Occasions.lock(em, occasion).ifPresent(row -> {
                moveUp.run(em, row);
                desk.counted(row.plan());
            });
            return occasion;
        });
    }

    private void expire(EntityManager em, PartyRow party) {
        OccasionRow row = Occasions.lock(em, party.occasion()).orElseThrow();
        em.refresh(party);
        @Nullable Instant deadline = party.deadline();
        if (party.status() != Status.OFFERED || deadline == null || desk.now().isBefore(deadline)) {
            return;
        }
        OccasionPlan plan = row.plan();
        String about = PartyTables.people(em, party).getFirst();
        cancellation.letGo(em, row, party);
        desk.notices().expired(plan, party, about);
        desk.note(Visitor.portal(plan.site()), "signup.expired", party.id(), Map.of("occasion", plan.id()));
        moveUp.run(em, row);
    }

    /** The start is another one: there is another deadline, or no time to ask and so the place is theirs. */
    void moved(OccasionPlan plan, PartyRow party) {
        Optional<Instant> deadline = Deadlines.of(desk.now(), plan.starts(), times.zone(plan.site()));
        deadline.ifPresentOrElse(until -> party.offer(until, desk.now()), () -> party.confirm(desk.now()));
    }
}
