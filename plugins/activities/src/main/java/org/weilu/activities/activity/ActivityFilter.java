package org.weilu.activities.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which dates are wanted.
 *
 * @param text anywhere in title, summary, place or tags; empty for all
 * @param kind empty for any, {@code brand} id, null for any
 * @param from only dates that end after this, {@code to} that start before this; null for any
 */
public record ActivityFilter(
        String text,
        String kind,
        @Nullable String brand,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static ActivityFilter all() {
        return new ActivityFilter("", "", null, null, null);
    }

    public ActivityFilter from(@Nullable Instant other) {
        return new ActivityFilter(text, kind, brand, other, to);
    }

    public ActivityFilter to(@Nullable Instant other) {
        return new ActivityFilter(text, kind, brand, from, other);
    }
}
