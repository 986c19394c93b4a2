package org.weilu.signup.notice;

import java.time.Clock;
import java.time.Instant;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.party.PartyRow;
import org.weilu.spi.notice.Notices;

/** Plans what a party is told, in the transaction that is the cause: one notice a party, to who made it. */
public final class PartyNotices {
    static final String CONFIRMED = "signup.confirmed";
    static final String WAITING = "signup.waiting";
    static final String MOVED_UP = "signup.moved-up";
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

    /** @param about the first of the people */
    public void entered(OccasionPlan plan, PartyRow party, String about) {
        if (party.hasPlace()) {
            now(plan, party, about, CONFIRMED);
            reminders(plan, party, about);
        } else {
            now(plan, party, about, WAITING);
        }
    }

    public void movedUp(OccasionPlan plan, PartyRow party, String about) {
        now(plan, party, about, MOVED_UP);
        reminders(plan, party, about);
    }

    public void moved(OccasionPlan plan, PartyRow party, String about) {
        now(plan, party, about, MOVED);
    }

    public void twoPlaces(OccasionPlan plan, PartyRow party, String about) {
        now(plan, party, about, TWO_PLACES);
    }

    public void occasionCancelled(OccasionPlan plan, PartyRow party, String about) {
        now(plan, party, about, CANCELLED);
    }

    /** Those that are ahead; of a moved occasion the old ones find at sending that they are none any more. */
    public void reminders(OccasionPlan plan, PartyRow party, String about) {
        Instant now = clock.instant();
        plan.reminders().stream()
                .map(before -> plan.starts().minus(before))
                .filter(due -> due.isAfter(now))
                .forEach(due -> plan(plan, party, about, REMINDER, due));
    }

    /** What has not been sent is not worth sending any more. */
    public void cancelled(PartyRow party) {
        notices.cancel(party.owner());
    }

    private void now(OccasionPlan plan, PartyRow party, String about, String kind) {
        plan(plan, party, about, kind, clock.instant());
    }

    private void plan(OccasionPlan plan, PartyRow party, String about, String kind, Instant due) {
        if (!party.told().isEmpty()) {
            notices.plan(new Notices.Wish(plan.site(), party.told(), about, party.owner(), kind, due));
        }
    }
}
