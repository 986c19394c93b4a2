package org.weilu.venues.program;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.api.Answers;
import org.weilu.spi.api.ApiResource;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.community.Site;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Bookings.Asking;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venues;

/** Venues, what is free in them, and asking for them. */
@Path("venues")
@Tag(name = "venues")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class VenuesResource implements ApiResource {
    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(62);

    private final Venues venues;
    private final Diary diary;
    private final Bookings bookings;
    private final Clock clock;
    private final Refusals refusals = Refusals.of(VenuesResource.class);

    public VenuesResource(Venues venues, Diary diary, Bookings bookings, Clock clock) {
        this.venues = venues;
        this.diary = diary;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** @param layout id or slug; {@code organisation} id of the one in whose name; times with an offset, or local in the site's zone */
    public record Wish(
            @Nullable String layout,
            @Nullable String starts,
            @Nullable String ends,
            @Nullable String purpose,
            @Nullable Integer people,
            @Nullable Boolean standby,
            @Nullable String organisation) {}

    public record Free(String layout, Instant starts, Instant ends) {}

    @GET
    @Operation(operationId = "listVenues", summary = "Venues with their cells and layouts, most seats first")
    public Listing<VenueAnswer> list(@Context Visitor who, @Context Slice slice) {
        List<Venue> all = venues.all(who);
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            from = all.get(i).id().equals(slice.after()) ? i + 1 : from;
        }
        int until = Math.min(all.size(), from + slice.limit());
        return new Listing<>(
                all.size(),
                all.subList(from, until).stream()
                        .map(venue -> VenueAnswer.of(venue, who.language()))
                        .toList(),
                until < all.size() ? all.get(until - 1).id() : null);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getVenue", summary = "A venue, by id or slug")
    public VenueAnswer one(@Context Visitor who, @PathParam("id") String id) {
        return VenueAnswer.of(found(who, id), who.language());
    }

    @GET
    @Path("{id}/free")
    @Operation(
            operationId = "listFree",
            summary = "When each layout is free, changeover counted",
            description = "Seven days from now on, if `from` and `to` say nothing else; 62 days at most.")
    public Listing<Free> free(
            @Context Visitor who,
            @Context Site site,
            @PathParam("id") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("layout") @Nullable String layout) {
        Venue venue = found(who, id);
        Instant starts = from == null ? clock.instant() : GivenTimes.required(who, site.zone(), "from", from);
        Instant ends = to == null ? starts.plus(USUAL) : GivenTimes.required(who, site.zone(), "to", to);
        if (!starts.isBefore(ends) || Duration.between(starts, ends).compareTo(LONGEST) > 0) {
            throw new PortalException(refusals.invalid(who, "to", "range", LONGEST.toDays()));
        }
        List<Free> free = diary.free(who, venue, new Interval(starts, ends)).entrySet().stream()
                .filter(one -> layout == null
                        || venue.layout(layout)
                                .filter(is -> is.id().equals(one.getKey()))
                                .isPresent())
                .flatMap(one -> one.getValue().stream().map(time -> new Free(one.getKey(), time.starts(), time.ends())))
                .sorted(Comparator.comparing(Free::starts).thenComparing(Free::layout))
                .toList();
        return new Listing<>(free.size(), free, null);
    }

    @POST
    @Path("{id}/bookings")
    @Answers(201)
    @Operation(
            operationId = "askForRoom",
            summary = "Ask for a layout",
            description = "A clash with what is confirmed is 409 `overlap` with `alternatives`, or `standby` if that"
                    + " was asked for. A request holds nothing: its approval does.")
    public Outcome<BookingAnswer> ask(
            @Context Visitor who, @Context Site site, @PathParam("id") String id, @Nullable Wish body) {
        Wish wish = body == null ? new Wish(null, null, null, null, null, null, null) : body;
        Asking asking = new Asking(
                id,
                Objects.requireNonNullElse(wish.layout(), ""),
                GivenTimes.read(wish.starts(), site.zone()),
                GivenTimes.read(wish.ends(), site.zone()),
                Objects.requireNonNullElse(wish.purpose(), ""),
                Objects.requireNonNullElse(wish.people(), 0),
                Boolean.TRUE.equals(wish.standby()),
                Objects.requireNonNullElse(wish.organisation(), ""));
        return bookings.ask(who, asking).map(booking -> BookingAnswer.of(booking, who.language()));
    }

    private Venue found(Visitor who, String id) {
        return venues.find(who, id)
                .orElseThrow(() -> new PortalException(refusals.no(who, Refusal.Kind.NOT_FOUND, "not_found", "gone")));
    }
}
