package org.weilu.venues.booking;

import java.util.Optional;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.BookingWish;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Layout;

/** Bookings that stand in files: nobody asks and nobody is told, but a confirmed one holds its room like any other. */
public final class WrittenBookings {
    private final BookingTools tools;
    private final Almanac almanac;

    WrittenBookings(BookingTools tools, Almanac almanac) {
        this.tools = tools;
        this.almanac = almanac;
    }

    /** A confirmed one whose room is taken is left as a standby. */
    public Booking write(
            Visitor who, Venue venue, Layout layout, Interval time, String purpose, String person, boolean confirmed) {
        BookingWish wish =
                new BookingWish(who, venue, layout, time, 0, tools.clock().instant(), almanac.zone(venue.site()));
        return tools.store().write(em -> {
            BookingRow row = new BookingRow(tools.ids().next(), wish, purpose, person, Status.REQUESTED);
            em.persist(row);
            Optional<Refusal> clash =
                    confirmed ? tools.places().take(who, BookingTables.booking(em, row)) : Optional.empty();
            if (confirmed) {
                Status status = clash.isPresent() ? Status.STANDBY : Status.CONFIRMED;
                row.decide(status, null, "", tools.clock().instant());
            }
            Booking booking = BookingTables.booking(em, row);
            tools.changed(who, "venues.written", booking);
            return booking;
        });
    }
}
