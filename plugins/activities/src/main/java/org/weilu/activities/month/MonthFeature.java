package org.weilu.activities.month;

import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.ui.PageMount;

/** Wires the month. */
public final class MonthFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        portal.add(new PageMount("/activities/month/#{month}", MonthPage.class));
    }
}
