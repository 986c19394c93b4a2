package org.weilu.activities.content;

import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Rooms;
import org.weilu.activities.activity.SeriesBook;
import org.weilu.signup.api.Signups;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.People;
import org.weilu.spi.media.Assets;

/** Wires the reading of files. */
public final class ContentFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        DraftReader drafts =
                new DraftReader(portal.use(Brands.class), portal.use(Assets.class), portal.use(Rooms.class));
        portal.add(new ActivityReader(
                portal.use(Activities.class),
                portal.use(SeriesBook.class),
                drafts,
                portal.use(People.class),
                portal.use(Access.class),
                portal.use(Signups.class),
                portal.use(Almanac.class)));
    }
}
