package org.weilu.community.hold;

import java.time.Clock;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.community.Holds;
import org.weilu.spi.store.Entities;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;

/** Wires the conflict engine. */
public final class HoldFeature implements PortalPlugin {
    static final Entities ENTITIES = Entities.of(ResourceRow.class, HoldRow.class, HoldTimeRow.class);

    @Override
    public void start(PluginContext portal) {
        JpaHolds holds = new JpaHolds(portal.use(Store.class), portal.use(Ids.class), portal.use(Clock.class));
        portal.add(ENTITIES);
        portal.add(new HoldSweep(holds));
        portal.provide(Holds.class, holds);
    }
}
