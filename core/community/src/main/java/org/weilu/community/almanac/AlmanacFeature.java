package org.weilu.community.almanac;

import org.weilu.community.tools.Tools;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Sites;
import org.weilu.spi.document.Csv;
import org.weilu.spi.store.Entities;
import org.weilu.spi.store.Events;

/** Wires the almanac. */
public final class AlmanacFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        portal.add(Entities.of(Holiday.class));
        portal.add(HolidayTable.IMPORT);
        Tools tools = Tools.of(portal);
        HolidayTable holidays =
                new HolidayTable(tools, portal.use(Access.class), portal.use(Csv.class), portal.use(Events.class));
        portal.provide(Almanac.class, new TymeAlmanac(tools.clock(), portal.use(Sites.class), holidays));
    }
}
