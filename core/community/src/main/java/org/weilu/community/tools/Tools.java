package org.weilu.community.tools;

import java.time.Clock;
import java.util.Map;
import org.weilu.community.audit.AuditTrail;
import org.weilu.spi.Extensions;
import org.weilu.spi.PluginContext;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;

/** What every feature works with. */
public record Tools(Store store, Changes changes, Ids ids, Clock clock, Extensions extensions, AuditTrail trail) {

    public static Tools of(PluginContext portal) {
        Store store = portal.use(Store.class);
        Ids ids = portal.use(Ids.class);
        Clock clock = portal.use(Clock.class);
        return new Tools(
                store,
                portal.use(Changes.class),
                ids,
                clock,
                portal.use(Extensions.class),
                new AuditTrail(store, ids, clock));
    }

    /** Notes in the current write what was changed and by whom. */
    public void changed(Visitor who, String what, Change change, Map<String, String> details) {
        changes.add(change);
        trail.record(who, what, change.type() + "/" + change.id(), details);
    }
}
