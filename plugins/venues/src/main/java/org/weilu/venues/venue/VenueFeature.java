package org.weilu.venues.venue;

import java.time.Clock;
import java.util.List;
import org.weilu.spi.PluginContext;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.Holds;
import org.weilu.spi.community.Sites;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;
import org.weilu.venues.api.Venues;

/** Wires the houses. */
public final class VenueFeature {
    /** The rows of this feature, for the plugin's {@code Entities}. */
    public static final List<Class<?>> ROWS = List.of(VenueRow.class, CellRow.class, LayoutRow.class);

    private VenueFeature() {}

    public static Venues start(PluginContext portal) {
        Store store = portal.use(Store.class);
        Venues venues = new JpaVenues(
                store,
                portal.use(Ids.class),
                portal.use(Clock.class),
                portal.use(Changes.class),
                portal.use(Access.class),
                portal.use(Audit.class),
                portal.use(Holds.class));
        portal.add(Venues.EDIT);
        portal.add(new VenueEntries(store, portal.use(Sites.class), portal.use(Markdown.class)));
        portal.provide(Venues.class, venues);
        return venues;
    }
}
