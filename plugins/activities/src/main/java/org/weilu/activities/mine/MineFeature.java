package org.weilu.activities.mine;

import java.time.Clock;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.People;
import org.weilu.spi.store.Entities;
import org.weilu.spi.store.Store;
import org.weilu.ui.PageMount;
import org.weilu.ui.ResourceMount;

/** Wires the calendar of one's own. */
public final class MineFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        Store store = portal.use(Store.class);
        portal.add(Entities.of(FeedRow.class));
        portal.provide(
                PrivateFeeds.class,
                new PrivateFeeds(
                        store,
                        portal.use(Clock.class),
                        portal.use(Access.class),
                        portal.use(People.class),
                        portal.use(Audit.class)));
        portal.add(new FeedRecords(store));
        portal.add(new PageMount("/me/activities", MyCalendarPage.class));
        portal.add(new ResourceMount("/activities/mine/${token}/calendar.ics", new MyCalendarResource()));
    }
}
