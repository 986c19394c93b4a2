package org.weilu.news.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.news.article.ArticleCard;
import org.weilu.news.article.Articles;
import org.weilu.news.article.Draft;
import org.weilu.news.article.Manuscript;
import org.weilu.news.article.Newsstand;
import org.weilu.news.article.Stage;
import org.weilu.news.article.Story;
import org.weilu.spi.GivenTime;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.api.Answers;
import org.weilu.spi.api.ApiResource;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.Site;

/** The news for programs. */
@Path("/news")
@Tag(name = "news")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NewsResource implements ApiResource {
    private static final Refusals REFUSALS = Refusals.of(NewsResource.class);

    private final Articles articles;
    private final Newsstand newsstand;
    private final Brands brands;

    NewsResource(Articles articles, Newsstand newsstand, Brands brands) {
        this.articles = articles;
        this.newsstand = newsstand;
        this.brands = brands;
    }

    /** @param brand slug or id; {@code column} a slug of {@code site.yaml} */
    public record NewArticle(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String body,
            @Nullable String column,
            @Nullable String brand,
            @Nullable List<String> tags) {}

    public record Made(String id, String slug, String status) {}

    /** @param at local time of the site, or a time with its offset; none for now */
    public record Wish(@Nullable String at) {}

    public record Status(String status) {}

    public record Item(
            String id,
            String slug,
            String title,
            String summary,
            String column,
            @Nullable String brand,
            List<String> tags,
            String author,
            String url,
            Instant published,
            Instant updated) {}

    public record Full(
            String id,
            String slug,
            String status,
            String title,
            String summary,
            String body,
            String column,
            @Nullable String brand,
            List<String> tags,
            String author,
            String url,
            @Nullable Instant published,
            @Nullable Instant updated) {}

    @POST
    @Answers(201)
    @Operation(operationId = "writeArticle", summary = "Begin an article as a draft", description = "For editors.")
    public Outcome<Made> write(@Context Visitor who, @Nullable NewArticle wish) {
        if (wish == null) {
            throw new PortalException(REFUSALS.invalid(who, "title", "body"));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", Objects.requireNonNullElse(wish.title(), ""));
        fields.put("summary", Objects.requireNonNullElse(wish.summary(), ""));
        fields.put("body", Objects.requireNonNullElse(wish.body(), ""));
        fields.put("column", Objects.requireNonNullElse(wish.column(), ""));
        fields.put("brand", wish.brand() == null ? "" : brand(who, wish.brand()).orElse(wish.brand()));
        fields.put("tags", String.join("、", Objects.requireNonNullElse(wish.tags(), List.of())));
        return articles.write(who, Manuscript.of(fields))
                .map(draft -> new Made(draft.id(), draft.slug(), draft.stage().word()));
    }

    private Optional<String> brand(Visitor who, String named) {
        return brands.bySlug(who.site(), named).map(Brand::id);
    }

    @POST
    @Path("{id}/publication")
    @Operation(
            operationId = "publishArticle",
            summary = "Approve what somebody else wrote, and publish it now or later",
            description = "While reviews are missing it counts as one. Who wrote it gets 409 `own_words`.")
    @ApiResponse(
            responseCode = "200",
            description = "Published, or scheduled",
            content = @Content(schema = @Schema(implementation = Status.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Approved, and waiting for another review",
            content = @Content(schema = @Schema(implementation = Status.class)))
    public Response publish(@Context Visitor who, @Context Site site, @PathParam("id") String id, @Nullable Wish wish) {
        @Nullable String at = wish == null || wish.at() == null || wish.at().isBlank() ? null : wish.at();
        Outcome<Draft> outcome = articles.publish(who, id, 0, at == null ? null : instant(who, site, at));
        if (!(outcome instanceof Outcome.Done<Draft> done)) {
            return Response.ok(outcome).build();
        }
        Stage stage = done.value().stage();
        return Response.status(stage == Stage.IN_REVIEW || done.value().waiting() ? 202 : 200)
                .entity(new Status(done.value().waiting() ? Stage.IN_REVIEW.word() : stage.word()))
                .build();
    }

    private static Instant instant(Visitor who, Site site, String text) {
        try {
            return GivenTime.read(text, site.zone());
        } catch (DateTimeException e) {
            throw new PortalException(REFUSALS.invalid(who, "at", "at"), e);
        }
    }

    @GET
    @Operation(operationId = "listNews", summary = "Published articles, newest first")
    public Listing<Item> list(
            @Context Visitor who,
            @Context Slice slice,
            @Parameter(description = "Slug of a column") @QueryParam("column") @Nullable String column,
            @Parameter(description = "Slug or id of a brand") @QueryParam("brand") @Nullable String brand) {
        Newsstand.Filter filter = new Newsstand.Filter(
                column, brand == null ? null : brand(who, brand).orElse(brand));
        return newsstand.list(who, filter, slice).map(card -> item(who, card));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getArticle",
            summary = "One article",
            description = "What is not published is there for editors alone.")
    public Full get(@Context Visitor who, @PathParam("id") String id) {
        return newsstand
                .find(who, id)
                .or(() -> newsstand.bySlug(who, id))
                .map(story -> full(who, story))
                .or(() -> articles.find(who, id).map(NewsResource::full))
                .orElseThrow(
                        () -> new PortalException(REFUSALS.no(who, Refusal.Kind.NOT_FOUND, "not_found", "missing")));
    }

    private static Item item(Visitor who, ArticleCard card) {
        return new Item(
                card.id(),
                card.slug(),
                card.title(who.language()),
                card.summary(who.language()),
                card.column(),
                card.brand(),
                card.tags(),
                card.byline(),
                card.path(),
                card.published(),
                card.updated());
    }

    private static Full full(Visitor who, Story story) {
        Item item = item(who, story.card());
        return new Full(
                item.id(),
                item.slug(),
                Stage.PUBLISHED.word(),
                item.title(),
                item.summary(),
                story.body(who.language()),
                item.column(),
                item.brand(),
                item.tags(),
                item.author(),
                item.url(),
                item.published(),
                item.updated());
    }

    private static Full full(Draft draft) {
        Manuscript words = draft.words();
        return new Full(
                draft.id(),
                draft.slug(),
                draft.stage().word(),
                words.chinese().title(),
                words.chinese().summary(),
                words.chinese().body(),
                words.column(),
                words.brand(),
                words.tags(),
                words.byline(),
                "/desk/news/" + draft.id(),
                draft.published(),
                null);
    }
}
