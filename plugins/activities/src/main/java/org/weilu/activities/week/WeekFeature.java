package org.weilu.activities.week;

import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.ui.PageMount;

/** Wires the week and the day. */
public final class WeekFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        portal.add(new PageMount("/activities/week/#{day}", WeekPage.class));
        portal.add(new PageMount("/activities/day/#{day}", DayPage.class));
    }
}
