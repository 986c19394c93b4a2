package org.weilu.news.column;

import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Audit;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Entities;
import org.weilu.spi.store.Store;

/** Wires the columns. */
public final class ColumnFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        Columns columns = new Columns(
                portal.use(Store.class), portal.use(Changes.class), portal.use(Access.class), portal.use(Audit.class));
        portal.add(Entities.of(ColumnRow.class));
        portal.add(Columns.ARRANGE);
        portal.add(columns.facet());
        portal.add(new ColumnReader(columns));
        portal.provide(Columns.class, columns);
    }
}
