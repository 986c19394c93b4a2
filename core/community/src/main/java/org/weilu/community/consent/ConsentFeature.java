package org.weilu.community.consent;

import org.weilu.community.tools.Tools;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Consents;
import org.weilu.spi.community.Pages;
import org.weilu.spi.community.Sites;
import org.weilu.spi.store.Entities;

/** Wires the consents. */
public final class ConsentFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        Tools tools = Tools.of(portal);
        portal.add(Entities.of(ConsentRow.class));
        portal.add(new ConsentRecords(tools.store()));
        portal.provide(
                Consents.class,
                new JpaConsents(tools, portal.use(Access.class), portal.use(Pages.class), portal.use(Sites.class)));
    }
}
