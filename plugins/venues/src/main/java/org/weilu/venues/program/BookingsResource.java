package org.weilu.venues.program;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.api.Answers;
import org.weilu.spi.api.ApiResource;
import org.weilu.venues.api.Bookings;

/** Bookings: reading, deciding, taking back. */
@Path("bookings")
@Tag(name = "venues")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BookingsResource implements ApiResource {
    private final Bookings bookings;
    private final Refusals refusals = Refusals.of(BookingsResource.class);

    public BookingsResource(Bookings bookings) {
        this.bookings = bookings;
    }

    /** @param decision {@code accept} or {@code reject}, which needs a reason */
    public record Decision(
            @Nullable String decision, @Nullable String reason) {}

    @GET
    @Path("{id}")
    @Operation(operationId = "getBooking", summary = "One's own booking, or one of a venue that one manages")
    public BookingAnswer one(@Context Visitor who, @PathParam("id") String id) {
        return bookings.find(who, id)
                .map(booking -> BookingAnswer.of(booking, who.language()))
                .orElseThrow(() -> new PortalException(refusals.no(who, Refusal.Kind.NOT_FOUND, "not_found", "gone")));
    }

    @POST
    @Path("{id}/approval")
    @Operation(
            operationId = "decideBooking",
            summary = "Confirm a request, or refuse it with a reason",
            description = "A clash with what is confirmed is 409 `overlap` with the `clash`.")
    public Outcome<BookingAnswer> decide(@Context Visitor who, @PathParam("id") String id, @Nullable Decision body) {
        String decision = body == null ? "" : Objects.requireNonNullElse(body.decision(), "");
        if (!decision.equals("accept") && !decision.equals("reject")) {
            return Outcome.refused(refusals.invalid(who, "decision", "decision"));
        }
        String reason = body == null ? "" : Objects.requireNonNullElse(body.reason(), "");
        return bookings.decide(who, id, decision.equals("accept"), reason)
                .map(booking -> BookingAnswer.of(booking, who.language()));
    }

    @DELETE
    @Path("{id}")
    @Answers(204)
    @Operation(operationId = "cancelBooking", summary = "Take a booking back; again changes nothing")
    public Outcome<BookingAnswer> cancel(@Context Visitor who, @PathParam("id") String id) {
        return bookings.cancel(who, id, "").map(booking -> BookingAnswer.of(booking, who.language()));
    }
}
