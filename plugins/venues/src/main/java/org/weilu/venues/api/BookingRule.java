package org.weilu.venues.api;

import java.util.Optional;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.Refusal;

/** A say in who may have a room when; asked after permissions and before anybody looks what is free. */
public interface BookingRule extends ExtensionPoint {
    /** Why not, in the visitor's language; empty if this rule has nothing against it. */
    Optional<Refusal> refuses(BookingWish wish);
}
