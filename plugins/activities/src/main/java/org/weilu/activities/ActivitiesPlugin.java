package org.weilu.activities;

import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;

/** The only wiring. */
public final class ActivitiesPlugin implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {}
}
