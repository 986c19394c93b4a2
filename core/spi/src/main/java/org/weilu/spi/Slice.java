package org.weilu.spi;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param after the {@link Listing#next} of the page before; null for the first
 * @param limit how many, 1 to 100
 */
public record Slice(@Nullable String after, int limit) {
    public Slice {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit is 1 to 100: " + limit);
        }
    }

    public static Slice first(int limit) {
        return new Slice(null, limit);
    }
}
