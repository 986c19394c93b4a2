package org.weilu.activities.activity;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The instants at which what is said of an activity changes by itself. */
final class Moments {
    private Moments() {}

    static @Nullable Instant next(Instant now, Terms terms, Collection<Occurrence> days) {
        Stream<@Nullable Instant> moments = Stream.concat(
                Stream.of(terms.opens(), terms.closes()),
                days.stream().filter(day -> !day.cancelled()).flatMap(day -> Stream.of(day.starts(), day.ends())));
        return moments.filter(Objects::nonNull)
                .filter(moment -> moment.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
