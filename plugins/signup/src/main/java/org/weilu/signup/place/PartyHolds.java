package org.weilu.signup.place;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.api.Wish;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.occasion.Occasions;
import org.weilu.signup.party.PartyRow;
import org.weilu.signup.party.PartyTables;
import org.weilu.signup.rule.OnceRule;
import org.weilu.signup.rule.SiteTimes;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.community.Holds;
import org.weilu.spi.community.Holds.Hold;
import org.weilu.spi.community.Holds.HoldWish;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.community.Holds.Taking;

/** A hold on each person, from the moment they wait: so that nobody is in two places, and moving up never clashes. */
final class PartyHolds {
    private static final Refusals NO = Refusals.of(PartyHolds.class);
    private static final String OWNER = "signup/";

    private static final int MOST_REMEMBERED = 20_000;

    private final Holds holds;
    private final SiteTimes times;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    PartyHolds(Holds holds, SiteTimes times) {
        this.holds = holds;
        this.times = times;
    }

    /** Holds the people of all who can be there; for the others, in the same order, what is in the way. */
    List<Optional<Taking.Clash>> take(List<Wish> wishes, List<String> owners) {
        List<HoldWish> all = IntStream.range(0, wishes.size())
                .mapToObj(i -> hold(
                        wishes.get(i).occasion().plan(),
                        owners.get(i),
                        wishes.get(i).people(),
                        true))
                .toList();
        return holds.take(all).stream()
                .map(taking ->
                        taking instanceof Taking.Clash clash ? Optional.of(clash) : Optional.<Taking.Clash>empty())
                .toList();
    }

    /** Moves what a party holds; false if somebody is then in two places: they stay, and it is shown only. */
    boolean move(OccasionPlan plan, String owner, Collection<String> people) {
        if (holds.replace(hold(plan, owner, people, true)) instanceof Taking.Taken) {
            return true;
        }
        holds.replace(hold(plan, owner, people, false));
        return false;
    }

    void release(String owner) {
        holds.release(owner);
    }

    /**
     * Makes people known before a write, so that a hold that clashes has written nothing, and so that newcomers do not
     * keep each other waiting until the write ends: who makes resources does so alone.
     */
    void know(Collection<String> people) {
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        people.stream().filter(person -> !known.contains(person)).sorted().forEach(person -> {
            holds.resource("person:" + person);
            known.add(person);
        });
    }

    private static HoldWish hold(OccasionPlan plan, String owner, Collection<String> people, boolean firm) {
        Set<String> resources =
                people.stream().map(person -> "person:" + person).collect(Collectors.toSet());
        HoldWish wish = HoldWish.firm(owner, plan.title(), resources, new Interval(plan.starts(), plan.ends()));
        return firm
                ? wish
                : new HoldWish(
                        owner,
                        wish.reason(),
                        resources,
                        wish.intervals(),
                        wish.before(),
                        wish.after(),
                        "",
                        false,
                        null);
    }

    /** In words, with what to cancel instead. */
    Refusal refusal(EntityManager em, Wish wish, Taking.Clash clash) {
        Hold first = clash.with().getFirst();
        String owner = first.wish().owner();
        @Nullable
        PartyRow party = owner.startsWith(OWNER)
                ? PartyTables.find(em, owner.substring(OWNER.length())).orElse(null)
                : null;
        if (party != null && party.occasion().equals(wish.occasion().id())) {
            return OnceRule.duplicate(wish, party);
        }
        var language = wish.who().language();
        String site = wish.occasion().plan().site();
        String starts = times.dateTime(site, first.wish().intervals().getFirst().starts(), language);
        if (party == null) {
            return NO.no(
                    wish.who(),
                    Kind.CONFLICT,
                    "overlap",
                    "overlap",
                    first.wish().reason(),
                    starts);
        }
        String title = Occasions.find(em, party.occasion())
                .map(OccasionRow::occasion)
                .map(other -> other.title(language))
                .orElse(first.wish().reason());
        String key = party.status() == Status.WAITING ? "overlap.waiting" : "overlap.party";
        return NO.no(wish.who(), Kind.CONFLICT, "overlap", key, title, starts, party.number())
                .withWayOn(NO.way(language, "overlap.way", "/me/signup/" + party.id()));
    }
}
