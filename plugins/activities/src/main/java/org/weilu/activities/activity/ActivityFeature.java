package org.weilu.activities.activity;

import java.time.Clock;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.community.Sites;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.neighbour.Spaces;
import org.weilu.spi.notice.Notices;
import org.weilu.spi.store.Entities;
import org.weilu.spi.store.Store;
import org.weilu.ui.PageMount;

/** Wires the activities themselves. */
public final class ActivityFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        Tools tools = Tools.of(portal);
        Rooms rooms = new Rooms(portal.find(Spaces.class).orElse(null));
        JpaActivities activities = new JpaActivities(tools, rooms);
        portal.add(Entities.of(ActivityRow.class, OccurrenceRow.class, SeriesRow.class, LetterRow.class));
        portal.add(Activities.CREATE);
        portal.add(Activities.EDIT);
        portal.add(new LeaderRule());
        portal.add(new ActivityEntries(
                portal.use(Store.class),
                portal.use(Sites.class),
                portal.use(Markdown.class),
                portal.use(Clock.class),
                tools.signups(),
                rooms));
        portal.add(Kinds.FACET);
        portal.add(new ActivityFacts(activities));
        portal.add(new PageMount("/activities/${slug}", ActivityPage.class));
        portal.provide(Activities.class, activities);
        portal.provide(Rooms.class, rooms);
        portal.add(new GuestListRule(activities));
        Letters letters = new Letters(tools, portal.use(Notices.class));
        portal.add(letters.kind(activities));
        portal.provide(Letters.class, letters);
        SeriesFeature.start(portal, tools, activities, rooms);
    }
}
