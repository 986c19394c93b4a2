package org.weilu.activities.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Availability;
import org.weilu.signup.api.Occasion;

/**
 * One date of an activity with how full it is.
 *
 * @param occasion null where nobody can sign up
 */
public record Dated(
        Activity activity, Occurrence occurrence, @Nullable Occasion occasion) {
    public int taken() {
        return occasion == null ? 0 : occasion.taken();
    }

    public int waiting() {
        return occasion == null ? 0 : occasion.waiting();
    }

    public Availability availability(Instant now) {
        if (occurrence.cancelled() || occasion == null) {
            return new Availability.Closed(Availability.Closed.Why.CANCELLED);
        }
        return occasion.availability(now);
    }

    /** The next instant at which it reads otherwise without a write; null if there is none. */
    public @Nullable Instant changesAt(Instant now) {
        return Moments.next(now, activity.terms(), java.util.List.of(occurrence));
    }
}
