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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.GivenTime;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Site;
import org.weilu.spi.entry.Years;
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

    /**
     * @param counts by type how many there are, the filter by type left aside
     * @param facets by name and value how many there are, that facet's own filter left aside
     */
    public record Found(
            long total,
            List<Item> items,
            @Nullable String next,
            List<String> suggestions,
            Map<String, Long> counts,
            Map<String, Map<String, Long>> facets) {}

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
            description = "Every word must occur. Near terms stand apart in `suggestions` when nothing was found."
                    + " `counts` and `facets` say how many there are of each type and of each value that a filter takes,"
                    + " that filter itself left aside: what a visitor may not see is in none of them."
                    + " Without words the newest stands first, and with `from` or `to` what is soonest.")
    public Found search(
            @Context Visitor who,
            @Context Site site,
            @Context Slice slice,
            @Parameter(description = "What is looked for") @DefaultValue("") @QueryParam("q") String text,
            @Parameter(description = "Entry types") @QueryParam("type") Set<String> types,
            @Parameter(description = "Id of a brand") @QueryParam("brand") @Nullable String brand,
            @Parameter(description = "Ids of areas, one of which it is for") @QueryParam("area") Set<String> areas,
            @Parameter(description = "Short names of venues, in one of which it takes place") @QueryParam("venue")
                    Set<String> venues,
            @Parameter(description = "Years of people who may come: 8, 6-12 or 60+") @QueryParam("age") @Nullable
                    String age,
            @Parameter(description = "True for what has a place for somebody who comes now, at the time asked for")
                    @QueryParam("free")
                    boolean free,
            @Parameter(description = "Another facet and its value, such as `kind:craft`; repeated for several")
                    @QueryParam("facet")
                    Set<String> facets,
            @Parameter(description = "Only what ends after this date or time") @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "Only what starts before this date or time") @QueryParam("to") @Nullable
                    String to) {
        ZoneId zone = site.zone();
        Instant first = instant(who, zone, "from", from);
        Instant last = instant(who, zone, "to", to);
        SearchQuery query = new SearchQuery(
                text, types, brand, null, first, last, slice, facets(who, areas, venues, age, facets), free, true);
        SearchResults results = services.search().find(who, query);
        var hits = results.hits().map(SearchResource::item);
        return new Found(
                hits.total(), hits.items(), hits.next(), results.suggestions(), results.counts(), results.facets());
    }

    private static Map<String, Set<String>> facets(
            Visitor who, Set<String> areas, Set<String> venues, @Nullable String age, Set<String> others) {
        Map<String, Set<String>> facets = new HashMap<>();
        for (String other : others) {
            String[] parts = other.split(":", 2);
            if (parts.length < 2) {
                throw invalid(who, "facet");
            }
            facets.computeIfAbsent(parts[0], name -> new HashSet<>()).add(parts[1]);
        }
        if (!areas.isEmpty()) {
            facets.put("area", areas);
        }
        if (!venues.isEmpty()) {
            facets.put("venue", venues);
        }
        if (age != null) {
            if (Years.read(age).isEmpty()) {
                throw invalid(who, "age");
            }
            facets.put("age", Set.of(age));
        }
        return facets;
    }

    private static PortalException invalid(Visitor who, String field) {
        return new PortalException(Refusal.invalid(field, TEXTS.say(who.language(), "value", field)));
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
            throw invalid(who, field);
        }
    }
}
