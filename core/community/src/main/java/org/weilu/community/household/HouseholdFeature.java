package org.weilu.community.household;

import org.weilu.community.tools.Tools;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Consents;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.Sites;
import org.weilu.spi.store.Entities;

/** Wires the households. */
public final class HouseholdFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        Tools tools = Tools.of(portal);
        portal.add(Entities.of(HouseholdRow.class, MemberRow.class));
        portal.add(new HouseholdRecords(tools.store()));
        portal.provide(
                Households.class,
                new JpaHouseholds(
                        tools, portal.use(Access.class), portal.use(Consents.class), portal.use(Sites.class)));
    }
}
