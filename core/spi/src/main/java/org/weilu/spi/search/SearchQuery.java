package org.weilu.spi.search;

import java.time.Instant;
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
 */
public record SearchQuery(
        String text,
        Set<String> types,
        @Nullable String brand,
        @Nullable String area,
        @Nullable Instant from,
        @Nullable Instant to,
        Slice slice) {
    public SearchQuery {
        types = Set.copyOf(types);
    }

    public static SearchQuery of(String text, Slice slice) {
        return new SearchQuery(text, Set.of(), null, null, null, null, slice);
    }
}
