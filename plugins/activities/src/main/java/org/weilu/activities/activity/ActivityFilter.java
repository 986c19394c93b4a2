package org.weilu.activities.activity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which dates are wanted.
 *
 * @param text anywhere in title, summary, place or tags; empty for all
 * @param kind empty for any, {@code brand} id, null for any
 * @param from only dates that end after this, {@code to} that start before this; null for any
 * @param areas and {@code spaces}: ids, one of which it has; empty for any
 * @param ages years of people, one of whom may come; empty for any
 * @param free true for those where somebody who comes now gets a place
 * @param backwards true for the last one first
 */
public record ActivityFilter(
        String text,
        String kind,
        @Nullable String brand,
        @Nullable Instant from,
        @Nullable Instant to,
        Set<String> areas,
        Set<String> spaces,
        Set<Integer> ages,
        boolean free,
        boolean backwards) {
    public ActivityFilter {
        areas = Set.copyOf(areas);
        spaces = Set.copyOf(spaces);
        ages = Set.copyOf(ages);
    }

    public ActivityFilter(
            String text, String kind, @Nullable String brand, @Nullable Instant from, @Nullable Instant to) {
        this(text, kind, brand, from, to, Set.of(), Set.of(), Set.of(), false, false);
    }

    public static ActivityFilter all() {
        return new ActivityFilter("", "", null, null, null);
    }

    public ActivityFilter from(@Nullable Instant other) {
        return new ActivityFilter(text, kind, brand, other, to, areas, spaces, ages, free, backwards);
    }

    public ActivityFilter to(@Nullable Instant other) {
        return new ActivityFilter(text, kind, brand, from, other, areas, spaces, ages, free, backwards);
    }

    /** What is over at an instant, the last one first. */
    public ActivityFilter over(Instant now) {
        return new ActivityFilter(text, kind, brand, null, now, areas, spaces, ages, false, true);
    }
}
