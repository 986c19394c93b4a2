package org.weilu.activities.activity;

import java.time.Clock;
import org.weilu.signup.api.Signups;
import org.weilu.spi.PluginContext;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.Brands;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Events;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;

/** What activities work with. */
record Tools(
        Store store,
        Changes changes,
        Events events,
        Ids ids,
        Clock clock,
        Access access,
        Audit audit,
        Almanac almanac,
        Brands brands,
        Signups signups) {
    static Tools of(PluginContext portal) {
        return new Tools(
                portal.use(Store.class),
                portal.use(Changes.class),
                portal.use(Events.class),
                portal.use(Ids.class),
                portal.use(Clock.class),
                portal.use(Access.class),
                portal.use(Audit.class),
                portal.use(Almanac.class),
                portal.use(Brands.class),
                portal.use(Signups.class));
    }
}
