package org.weilu.activities.activity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.neighbour.Facts;

/** What somebody who writes about an activity may say of it. */
final class ActivityFacts implements Facts {
    private final Activities activities;

    ActivityFacts(Activities activities) {
        this.activities = activities;
    }

    @Override
    public String type() {
        return Activity.TYPE;
    }

    @Override
    public Optional<Fact> of(Visitor who, String id) {
        return activities.find(who, id).map(activity -> fact(who, activity));
    }

    private Fact fact(Visitor who, Activity activity) {
        List<Dated> held = activities.dates(who, activity).stream()
                .filter(day -> !day.occurrence().cancelled())
                .toList();
        return new Fact(
                activity.title(who.language()),
                activity.path(),
                activity.place(who.language()),
                held.isEmpty() ? null : held.getFirst().occurrence().starts(),
                held.isEmpty() ? null : held.getLast().occurrence().ends(),
                held.stream().mapToInt(Dated::taken).sum(),
                activity.marks().brand() == null
                        ? Set.of()
                        : Set.of(activity.marks().brand()),
                activity.cover() == null || activity.discretion().photographs() ? List.of() : List.of(activity.cover()),
                !activity.discretion().photographs());
    }
}
