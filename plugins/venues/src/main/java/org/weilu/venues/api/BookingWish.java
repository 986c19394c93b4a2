package org.weilu.venues.api;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.Venue.Layout;

/**
 * What somebody wants, as rules see it.
 *
 * @param people how many come; 0 if nobody said
 * @param organisation id of the one in whose name they ask; null for themselves
 * @param now when they ask, {@code zone} the house's
 */
public record BookingWish(
        Visitor who,
        Venue venue,
        Layout layout,
        Interval time,
        int people,
        UserClass as,
        @Nullable String organisation,
        Instant now,
        ZoneId zone) {
    /** A resident's own. */
    public BookingWish(Visitor who, Venue venue, Layout layout, Interval time, int people, Instant now, ZoneId zone) {
        this(who, venue, layout, time, people, UserClass.RESIDENT, null, now, zone);
    }

    /** What counts for who asks. */
    public Policy.ClassTerms terms() {
        return venue.policy().of(as, venue.terms());
    }
}
