package org.weilu.app;

import java.util.Optional;
import org.weilu.spi.PortalException;

/** Opens the portal that a configuration describes. */
final class Portals {
    private Portals() {}

    static RunningPortal open(Configuration configuration) {
        return Optional.<RunningPortal>empty()
                .orElseThrow(() -> PortalException.fault("no portal for " + configuration.data()));
    }
}
