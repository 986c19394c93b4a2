package org.weilu.community.area;

import org.weilu.community.tools.Tools;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Areas;
import org.weilu.spi.store.Entities;

/** Wires the tree of areas. */
public final class AreaFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        portal.add(Entities.of(AreaRow.class));
        portal.add(JpaAreas.EDIT);
        portal.provide(Areas.class, new JpaAreas(Tools.of(portal), portal.use(Access.class)));
    }
}
