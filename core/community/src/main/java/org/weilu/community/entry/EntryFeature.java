package org.weilu.community.entry;

import org.weilu.spi.Extensions;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.entry.Entries;
import org.weilu.spi.store.Store;

/** Wires the entries. */
public final class EntryFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        portal.provide(Entries.class, new GuardedEntries(portal.use(Store.class), portal.use(Extensions.class)));
    }
}
