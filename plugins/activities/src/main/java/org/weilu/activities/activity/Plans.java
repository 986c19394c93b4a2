package org.weilu.activities.activity;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.weilu.signup.api.OccasionPlan;

/** What signup is told of each date. */
final class Plans {
    private static final List<Duration> REMINDERS = List.of(Duration.ofDays(1), Duration.ofHours(2));

    private Plans() {}

    static OccasionPlan of(Activity activity, Occurrence day) {
        Terms terms = activity.terms();
        return new OccasionPlan(
                day.id(),
                activity.site(),
                Activity.TYPE,
                activity.id(),
                activity.path(),
                activity.chinese().title(),
                activity.english().title(),
                activity.chinese().place(),
                activity.english().place(),
                day.starts(),
                day.ends(),
                terms.capacity(),
                terms.waitingList(),
                terms.opens(),
                terms.closes(),
                terms.ageFrom(),
                terms.ageTo(),
                Set.of(activity.leader()),
                activity.scopes(),
                REMINDERS);
    }
}
