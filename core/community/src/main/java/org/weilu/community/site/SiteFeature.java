package org.weilu.community.site;

import org.weilu.community.tools.Tools;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Sites;
import org.weilu.spi.store.Entities;

/** Wires the sites. */
public final class SiteFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        portal.add(Entities.of(SiteRow.class));
        portal.add(JpaSites.EDIT);
        portal.provide(Sites.class, new JpaSites(Tools.of(portal), portal.use(Access.class)));
    }
}
