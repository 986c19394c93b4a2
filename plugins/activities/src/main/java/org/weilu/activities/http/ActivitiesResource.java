package org.weilu.activities.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.ActivityDraft;
import org.weilu.activities.activity.ActivityFilter;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.Occurrence;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.api.Answers;
import org.weilu.spi.api.ApiResource;
import org.weilu.spi.community.Site;

/** What is on: items are dates, each with its own id. */
@Path("/activities")
@Tag(name = "activities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ActivitiesResource implements ApiResource {
    private static final Refusals REFUSALS = Refusals.of(ActivitiesResource.class);

    private final Activities activities;
    private final Signups signups;
    private final WishReader wishes;
    private final Clock clock;

    ActivitiesResource(Activities activities, Signups signups, WishReader wishes, Clock clock) {
        this.activities = activities;
        this.signups = signups;
        this.wishes = wishes;
        this.clock = clock;
    }

    /**
     * One date.
     *
     * @param taken people confirmed or offered
     * @param availability one word: open, waiting, full, closed
     */
    public record Item(
            String id,
            String activity,
            String slug,
            String title,
            String summary,
            Instant starts,
            Instant ends,
            String place,
            int capacity,
            int taken,
            int waiting,
            String availability,
            @Nullable Instant opens,
            boolean cancelled,
            String url) {}

    /** @param id of the one date; with several, of the first, and {@code dates} names all */
    public record Made(
            String id,
            String activity,
            String slug,
            String title,
            Instant starts,
            Instant ends,
            String place,
            int capacity,
            String availability,
            String url,
            List<String> dates) {}

    /** @param people ids; without, oneself */
    public record SignUp(@Nullable List<String> people) {}

    /** @param position 1 is next; for who waits */
    public record SignedUp(
            String id,
            String number,
            String status,
            @Nullable Integer position) {}

    @GET
    @Operation(operationId = "activities", summary = "What is on, by start; without `from` what is ahead")
    public Listing<Item> list(
            @Context Visitor who,
            @Context Site site,
            @Context Slice slice,
            @Parameter(description = "Only what ends after this date or time") @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "Only what starts before this date or time") @QueryParam("to") @Nullable String to,
            @Parameter(description = "Words of title, summary, place or tags") @DefaultValue("") @QueryParam("q")
                    String text,
            @Parameter(description = "Kind of activity") @DefaultValue("") @QueryParam("kind") String kind,
            @Parameter(description = "Id or slug of a brand") @QueryParam("brand") @Nullable String brand) {
        Moment moment = new Moment(site.zone(), who);
        Instant start = from == null || from.isBlank() ? clock.instant() : moment.read("from", from);
        Instant end = to == null || to.isBlank() ? null : moment.read("to", to);
        ActivityFilter filter = new ActivityFilter(text, kind, wishes.brand(who, brand), start, end);
        return activities.list(who, filter, slice).map(date -> item(who, date));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "activity", summary = "One date, by its id")
    public Item one(@Context Visitor who, @PathParam("id") String id) {
        return item(who, dated(who, id));
    }

    @POST
    @Answers(201)
    @Operation(
            operationId = "createActivity",
            summary = "Make an activity and publish it",
            description = "For leaders. `place`, or `venue` and `layout`. Times are local (`2026-12-05T14:00`) in the"
                    + " site's zone, or carry an offset. Sign-up is open at once unless `opens` says later.")
    public Outcome<Made> create(@Context Visitor who, @Context Site site, @Nullable ActivityWish wish) {
        if (wish == null) {
            throw new PortalException(REFUSALS.invalid(who, "body", "body"));
        }
        return switch (wishes.draft(who, site, wish)) {
            case Outcome.Refused<ActivityDraft> refused -> Outcome.refused(refused.refusals());
            case Outcome.Done<ActivityDraft> draft ->
                activities.create(who, draft.value()).map(activity -> made(who, activity));
        };
    }

    @POST
    @Path("{id}/signups")
    @Answers(201)
    @Operation(
            operationId = "signUp",
            summary = "Sign up for a date: all of the people, or none",
            description = "Without `people`, oneself. 409 `full` where there is no waiting list.")
    public Outcome<SignedUp> signUp(@Context Visitor who, @PathParam("id") String id, @Nullable SignUp wish) {
        if (wish != null && wish.people() != null && wish.people().isEmpty()) {
            throw new PortalException(REFUSALS.invalid(who, "people", "people"));
        }
        List<String> people = wish == null || wish.people() == null ? List.of() : wish.people();
        return signups.signUp(who, id, people).map(ActivitiesResource::signedUp);
    }

    private static SignedUp signedUp(Party party) {
        return new SignedUp(
                party.id(), party.number(), party.status().name().toLowerCase(Locale.ROOT), party.position());
    }

    private Dated dated(Visitor who, String id) {
        return activities
                .occurrence(who, id)
                .filter(date -> date.activity().site().equals(who.site()))
                .orElseThrow(
                        () -> new PortalException(REFUSALS.no(who, Refusal.Kind.NOT_FOUND, "not_found", "not-found")));
    }

    private Item item(Visitor who, Dated date) {
        Activity activity = date.activity();
        Occurrence day = date.occurrence();
        return new Item(
                day.id(),
                activity.id(),
                activity.slug(),
                activity.title(who.language()),
                activity.summary(who.language()),
                day.starts(),
                day.ends(),
                activity.place(who.language()),
                activity.terms().capacity(),
                date.taken(),
                date.waiting(),
                date.availability(clock.instant()).word(),
                activity.terms().opens(),
                day.cancelled(),
                activity.path());
    }

    private Made made(Visitor who, Activity activity) {
        List<Dated> dates = activities.dates(who, activity);
        Item first = item(who, dates.getFirst());
        return new Made(
                first.id(),
                activity.id(),
                activity.slug(),
                first.title(),
                first.starts(),
                first.ends(),
                first.place(),
                first.capacity(),
                first.availability(),
                first.url(),
                dates.stream().map(date -> date.occurrence().id()).toList());
    }
}
