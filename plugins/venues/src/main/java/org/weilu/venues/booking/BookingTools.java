package org.weilu.venues.booking;

import java.time.Clock;
import java.util.Map;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Audit;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Events;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Venue;

/** What asking and deciding work with. */
record BookingTools(
        Store store,
        Ids ids,
        Clock clock,
        Changes changes,
        Events events,
        Audit audit,
        Places places,
        BookingNotices notices) {

    /** Notes in the current write that what is free has changed, and who did it. */
    void changed(Visitor who, String what, Booking booking) {
        changes.add(Change.numbers(Venue.TYPE, booking.venue().id()));
        audit.record(
                who,
                what,
                "booking/" + booking.id(),
                Map.of("venue", booking.venue().slug(), "number", booking.number()));
    }
}
