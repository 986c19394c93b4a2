package org.weilu.activities.activity;

import java.util.Optional;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.AccessRule;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Visitor;

/** Who leads an activity may edit and cancel it, whatever their grants are. */
final class LeaderRule implements AccessRule<Activity> {
    @Override
    public Class<Activity> protects() {
        return Activity.class;
    }

    @Override
    public Optional<Refusal> refuses(Visitor who, Permission what, Activity target) {
        return Optional.empty();
    }

    @Override
    public boolean allows(Visitor who, Permission what, Activity target) {
        return what.equals(Activities.EDIT) && target.leader().equals(who.person());
    }
}
