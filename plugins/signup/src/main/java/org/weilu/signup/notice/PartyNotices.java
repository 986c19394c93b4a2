package org.weilu.signup.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.party.PartyRow;
import org.weilu.spi.notice.Notices;
import org.weilu.spi.notice.Notices.Wish;

/** Plans what a party is told, in the transaction that is the cause: one notice a party, to who made it. */
public final class PartyNotices {
    static final String CONFIRMED = "signup.confirmed";
    static final String WAITING = "signup.waiting";
    static final String MOVED_UP = "signup.moved-up";
    static final String OFFERED = "signup.offered";
    static final String EXPIRED = "signup.expired";
    static final String REMINDER = "signup.reminder";
    static final String MOVED = "signup.moved";
    static final String TWO_PLACES = "signup.two-places";
    static final String CANCELLED = "signup.cancelled";

    private final Notices notices;
    private final Clock clock;

    public PartyNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** What a party is told that has just come in, for {@link #plan}; {@code about} is the first of the people. */
    public List<Wish> entered(OccasionPlan plan, PartyRow party, String about) {
        return arrived(plan, party, about, party.hasPlace() ? CONFIRMED : WAITING);
    }

    public void movedUp(OccasionPlan plan, PartyRow party, String about) {
        plan(arrived(plan, party, about, MOVED_UP));
    }

    /** Reminders come with the yes. */
    public void offered(OccasionPlan plan, PartyRow party, String about) {
        now(plan, party, about, OFFERED);
    }

    public void accepted(OccasionPlan plan, PartyRow party, String about) {
        plan(arrived(plan, party, about, CONFIRMED));
    }

    public void expired(OccasionPlan plan, PartyRow party, String about) {
        now(plan, party, about, EXPIRED);
    }

    /** All at once: others wait for this transaction. */
    public void plan(List<Wish> wishes) {
        if (!wishes.isEmpty()) {
            notices.plan(wishes);
        }
    }

    private List<Wish> arrived(OccasionPlan plan, PartyRow party, String about, String kind) {
        if (!isTold(party)) {
            return List.of();
        }
        List<Wish> wishes = new ArrayList<>();
        wishes.add(wish(plan, party, about, kind, clock.instant()));
        if (party.hasPlace()) {
            wishes.addAll(ahead(plan, party, about));
        }
        return wishes;
    }

    public void moved(OccasionPlan plan, PartyRow party, String about) {
        now(plan, party, about, MOVED);
    }

    public void twoPlaces(OccasionPlan plan, PartyRow party, String about) {
        now(plan, party, about, TWO_PLACES);
    }

    /** Each party hears of it once, after some minutes in which it can be undone. */
    public void occasionCancelled(PartyRow party) {
        notices.callOff(party.owner(), CANCELLED);
    }

    /** Those that are ahead, in place of all that wait: they move with the occasion. */
    public void reminders(OccasionPlan plan, PartyRow party, String about) {
        if (isTold(party)) {
            notices.settle(party.owner(), Set.of(REMINDER), ahead(plan, party, about));
        }
    }

    private List<Wish> ahead(OccasionPlan plan, PartyRow party, String about) {
        Instant now = clock.instant();
        return plan.reminders().stream()
                .map(before -> plan.starts().minus(before))
                .filter(due -> due.isAfter(now))
                .map(due -> wish(plan, party, about, REMINDER, due))
                .toList();
    }

    /** What has not been sent is not worth sending any more. */
    public void cancelled(PartyRow party) {
        notices.cancel(party.owner());
    }

    private void now(OccasionPlan plan, PartyRow party, String about, String kind) {
        if (isTold(party)) {
            notices.plan(wish(plan, party, about, kind, clock.instant()));
        }
    }

    private static boolean isTold(PartyRow party) {
        return !party.told().isEmpty();
    }

    private static Wish wish(OccasionPlan plan, PartyRow party, String about, String kind, Instant due) {
        return new Wish(plan.site(), party.told(), about, party.owner(), kind, due);
    }
}
