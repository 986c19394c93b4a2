package org.weilu.documents;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.document.ForeignEvent;

/** The lines of one event: the last of a name counts, of those that may stand several times all. */
final class ForeignLines {
    private final Map<String, ForeignTimes.Written> lines = new HashMap<>();
    private final List<ForeignTimes.Written> except = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();

    void add(String name, String value, String zone) {
        switch (name) {
            case "EXDATE" ->
                Stream.of(value.split(",")).forEach(one -> except.add(new ForeignTimes.Written(one.strip(), zone)));
            case "CATEGORIES" ->
                Stream.of(value.split("(?<!\\\\),")).map(ForeignLines::plain).forEach(categories::add);
            default -> lines.put(name, new ForeignTimes.Written(value, zone));
        }
    }

    ForeignEvent event(ForeignTimes times) {
        ForeignTimes.Written from = line("DTSTART");
        boolean wholeDay = from.text().matches("[0-9]{8}");
        Optional<ZonedDateTime> starts = times.read(from);
        Optional<ZonedDateTime> ends =
                times.read(line("DTEND")).or(() -> starts.flatMap(at -> ForeignTimes.after(at, text("DURATION"))));
        return new ForeignEvent(
                text("UID").strip(),
                starts.orElse(null),
                ends.orElse(null),
                wholeDay,
                plain(text("SUMMARY")),
                plain(text("DESCRIPTION")),
                plain(text("LOCATION")),
                categories.stream().filter(word -> !word.isEmpty()).toList(),
                text("STATUS").strip().toUpperCase(Locale.ROOT).equals("CANCELLED"),
                text("RRULE").isBlank() ? null : text("RRULE").strip(),
                except.stream().flatMap(each -> instant(times, each).stream()).toList(),
                instant(times, line("RECURRENCE-ID")).orElse(null),
                times.knows(from) ? "" : from.zone());
    }

    private static Optional<Instant> instant(ForeignTimes times, ForeignTimes.Written at) {
        return times.read(at).map(ZonedDateTime::toInstant);
    }

    private ForeignTimes.Written line(String name) {
        ForeignTimes.@Nullable Written found = lines.get(name);
        return Objects.requireNonNullElse(found, ForeignTimes.Written.NONE);
    }

    private String text(String name) {
        return line(name).text();
    }

    /** TEXT of RFC 5545: four characters are written with a backslash before them. */
    private static String plain(String written) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                char next = written.charAt(++i);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString().strip();
    }
}
