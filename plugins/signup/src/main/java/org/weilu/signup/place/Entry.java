package org.weilu.signup.place;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Wish;
import org.weilu.signup.occasion.FreeSeats;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.occasion.Occasions;
import org.weilu.signup.party.Counted;
import org.weilu.signup.party.GuestRow;
import org.weilu.signup.party.Parties;
import org.weilu.signup.party.PartyNumber;
import org.weilu.signup.party.PartyRow;
import org.weilu.signup.party.PartyTables;
import org.weilu.signup.rule.LimitRule;
import org.weilu.signup.rule.OnceRule;
import org.weilu.signup.rule.SignupRules;
import org.weilu.signup.rule.SizeRule;
import org.weilu.signup.rule.Standing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.community.Holds.Taking;
import org.weilu.spi.notice.Notices;

/** Writes those who come in, many in one write; each for one occasion, nobody named twice. */
final class Entry {
    private static final Refusal AGAIN = Refusal.of(Kind.CONFLICT, "again", "again");

    private final Desk desk;
    private final PartyHolds holds;
    private final SignupRules rules;
    private final Standing standing;
    private final LimitRule limits;
    private final Seats seats;
    private final RandomGenerator random = new SecureRandom();

    Entry(Desk desk, PartyHolds holds, SignupRules rules, Standing standing, LimitRule limits, Seats seats) {
        this.desk = desk;
        this.limits = limits;
        this.standing = standing;
        this.holds = holds;
        this.rules = rules;
        this.seats = seats;
    }

    /** Who gets places without asking whose turn it is; empty for who has to take theirs. Refused if nobody may. */
    Outcome<List<Optional<Outcome<Party>>>> quickly(EntityManager em, List<Checked> wishes) {
        @Nullable
        OccasionRow row =
                Occasions.find(em, wishes.getFirst().wish().occasion().id()).orElse(null);
        if (row == null || row.waiting() > 0 || !row.isPlain(desk.now())) {
            return Outcome.refused(AGAIN);
        }
        Round round = new Round(em, row, wishes);
        List<Integer> fits = new ArrayList<>();
        int left = row.free();
        for (int i : round.asked()) {
            left -= wishes.get(i).size();
            if (left < 0) {
                break;
            }
            fits.add(i);
        }
        List<Integer> in = round.hold(fits);
        in.forEach(round::come);
        round.write();
        int people = in.stream().mapToInt(i -> wishes.get(i).size()).sum();
        return people > 0 && !seats.take(em, row, people) ? Outcome.refused(AGAIN) : Outcome.done(round.answers());
    }

    /** Under the occasion's lock: places if there are enough and nobody waits, else the waiting list. */
    List<Outcome<Party>> inTurn(EntityManager em, List<Checked> wishes) {
        String id = wishes.getFirst().wish().occasion().id();
        @Nullable OccasionRow row = Occasions.lock(em, id).orElse(null);
        if (row == null) {
            return wishes.stream()
                    .map(wish ->
                            Outcome.<Party>refused(SignUp.unknown(wish.wish().who())))
                    .toList();
        }
        Queue queue = Queue.of(em, row, desk.now());
        Round round = new Round(em, row, wishes);
        boolean counts = !row.admission().limits().isEmpty();
        if (counts) {
            round.lockCounted();
        }
        // Without a waiting list each is held alone: what one does not get, the next may have. So where places are
        // counted: what one gets, the next is told of.
        List<List<Integer>> steps = row.plan().waitingList() && !counts
                ? List.of(round.asked())
                : round.asked().stream().map(List::of).toList();
        for (List<Integer> step : steps) {
            if (counts && !round.isWithinLimits(step.getFirst())) {
                continue;
            }
            for (int i : row.plan().waitingList() ? round.hold(step) : round.holdIfFree(step.getFirst())) {
                List<Set<String>> people = round.kinds(i);
                Optional<List<String>> given = queue.lets(people);
                given.ifPresent(row::take);
                PartyRow party = round.enter(i, given.orElse(null), queue.parties() + 1);
                if (given.isEmpty()) {
                    queue.join(party, people);
                }
            }
        }
        round.write();
        return round.answers().stream().map(Optional::orElseThrow).toList();
    }

    /** One write for some of those who came. */
    private final class Round {
        private final EntityManager em;
        private final OccasionRow row;
        private final List<Wish> wishes;
        private final List<Checked> checked;
        private final List<String> ids;
        private final List<Optional<Outcome<Party>>> answers;
        private final List<Notices.Wish> told = new ArrayList<>();
        private int came;

        Round(EntityManager em, OccasionRow row, List<Checked> checked) {
            this.em = em;
            this.row = row;
            this.checked = checked;
            Occasion now = row.occasion();
            wishes = checked.stream()
                    .map(one -> new Wish(one.wish().who(), now, one.people()))
                    .toList();
            ids = checked.stream().map(one -> desk.ids().next()).toList();
            answers = new ArrayList<>(checked.stream()
                    .map(one -> Optional.<Outcome<Party>>empty())
                    .toList());
        }

