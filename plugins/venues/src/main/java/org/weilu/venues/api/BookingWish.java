package org.weilu.venues.api;

import java.time.Instant;
import java.time.ZoneId;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.Venue.Layout;

/**
 * What somebody wants, as rules see it.
 *
 * @param people how many come; 0 if nobody said
 * @param now when they ask, {@code zone} the house's
 */
public record BookingWish(
        Visitor who, Venue venue, Layout layout, Interval time, int people, Instant now, ZoneId zone) {}
