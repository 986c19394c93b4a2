package org.weilu.community.audit;

import java.time.Clock;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Audit;
import org.weilu.spi.store.Entities;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;

/** Wires the audit log. */
public final class AuditFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        Store store = portal.use(Store.class);
        portal.add(Entities.of(AuditLine.class));
        portal.add(Audit.READ);
        AuditTrail trail = new AuditTrail(store, portal.use(Ids.class), portal.use(Clock.class));
        portal.provide(Audit.class, new JpaAudit(store, trail, portal.use(Access.class)));
    }
}
