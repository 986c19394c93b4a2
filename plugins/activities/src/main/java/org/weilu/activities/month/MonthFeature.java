package org.weilu.activities.month;

import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.ui.PageMount;
import org.weilu.ui.ResourceMount;

/** Wires the month, on the screen and on paper. */
public final class MonthFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        portal.add(new PageMount("/activities/month/#{month}", MonthPage.class));
        portal.add(new ResourceMount("/activities/month/${month}/plan.pdf", new PlanResource()));
    }
}
