package org.weilu.venues;

import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;

/** The only wiring. */
public final class VenuesPlugin implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {}
}
