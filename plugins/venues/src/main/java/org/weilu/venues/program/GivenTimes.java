package org.weilu.venues.program;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.GivenTime;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;

/** Times as programs give them: with an offset, or local in the site's zone. */
final class GivenTimes {
    private static final Refusals REFUSALS = Refusals.of(VenuesResource.class);

    private GivenTimes() {}

    /** Null for nothing, and for what is no time. */
    static @Nullable Instant read(@Nullable String text, ZoneId zone) {
        if (text == null) {
            return null;
        }
        try {
            return GivenTime.read(text, zone);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Refuses what is no time. */
    static Instant required(Visitor who, ZoneId zone, String field, String given) {
        return Optional.ofNullable(read(given, zone))
                .orElseThrow(() -> new PortalException(REFUSALS.invalid(who, field, "time")));
    }
}
