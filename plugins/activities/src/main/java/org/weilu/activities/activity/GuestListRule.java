package org.weilu.activities.activity;

import java.util.Optional;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.AccessRule;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Visitor;

/** A guest list that is hidden is for who runs the activity, whatever others are granted. */
final class GuestListRule implements AccessRule<Occasion> {
    private static final Refusals NO = Refusals.of(GuestListRule.class);
    private final Activities activities;

    GuestListRule(Activities activities) {
        this.activities = activities;
    }

    @Override
    public Class<Occasion> protects() {
        return Occasion.class;
    }

    @Override
    public Optional<Refusal> refuses(Visitor who, Permission what, Occasion target) {
        boolean asked = what.equals(Signups.SEE) && target.plan().type().equals(Activity.TYPE);
        if (!asked || target.plan().hosts().contains(String.valueOf(who.person()))) {
            return Optional.empty();
        }
        return activities
                .find(who, target.plan().subject())
                .filter(activity -> activity.discretion().guests())
                .map(activity -> NO.no(who, Kind.FORBIDDEN, "forbidden", "hidden"));
    }
}