        List<Optional<Outcome<Party>>> answers() {
            return answers;
        }

        /** Those against whom no rule has anything. */
        List<Integer> asked() {
            Map<String, PartyRow> seated = PartyTables.seated(
                    em,
                    row.id(),
                    checked.stream().flatMap(one -> one.people().stream()).collect(Collectors.toSet()));
            List<Integer> asked = new ArrayList<>();
            for (int i = 0; i < checked.size(); i++) {
                Wish wish = wishes.get(i);
                boolean other = checked.get(i).version() != row.version();
                Optional<Refusal> no = (other ? rules.refusesBefore(wish) : Optional.<Refusal>empty())
                        .or(() -> OnceRule.refuses(wish, seated))
                        .or(() -> rules.refusesWithin(wish));
                int at = i;
                no.ifPresentOrElse(refusal -> refuse(at, refusal), () -> asked.add(at));
            }
            return asked;
        }

        void lockCounted() {
            Counted.lock(
                    em,
                    wishes.stream()
                            .flatMap(wish -> limits.counted(wish).stream())
                            .toList());
        }

        boolean isWithinLimits(int i) {
            Optional<Refusal> no = limits.refuses(em, wishes.get(i));
            no.ifPresent(refusal -> refuse(i, refusal));
            return no.isEmpty();
        }

        /** Those whose people are free at the time; they are held. */
        List<Integer> hold(List<Integer> some) {
            List<Optional<Taking.Clash>> clashes = holds.take(
                    some.stream().map(wishes::get).toList(),
                    some.stream().map(i -> PartyRow.owner(ids.get(i))).toList());
            List<Integer> held = new ArrayList<>();
            for (int j = 0; j < some.size(); j++) {
                int i = some.get(j);
                clashes.get(j)
                        .ifPresentOrElse(
                                clash -> refuse(i, holds.refusal(em, wishes.get(i), clash)), () -> held.add(i));
            }
            return held;
        }

        List<Integer> holdIfFree(int i) {
            Occasion now = row.occasion();
            if (FreeSeats.of(now, desk.now()).seat(kinds(i)).isEmpty()) {
                refuse(i, SizeRule.full(wishes.get(i), now.free(desk.now())));
                return List.of();
            }
            return hold(List.of(i));
        }

        private void refuse(int i, Refusal no) {
            answers.set(i, Optional.of(Outcome.refused(no)));
        }

        /** Gets places that the row counts only at the end. */
        void come(int i) {
            came += checked.get(i).size();
            enter(i, Collections.nCopies(checked.get(i).size(), FreeSeats.OPEN), 0);
        }

        private Occasion now() {
            Occasion now = row.occasion();
            return new Occasion(
                    now.plan(), now.admission(), now.taken() + came, now.waiting(), now.seated(), now.cancelled());
        }

        /** As it is now: by another plan other classes may matter. */
        List<Set<String>> kinds(int i) {
            Checked one = checked.get(i);
            return one.version() == row.version() ? one.kinds() : standing.of(wishes.get(i));
        }

        /**
         * @param given the class of each one's seat; null if they wait
         * @param turn on the waiting list of the locked occasion, if they wait
         */
        PartyRow enter(int i, @Nullable List<String> given, int turn) {
            Checked one = checked.get(i);
            OccasionPlan plan = row.plan();
            PartyRow party = new PartyRow(
                    ids.get(i), plan.id(), PartyNumber.draw(random), one.size(), one.maker(), one.told(), desk.now());
            if (given == null) {
                party.queue(row.queue(party.people()), desk.now());
            }
            em.persist(party);
            List<Set<String>> kinds = kinds(i);
            for (int k = 0; k < one.size(); k++) {
                GuestRow guest =
                        new GuestRow(desk.ids().next(), party, one.people().get(k), kinds.get(k));
                guest.sit(given == null ? FreeSeats.OPEN : given.get(k));
                em.persist(guest);
            }
            told.addAll(desk.notices().entered(plan, party, one.people().getFirst()));
            Map<String, String> details = Map.of(
                    "occasion", plan.id(), "status", party.status().name(), "people", String.join(" ", one.people()));
            desk.note(one.wish().who(), "signup.sign-up", party.id(), details);
            Party answer = Parties.party(party, now(), one.guests(), given == null ? turn : null);
            answers.set(i, Optional.of(Outcome.done(answer)));
            return party;
        }

        void write() {
            if (answers.stream().flatMap(Optional::stream).anyMatch(Outcome::isDone)) {
                desk.notices().plan(told);
                desk.counted(row.plan());
            }
        }
    }
}
