package org.weilu.activities.ics;

import java.time.Clock;
import org.weilu.activities.activity.Activities;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.document.ForeignCalendars;
import org.weilu.spi.store.Entities;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;
import org.weilu.ui.PageMount;

/** Wires the import of calendars. */
public final class IcsFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        Clock clock = portal.use(Clock.class);
        portal.add(Entities.of(ImportedRow.class));
        portal.provide(
                IcsImport.class,
                new IcsImport(
                        portal.use(Store.class),
                        clock,
                        portal.use(Access.class),
                        portal.use(Almanac.class),
                        portal.use(ForeignCalendars.class),
                        new ImportedBook(portal.use(Activities.class), portal.use(Ids.class), clock)));
        portal.add(new PageMount("/desk/activities/import", ImportPage.class));
    }
}
