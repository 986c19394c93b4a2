package org.weilu.activities.http;

import java.time.Clock;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Rooms;
import org.weilu.signup.api.Signups;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.community.Brands;

/** Wires the API. */
public final class HttpFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        WishReader wishes = new WishReader(portal.use(Brands.class), portal.use(Rooms.class));
        portal.add(new ActivitiesResource(
                portal.use(Activities.class), portal.use(Signups.class), wishes, portal.use(Clock.class)));
    }
}
