package org.weilu.signup.place;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Wish;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.occasion.Occasions;
import org.weilu.signup.party.Counted;
import org.weilu.signup.place.SharedWrites.Turn;
import org.weilu.signup.rule.LimitRule;
import org.weilu.signup.rule.SignupRules;
import org.weilu.signup.rule.Standing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;

/**
 * Signing up. What seldom changes is asked before the write; those who come at one instant share it. As long as there
 * are places the hot row is touched last, by a conditional UPDATE; who is left then is written under the occasion's
 * lock, where the waiting list is in order.
 */
final class SignUp {
    private static final Logger LOG = LoggerFactory.getLogger(SignUp.class);
    private static final Refusals NO = Refusals.of(JpaSignups.class);

    private final Desk desk;
    private final PartyHolds holds;
    private final SignupRules rules;
    private final Entry entry;
    private final Asked asked;
    private final Standing standing;
    private final LimitRule limits;
    private final SharedWrites<Checked, Outcome<Party>> shared = new SharedWrites<>(this::together);

    SignUp(
            Desk desk,
            PartyHolds holds,
            SignupRules rules,
            Entry entry,
            Asked asked,
            Standing standing,
            LimitRule limits) {
        this.desk = desk;
        this.holds = holds;
        this.rules = rules;
        this.entry = entry;
        this.asked = asked;
        this.standing = standing;
        this.limits = limits;
    }

    Outcome<Party> wish(Visitor who, String occasion, List<String> people) {
        holds.know(people);
        // A write that is joined cannot be taken back: so it takes its turn at once.
        boolean joined = desk.store().isWriting();
        return switch (desk.store().read(em -> check(em, who, occasion, people))) {
            case Outcome.Refused<Checked> no -> Outcome.refused(no.refusals());
            case Outcome.Done<Checked> done -> {
                Set<String> counted = limits.counted(done.value().wish());
                if (!counted.isEmpty()) {
                    desk.store().write(em -> {
                        Counted.know(em, counted);
                        return counted;
                    });
                }
                yield joined ? alone(done.value()) : shared.write(occasion, done.value());
            }
        };
    }

    private Outcome<Checked> check(EntityManager em, Visitor who, String id, List<String> people) {
        @Nullable OccasionRow row = Occasions.find(em, id).orElse(null);
        if (row == null) {
            return Outcome.refused(unknown(who));
        }
        Wish wish = new Wish(who, row.occasion(), people);
        Optional<Refusal> no = rules.refusesBefore(wish);
        return no.isPresent()
                ? Outcome.refused(no.get())
                : Outcome.done(new Checked(
                        wish,
                        row.version(),
                        Asked.maker(wish),
                        asked.told(wish),
                        people.stream().map(desk.parties()::guest).toList(),
                        standing.of(wish)));
    }

    private Outcome<Party> alone(Checked wish) {
        return desk.store().write(em -> entry.inTurn(em, List.of(wish)).getFirst());
    }

    private void together(List<Turn<Checked, Outcome<Party>>> turns) {
        quickly(apart(turns));
        for (var open = open(turns); !open.isEmpty(); open = open(turns)) {
            inTurn(apart(open));
        }
    }

    private void quickly(List<Turn<Checked, Outcome<Party>>> turns) {
        try {
            Outcome<List<Optional<Outcome<Party>>>> answers =
                    desk.store().write(em -> entry.quickly(em, wishes(turns)));
            if (answers instanceof Outcome.Done<List<Optional<Outcome<Party>>>> done) {
                for (int i = 0; i < turns.size(); i++) {
                    done.value().get(i).ifPresent(turns.get(i)::answer);
                }
            }
        } catch (RuntimeException e) {
            LOG.debug("not quickly, so in turn", e);
        }
    }

    /** What one of them breaks the others do not pay for. */
    private void inTurn(List<Turn<Checked, Outcome<Party>>> turns) {
        try {
            List<Outcome<Party>> answers = desk.store().write(em -> entry.inTurn(em, wishes(turns)));
            for (int i = 0; i < turns.size(); i++) {
                turns.get(i).answer(answers.get(i));
            }
        } catch (RuntimeException e) {
            if (turns.size() == 1) {
                turns.getFirst().fail(e);
            } else {
                turns.forEach(one -> inTurn(List.of(one)));
            }
        }
    }

    private static List<Turn<Checked, Outcome<Party>>> open(List<Turn<Checked, Outcome<Party>>> turns) {
        return turns.stream().filter(Turn::isOpen).toList();
    }

    private static List<Checked> wishes(List<Turn<Checked, Outcome<Party>>> turns) {
        return turns.stream().map(Turn::wish).toList();
    }

    /** Who is named twice is there once, in the first of them; the other waits until that is written. */
    private static List<Turn<Checked, Outcome<Party>>> apart(List<Turn<Checked, Outcome<Party>>> turns) {
        Set<String> named = new HashSet<>();
        List<Turn<Checked, Outcome<Party>>> apart = new ArrayList<>();
        for (Turn<Checked, Outcome<Party>> turn : turns) {
            if (turn.wish().people().stream().noneMatch(named::contains)) {
                apart.add(turn);
            }
            named.addAll(turn.wish().people());
        }
        return apart;
    }

    static Refusal unknown(Visitor who) {
        return NO.no(who, Kind.NOT_FOUND, "not_found", "unknown");
    }

    /** The ids that were named, nobody twice; the visitor alone if there are none. */
    static List<String> named(Visitor who, Collection<String> people) {
        return people.isEmpty() ? Asked.self(who) : people.stream().distinct().toList();
    }
}
