package org.weilu.venues.space;

import org.weilu.spi.PluginContext;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Holds;
import org.weilu.spi.neighbour.Spaces;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Events;
import org.weilu.spi.store.Store;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Venues;

/** Wires the rooms that neighbours take. */
public final class SpaceFeature {
    private SpaceFeature() {}

    public static void start(PluginContext portal, Venues venues, Diary diary) {
        portal.add(HeldSpaces.TAKE);
        portal.provide(
                Spaces.class,
                new HeldSpaces(
                        portal.use(Store.class),
                        portal.use(Holds.class),
                        venues,
                        diary,
                        portal.use(Access.class),
                        portal.use(Almanac.class),
                        portal.use(Changes.class),
                        portal.use(Events.class)));
    }
}
