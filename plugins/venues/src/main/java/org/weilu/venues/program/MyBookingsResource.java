package org.weilu.venues.program;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.api.ApiResource;
import org.weilu.venues.api.Bookings;

/** What I booked. */
@Path("me/bookings")
@Tag(name = "venues")
@Produces(MediaType.APPLICATION_JSON)
public final class MyBookingsResource implements ApiResource {
    private final Bookings bookings;
    private final Access access;

    public MyBookingsResource(Bookings bookings, Access access) {
        this.bookings = bookings;
        this.access = access;
    }

    @GET
    @Operation(operationId = "myBookings", summary = "My bookings that are not over, next first")
    public Listing<BookingAnswer> mine(@Context Visitor who, @Context Slice slice) {
        access.require(who, Bookings.BOOK, Scoped.site(who.site()));
        return bookings.mine(who, slice).map(booking -> BookingAnswer.of(booking, who.language()));
    }
}
