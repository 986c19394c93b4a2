package org.weilu.signup;

import java.time.Clock;
import org.weilu.signup.api.Signups;
import org.weilu.signup.notice.NoticeFeature;
import org.weilu.signup.page.PageFeature;
import org.weilu.signup.place.PlaceFeature;
import org.weilu.signup.program.MySignupsResource;
import org.weilu.signup.program.SignupsResource;
import org.weilu.signup.record.SignupRecords;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.store.Store;

/** The only wiring. */
public final class SignupPlugin implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        Signups signups = PlaceFeature.start(portal);
        NoticeFeature.start(portal);
        PageFeature.start(portal);
        portal.add(new SignupRecords(portal.use(Store.class), PlaceFeature.leaving(portal)));
        portal.add(new SignupsResource(signups));
        portal.add(new MySignupsResource(signups, portal.use(Clock.class)));
    }
}
