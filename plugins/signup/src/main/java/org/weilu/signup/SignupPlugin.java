package org.weilu.signup;

import org.weilu.signup.place.PlaceFeature;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;

/** The only wiring. */
public final class SignupPlugin implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        PlaceFeature.start(portal);
    }
}
