package org.weilu.venues.api;

import java.util.List;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;

/** Who has come. A house that releases gives a room free if nobody says so in time. */
public interface CheckIns {
    /** What the visitor may check in to in a house at this moment: from half an hour before it starts until it ends. */
    List<Booking> due(Visitor who, Venue venue);

    /** Says that they are there: who asked, or with {@link Bookings#APPROVE}; again changes nothing. */
    Outcome<Booking> checkIn(Visitor who, String booking);
}
