package org.weilu.venues.booking;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.weilu.venues.api.Calendar.Season;
import org.weilu.venues.api.OpenHours.Span;
import org.weilu.venues.api.Venue;

/** What a form about a house offers, and what it begins with. */
final class FormChoices {
    private static final int QUARTER = 15;
    private static final int DAY = 24 * 60;
    private static final int USUAL = 120;
    private static final int NOON = 12 * 60;

    private final Venue venue;
    private final LocalDate today;
    private final Locale language;

    FormChoices(Venue venue, LocalDate today, Locale language) {
        this.venue = venue;
        this.today = today;
        this.language = language;
    }

    /** @param words with {@code {0}} for the name and {@code {1}} for the seats */
    Map<String, String> layouts(String words) {
        Map<String, String> all = new LinkedHashMap<>();
        venue.layouts()
                .forEach(one -> all.put(
                        one.slug(),
                        words.replace("{0}", one.name().in(language)).replace("{1}", Integer.toString(one.seats()))));
        return all;
    }

    String date(String given) {
        return given.isEmpty() ? today.plusDays(1).toString() : given;
    }

    private List<Span> spans() {
        return Stream.concat(
                        Stream.of(venue.open()),
                        venue.calendar().seasons().stream().map(Season::open))
                .flatMap(hours -> hours.days().values().stream().flatMap(List::stream))
                .toList();
    }

    private int first(int otherwise) {
        return spans().stream().mapToInt(Span::from).min().orElse(otherwise);
    }

    String from(String given) {
        return given.isEmpty() ? Span.clock(first(NOON)) : given;
    }

    String until(String given) {
        return given.isEmpty() ? Span.clock(Math.min(first(NOON) + USUAL, DAY)) : given;
    }

    /** The quarters of an hour at which the house may be open. */
    Map<String, String> times(boolean ends) {
        int first = first(0) / QUARTER * QUARTER;
        int last = spans().stream().mapToInt(Span::until).max().orElse(DAY);
        Map<String, String> all = new LinkedHashMap<>();
        for (int at = ends ? first + QUARTER : first; ends ? at <= last : at < last; at += QUARTER) {
            all.put(Span.clock(at), Span.clock(at));
        }
        return all;
    }
}
