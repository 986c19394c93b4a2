package org.weilu.community.access;

import org.weilu.community.tools.Tools;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.access.Access;
import org.weilu.spi.store.Entities;

/** Wires roles, grants and access. */
public final class AccessFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        Tools tools = Tools.of(portal);
        Standings standings = new Standings(tools.store(), tools.changes());
        portal.add(Entities.of(GrantRow.class));
        portal.add(Grants.EDIT);
        portal.provide(Access.class, new JpaAccess(tools, standings));
    }
}
