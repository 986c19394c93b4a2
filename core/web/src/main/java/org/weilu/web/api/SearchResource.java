package org.weilu.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.GivenTime;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Site;
import org.weilu.spi.search.SearchQuery;
import org.weilu.spi.search.SearchResults;
import org.weilu.spi.search.SearchResults.Hit;

/** Full-text search. */
@Path("/search")
@Tag(name = "search")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {
    private static final Texts TEXTS = Texts.of(Problems.class);

    private final ApiServices services;

    SearchResource(ApiServices services) {
        this.services = services;
    }

    public record Found(
            long total, List<Item> items, @Nullable String next, List<String> suggestions) {}

    public record Item(
            String type,
            String id,
            String title,
            String url,
            String snippet,
            @Nullable Instant starts) {}

    @GET
    @Operation(
            operationId = "search",
            summary = "Find what I may see",
            description = "Every word must occur. Near terms stand apart in `suggestions` when nothing was found.")
    public Found search(
            @Context Visitor who,
            @Context Site site,
            @Context Slice slice,
            @Parameter(description = "What is looked for") @DefaultValue("") @QueryParam("q") String text,
            @Parameter(description = "Entry types") @QueryParam("type") Set<String> types,
            @Parameter(description = "Id of a brand") @QueryParam("brand") @Nullable String brand,
            @Parameter(description = "Only what ends after this date or time") @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "Only what starts before this date or time") @QueryParam("to") @Nullable
                    String to) {
        ZoneId zone = site.zone();
        SearchQuery query = new SearchQuery(
                text, types, brand, null, instant(who, zone, "from", from), instant(who, zone, "to", to), slice);
        SearchResults results = services.search().find(who, query);
        var hits = results.hits().map(SearchResource::item);
        return new Found(hits.total(), hits.items(), hits.next(), results.suggestions());
    }

    private static Item item(Hit hit) {
        return new Item(hit.type(), hit.id(), hit.plainTitle(), hit.path(), hit.plainSnippet(), hit.starts());
    }

    /** A date, a local time in the site's zone, or a time with offset. */
    private static @Nullable Instant instant(Visitor who, ZoneId zone, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return GivenTime.read(text, zone);
        } catch (DateTimeException e) {
            throw new PortalException(Refusal.invalid(field, TEXTS.say(who.language(), "value", field)));
        }
    }
}
