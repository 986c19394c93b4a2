package org.weilu.news;

import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;

/** The only wiring. */
public final class NewsPlugin implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {}
}
