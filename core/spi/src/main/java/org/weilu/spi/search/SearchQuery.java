package org.weilu.spi.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Slice;

/**
 * What is looked for.
 *
 * @param text as it was typed; each word must occur, Han words as phrases
 * @param types entry types; empty for all
 * @param brand id of a brand, {@code area} id of an area; null for any
 * @param from only entries with a date that ends after this, {@code to} that starts before this; null for any
 * @param facets name to values, one of which it must have; {@code brand} and {@code area} have ids, {@code age} years as
 *     {@link org.weilu.spi.entry.Years} reads them
 * @param free only what has a place for somebody who comes now, on a date between {@code from} and {@code to}
 * @param counted true for counts of all facets
 */
public record SearchQuery(
        String text,
        Set<String> types,
        @Nullable String brand,
        @Nullable String area,
        @Nullable Instant from,
        @Nullable Instant to,
        Slice slice,
        Map<String, Set<String>> facets,
        boolean free,
        boolean counted) {
    public SearchQuery {
        types = Set.copyOf(types);
        facets = Map.copyOf(facets);
    }

    public SearchQuery(
            String text,
            Set<String> types,
            @Nullable String brand,
            @Nullable String area,
            @Nullable Instant from,
            @Nullable Instant to,
            Slice slice) {
        this(text, types, brand, area, from, to, slice, Map.of(), false, false);
    }

    public static SearchQuery of(String text, Slice slice) {
        return new SearchQuery(text, Set.of(), null, null, null, null, slice);
    }

    /** With one of these values of a facet. */
    public SearchQuery with(String facet, Set<String> values) {
        Map<String, Set<String>> more = new HashMap<>(facets);
        more.put(facet, Set.copyOf(values));
        return new SearchQuery(text, types, brand, area, from, to, slice, more, free, counted);
    }

    /** The first ones of one type, counting nothing. */
    public SearchQuery ofType(String type, int limit) {
        return new SearchQuery(text, Set.of(type), brand, area, from, to, Slice.first(limit), facets, free, false);
    }

    public SearchQuery free(boolean only) {
        return new SearchQuery(text, types, brand, area, from, to, slice, facets, only, counted);
    }

    public SearchQuery counting() {
        return new SearchQuery(text, types, brand, area, from, to, slice, facets, free, true);
    }
}
