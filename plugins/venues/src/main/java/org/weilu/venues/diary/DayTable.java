package org.weilu.venues.diary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.weilu.spi.Texts;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.ui.Html;
import org.weilu.venues.api.Calendar.Season;
import org.weilu.venues.api.Diary.Taken;
import org.weilu.venues.api.OpenHours.Span;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Cell;

/** Writes a day of a house: a row a cell, a column a quarter of an hour. */
public final class DayTable {
    private static final Texts TEXTS = Texts.of(DayTable.class);
    private static final int QUARTER = 15;
    private static final int PER_HOUR = 4;
    /** Less has no room for words: they are for those who listen. */
    private static final int WORDS = 6;

    private static final String FREE = "free";
    private static final String CLOSED = "closed";

    private final Venue venue;
    private final ZoneId zone;
    private final Locale language;
    private final int first;
    private final int last;

    public DayTable(Venue venue, ZoneId zone, Locale language) {
        this.venue = venue;
        this.zone = zone;
        this.language = language;
        List<Span> spans = Stream.concat(
                        Stream.of(venue.open()),
                        venue.calendar().seasons().stream().map(Season::open))
                .flatMap(hours -> hours.days().values().stream().flatMap(List::stream))
                .toList();
        int from = spans.stream().mapToInt(Span::from).min().orElse(8 * 60);
        int until = spans.stream().mapToInt(Span::until).max().orElse(21 * 60);
        first = from / 60;
        last = (until + 59) / 60;
    }

    /** @param open when the house is open that day */
    public void write(Html html, LocalDate day, String caption, List<Taken> taken, List<Interval> open) {
        html.open("table", "class", "timeline").leaf("caption", caption, "class", "visually-hidden");
        html.open("thead").open("tr").open("th", "scope", "col");
        html.leaf("span", say("room"), "class", "visually-hidden").close();
        for (int hour = first; hour < last; hour++) {
            html.open("th", "scope", "col").leaf("span", hour).close();
            // Every quarter needs a cell that begins in it, or a column of the table has none.
            for (int quarter = 1; quarter < PER_HOUR; quarter++) {
                html.leaf("td", "");
            }
        }
        html.close(2).open("tbody");
        for (Cell cell : venue.cells()) {
            html.open("tr").leaf("th", cell.name().in(language), "scope", "row");
            writeRow(
                    html,
                    day,
                    taken.stream()
                            .filter(one -> one.cells().contains(cell.id()))
                            .toList(),
                    open);
            html.close();
        }
        html.close(2);
    }

    private void writeRow(Html html, LocalDate day, List<Taken> taken, List<Interval> open) {
        int quarters = (last - first) * PER_HOUR;
        int from = 0;
        while (from < quarters) {
            Piece piece = at(day, from, taken, open);
            int until = from + 1;
            while (until < quarters && at(day, until, taken, open).equals(piece)) {
                until++;
            }
            html.open("td", "class", "timeline-" + piece.style(), "colspan", String.valueOf(until - from));
            String clock = Span.clock(first * 60 + from * QUARTER) + "–" + Span.clock(first * 60 + until * QUARTER);
            boolean heard = until - from < WORDS || piece.words().equals(say(CLOSED));
            html.leaf("span", clock + " " + piece.words(), "class", heard ? "visually-hidden" : null)
                    .close();
            from = until;
        }
    }

    private record Piece(String style, String words, Instant since) {}

    private Piece at(LocalDate day, int quarter, List<Taken> taken, List<Interval> hours) {
        Instant starts = day.atStartOfDay()
                .plusMinutes(first * 60L + (long) quarter * QUARTER)
                .atZone(zone)
                .toInstant();
        Interval time = new Interval(starts, starts.plus(Duration.ofMinutes(QUARTER)));
        for (Taken one : taken) {
            if (one.time().overlaps(time)) {
                return new Piece(
                        one.own() ? "own" : one.kind() == Taken.Kind.CLOSED ? CLOSED : "taken",
                        words(one),
                        one.time().starts());
            }
        }
        boolean open = hours.stream()
                .anyMatch(span ->
                        !span.starts().isAfter(time.starts()) && !span.ends().isBefore(time.ends()));
        return open ? new Piece(FREE, say(FREE), Instant.EPOCH) : new Piece(CLOSED, say(CLOSED), Instant.EPOCH);
    }

    private String words(Taken taken) {
        return words(taken, language);
    }

    /** {@code 已预订}, {@code 活动}, or what it is for those who may know. */
    public static String words(Taken taken, Locale language) {
        String kind = kind(taken, language);
        return taken.words().isEmpty() ? kind : kind + "：" + taken.words();
    }

    /** {@code 已预订}, {@code 活动}, {@code 停用}, {@code 我约的}. */
    public static String kind(Taken taken, Locale language) {
        return TEXTS.say(language, taken.own() ? "own" : taken.kind().name());
    }

    /** What the colours mean. */
    public static void key(Html html, Locale language, boolean own) {
        html.open("ul", "class", "timeline-key");
        for (String style : own ? List.of(FREE, "taken", "own", CLOSED) : List.of(FREE, "taken", CLOSED)) {
            html.open("li").open("span", "class", "timeline-" + style).close();
            html.text(TEXTS.say(language, style)).close();
        }
        html.close();
    }

    private String say(String key) {
        return TEXTS.say(language, key);
    }
}
