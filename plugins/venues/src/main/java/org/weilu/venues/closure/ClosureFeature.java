package org.weilu.venues.closure;

import java.time.Clock;
import java.util.List;
import org.weilu.spi.PluginContext;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.Holds;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Events;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Closures;
import org.weilu.venues.api.Venues;

/** Wires the closures. */
public final class ClosureFeature {
    /** The rows of this feature, for the plugin's {@code Entities}. */
    public static final List<Class<?>> ROWS = List.of(ClosureRow.class);

    private ClosureFeature() {}

    public static Closures start(PluginContext portal, Venues venues, Bookings bookings) {
        Closures closures = new JpaClosures(
                portal.use(Store.class),
                portal.use(Ids.class),
                portal.use(Clock.class),
                portal.use(Holds.class),
                venues,
                bookings,
                portal.use(Access.class),
                portal.use(Changes.class),
                portal.use(Events.class),
                portal.use(Audit.class));
        portal.provide(Closures.class, closures);
        portal.add(new ClosureRecords(portal.use(Store.class)));
        return closures;
    }
}
