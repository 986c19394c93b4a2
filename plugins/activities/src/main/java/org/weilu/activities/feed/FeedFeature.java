package org.weilu.activities.feed;

import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.ui.ResourceMount;

/** Wires what programs subscribe to. */
public final class FeedFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        portal.add(new ResourceMount("/activities.ics", new CalendarResource()));
        portal.add(new ResourceMount("/activities.atom", new AtomResource()));
        portal.add(new ResourceMount("/activities.json", new JsonResource()));
        portal.add(new ResourceMount("/activities/${slug}/calendar.ics", new ActivityCalendarResource()));
    }
}
