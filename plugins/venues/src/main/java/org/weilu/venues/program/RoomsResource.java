package org.weilu.venues.program;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Listing;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusals;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.api.ApiResource;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.community.Site;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Diary.Offer;
import org.weilu.venues.api.Diary.Quest;
import org.weilu.venues.api.Equipment;

/** A room for so many people at such a time, in whatever house. */
@Path("venues/free")
@Tag(name = "venues")
@Produces(MediaType.APPLICATION_JSON)
public final class RoomsResource implements ApiResource {
    private static final int USUAL = 60;
    private static final Duration LONGEST = Duration.ofDays(31);

    private final Diary diary;
    private final Clock clock;
    private final Refusals refusals = Refusals.of(VenuesResource.class);

    public RoomsResource(Diary diary, Clock clock) {
        this.diary = diary;
        this.clock = clock;
    }

    public record Time(Instant starts, Instant ends) {}

    public record Room(BookingAnswer.Named venue, VenueAnswer.Layout layout, List<Time> times) {}

    @GET
    @Operation(
            operationId = "findRooms",
            summary = "Rooms that are enough, smallest first, with the times when they can be had",
            description =
                    "`minutes` is how long the party stays (60), `people` how many they are, `equipment` words with"
                            + " commas, `from` and `to` within 31 days; from now on for a day, if they are not given.")
    public Listing<Room> find(
            @Context Visitor who,
            @Context Site site,
            @Context Slice slice,
            @QueryParam("people") @Nullable Integer people,
            @QueryParam("minutes") @Nullable Integer minutes,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("equipment") @Nullable String equipment,
            @QueryParam("stepFree") boolean stepFree,
            @QueryParam("venue") @Nullable String venue) {
        Instant starts = from == null ? clock.instant() : GivenTimes.required(who, site.zone(), "from", from);
        Instant ends = to == null ? starts.plus(Duration.ofDays(1)) : GivenTimes.required(who, site.zone(), "to", to);
        if (!starts.isBefore(ends) || Duration.between(starts, ends).compareTo(LONGEST) > 0) {
            throw new PortalException(refusals.invalid(who, "to", "range", LONGEST.toDays()));
        }
        Quest quest = new Quest(
                Objects.requireNonNullElse(people, 0),
                needed(who, equipment),
                stepFree,
                new Interval(starts, ends),
                Duration.ofMinutes(Objects.requireNonNullElse(minutes, USUAL)),
                Objects.requireNonNullElse(venue, ""));
        List<Offer> offers = diary.offers(who, quest);
        int first = place(offers, slice.after());
        int last = Math.min(offers.size(), first + slice.limit());
        return new Listing<>(
                offers.size(),
                offers.subList(first, last).stream()
                        .map(offer -> room(offer, who.language()))
                        .toList(),
                last < offers.size() ? offers.get(last - 1).layout().id() : null);
    }

    private static int place(List<Offer> offers, @Nullable String after) {
        for (int i = 0; i < offers.size(); i++) {
            if (offers.get(i).layout().id().equals(after)) {
                return i + 1;
            }
        }
        return 0;
    }

    private Set<Equipment> needed(Visitor who, @Nullable String words) {
        Set<Equipment> needed = EnumSet.noneOf(Equipment.class);
        for (String word : words == null || words.isBlank() ? new String[0] : words.split(",")) {
            needed.add(Equipment.of(word.strip())
                    .orElseThrow(() -> new PortalException(refusals.invalid(who, "equipment", "equipment", word))));
        }
        return needed;
    }

    private static Room room(Offer offer, Locale language) {
        return new Room(
                new BookingAnswer.Named(
                        offer.venue().id(),
                        offer.venue().slug(),
                        offer.venue().name().in(language)),
                VenueAnswer.layout(offer.venue(), offer.layout(), language),
                offer.times().stream()
                        .map(time -> new Time(time.starts(), time.ends()))
                        .toList());
    }
}
