package org.weilu.signup.place;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.api.Wish;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.occasion.Occasions;
import org.weilu.signup.party.GuestRow;
import org.weilu.signup.party.Parties;
import org.weilu.signup.party.PartyNumber;
import org.weilu.signup.party.PartyRow;
import org.weilu.signup.party.PartyTables;
import org.weilu.signup.rule.SignupRules;
import org.weilu.signup.rule.SizeRule;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;

/**
 * Signing up. As long as there are places the hot row is touched last, by a conditional UPDATE; when that says no, the
 * write is done again under the occasion's lock, where the waiting list is in order.
 */
final class SignUp {
    private static final Refusals NO = Refusals.of(JpaSignups.class);
    private static final Refusal AGAIN = Refusal.of(Kind.CONFLICT, "again", "again");

    private final Desk desk;
    private final PartyHolds holds;
    private final SignupRules rules;
    private final Seats seats;
    private final Asked asked;
    private final RandomGenerator random;

    SignUp(Desk desk, PartyHolds holds, SignupRules rules, Seats seats, Asked asked, RandomGenerator random) {
        this.desk = desk;
        this.holds = holds;
        this.rules = rules;
        this.seats = seats;
        this.asked = asked;
        this.random = random;
    }

    Outcome<Party> wish(Visitor who, String occasion, List<String> people) {
        // A write that is joined cannot be taken back: so it takes its turn at once.
        boolean joined = desk.store().read(em -> em.getTransaction().isActive());
        holds.know(people);
        if (!joined) {
            Outcome<Party> quick = desk.store().write(em -> quickly(em, who, occasion, people));
            if (!quick.refusals().contains(AGAIN)) {
                return quick;
            }
        }
        return desk.store().write(em -> inTurn(em, who, occasion, people));
    }

    private Outcome<Party> quickly(EntityManager em, Visitor who, String id, List<String> people) {
        @Nullable OccasionRow row = Occasions.find(em, id).orElse(null);
        if (row == null) {
            return Outcome.refused(unknown(who));
        }
        Wish wish = new Wish(who, row.occasion(), people);
        Optional<Refusal> no = rules.refuses(wish);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        if (row.waiting() > 0 || row.free() < people.size()) {
            return Outcome.refused(AGAIN);
        }
        Outcome<PartyRow> entered = enter(em, wish, null);
        if (entered instanceof Outcome.Refused<PartyRow> refused) {
            return Outcome.refused(refused.refusals());
        }
        return seats.take(em, row, people.size())
                ? entered.map(party -> party(party, wish, people.size(), null))
                : Outcome.refused(AGAIN);
    }

    private Outcome<Party> inTurn(EntityManager em, Visitor who, String id, List<String> people) {
        @Nullable OccasionRow row = Occasions.lock(em, id).orElse(null);
        if (row == null) {
            return Outcome.refused(unknown(who));
        }
        Wish wish = new Wish(who, row.occasion(), people);
        Optional<Refusal> no = rules.refuses(wish);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        boolean fits = row.free() >= people.size() && !somebodyIsNext(em, row);
        if (!fits && !wish.occasion().plan().waitingList()) {
            return Outcome.refused(SizeRule.full(wish, row.free()));
        }
        Outcome<PartyRow> entered = enter(em, wish, fits ? null : row);
        if (fits && entered.isDone()) {
            row.take(people.size());
        }
        return entered.map(
                party -> party(party, wish, fits ? people.size() : 0, fits ? null : Parties.position(em, party)));
    }

    /** Those who wait and are more than the whole never fit and are in nobody's way. */
    private static boolean somebodyIsNext(EntityManager em, OccasionRow row) {
        return PartyTables.of(em, row.id(), Status.WAITING).stream()
                .anyMatch(party -> party.people() <= row.capacity());
    }

    /** @param queue the locked occasion on whose waiting list they go; null if they get places */
    private Outcome<PartyRow> enter(EntityManager em, Wish wish, @Nullable OccasionRow queue) {
        String id = desk.ids().next();
        Optional<Refusal> clash = holds.take(em, wish, PartyRow.owner(id));
        if (clash.isPresent()) {
            return Outcome.refused(clash.get());
        }
        OccasionPlan plan = wish.occasion().plan();
        PartyRow party = new PartyRow(
                id,
                plan.id(),
                PartyNumber.draw(random),
                wish.people().size(),
                Asked.maker(wish),
                asked.told(wish),
                desk.now());
        if (queue != null) {
            party.queue(queue.queue(party.people()), desk.now());
        }
        em.persist(party);
        wish.people().forEach(person -> em.persist(new GuestRow(desk.ids().next(), party, person)));
        desk.notices().entered(plan, party, wish.people().getFirst());
        desk.note(
                wish.who(),
                "signup.sign-up",
                id,
                Map.of(
                        "occasion",
                        plan.id(),
                        "status",
                        party.status().name(),
                        "people",
                        String.join(" ", wish.people())));
        desk.counted(plan);
        return Outcome.done(party);
    }

    private Party party(PartyRow row, Wish wish, int taken, @Nullable Integer position) {
        Occasion before = wish.occasion();
        int waits = position == null ? 0 : row.people();
        Occasion now = new Occasion(before.plan(), before.taken() + taken, before.waiting() + waits, false);
        List<Party.Guest> guests =
                wish.people().stream().map(desk.parties()::guest).toList();
        return Parties.party(row, now, guests, position);
    }

    static Refusal unknown(Visitor who) {
        return NO.no(who, Kind.NOT_FOUND, "not_found", "unknown");
    }

    /** The ids that were named, nobody twice; the visitor alone if there are none. */
    static List<String> named(Visitor who, Collection<String> people) {
        return people.isEmpty() ? Asked.self(who) : people.stream().distinct().toList();
    }
}
