package org.weilu.venues.diary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.Alternative;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Layout;

/** Finds what comes nearest to a wish that clashes. */
final class Elsewhere {
    private static final int MOST_TIMES = 3;
    private static final int MOST_PLACES = 4;

    private final Locale language;

    Elsewhere(Locale language) {
        this.language = language;
    }

    /** The same layout at other times, nearest first. */
    List<Alternative> times(Venue venue, Layout layout, Interval wanted, List<Interval> free) {
        Duration length = Duration.between(wanted.starts(), wanted.ends());
        return free.stream()
                .filter(time -> Duration.between(time.starts(), time.ends()).compareTo(length) >= 0)
                .map(time -> nearest(time, wanted.starts(), length))
                .sorted(Comparator.comparing(
                        time -> Duration.between(time.starts(), wanted.starts()).abs()))
                .limit(MOST_TIMES)
                .map(time -> alternative(venue, layout, time))
                .toList();
    }

    private static Interval nearest(Interval free, Instant wanted, Duration length) {
        Instant last = free.ends().minus(length);
        Instant starts = wanted.isBefore(free.starts()) ? free.starts() : wanted.isAfter(last) ? last : wanted;
        return new Interval(starts, starts.plus(length));
    }

    /** Other layouts of a house that are free all the time, smallest first. */
    List<Alternative> layouts(Venue venue, Layout not, Interval wanted, int seats, Map<String, List<Interval>> free) {
        List<Alternative> found = new ArrayList<>();
        for (Layout layout : venue.layouts()) {
            boolean fits = !layout.id().equals(not.id())
                    && layout.seats() >= seats
                    && free.getOrDefault(layout.id(), List.of()).stream().anyMatch(time -> covers(time, wanted));
            if (fits && found.size() < MOST_PLACES) {
                found.add(alternative(venue, layout, wanted));
            }
        }
        return found;
    }

    private static boolean covers(Interval free, Interval wanted) {
        return !free.starts().isAfter(wanted.starts()) && !free.ends().isBefore(wanted.ends());
    }

    static List<Alternative> joined(List<Alternative> times, List<Alternative> places) {
        List<Alternative> all = new ArrayList<>(times);
        all.addAll(places.subList(0, Math.min(places.size(), MOST_PLACES)));
        return List.copyOf(all);
    }

    private Alternative alternative(Venue venue, Layout layout, Interval time) {
        return new Alternative(
                venue.id(),
                venue.slug(),
                venue.name().in(language),
                layout.id(),
                layout.slug(),
                layout.name().in(language),
                layout.seats(),
                time.starts(),
                time.ends());
    }
}
