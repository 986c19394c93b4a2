package org.weilu.web.search;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weilu.ui.Parts;
import org.weilu.ui.Times;

/**
 * A stretch of time in an address, as the API has it: {@code from} inclusive, {@code to} exclusive, null for no end.
 * What cannot be read is as if it were not there.
 */
record Span(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
    static final Span ANY = new Span(null, null);

    static Span of(String from, String to) {
        return new Span(read(from), read(to));
    }

    /** The stretches that people choose between, from a day on, by name. */
    static Map<String, Span> ahead(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        LocalDate saturday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        Map<String, Span> spans = new LinkedHashMap<>();
        spans.put("today", days(today, today.plusDays(1)));
        spans.put("tomorrow", days(today.plusDays(1), today.plusDays(2)));
        spans.put("weekend", days(saturday, saturday.plusDays(2)));
        spans.put("next", days(monday, monday.plusWeeks(1)));
        spans.put("month", days(today, today.plusDays(30)));
        if (today.getDayOfWeek() == DayOfWeek.SUNDAY) {
            spans.remove("weekend");
        }
        return spans;
    }

    private static Span days(LocalDate from, LocalDate to) {
        return new Span(from.atStartOfDay(), to.atStartOfDay());
    }

    private static @Nullable LocalDateTime read(String text) {
        try {
            return text.isEmpty()
                    ? null
                    : text.contains("T")
                            ? LocalDateTime.parse(text)
                            : LocalDate.parse(text).atStartOfDay();
        } catch (DateTimeException e) {
            return null;
        }
    }

    boolean isAny() {
        return from == null && to == null;
    }

    @Nullable
    Instant from(ZoneId zone) {
        return from == null ? null : from.atZone(zone).toInstant();
    }

    @Nullable
    Instant to(ZoneId zone) {
        return to == null ? null : to.atZone(zone).toInstant();
    }

    String parameters() {
        return parameter("from", from) + parameter("to", to);
    }

    private static String parameter(String name, @Nullable LocalDateTime time) {
        return time == null ? "" : "&" + name + "=" + Parts.encoded(time.toString());
    }

    /** As people say it: days, and hours where it is less than whole days. */
    String words(Times times) {
        LocalDateTime last = to == null ? null : to.minusMinutes(1);
        boolean whole = (from == null || from.toLocalTime().equals(LocalTime.MIDNIGHT))
                && (to == null || to.toLocalTime().equals(LocalTime.MIDNIGHT));
        String first = from == null ? "" : times.day(from.toLocalDate()) + (whole ? "" : " " + from.toLocalTime());
        if (last == null) {
            return first + "–";
        }
        boolean sameDay = from != null && from.toLocalDate().equals(last.toLocalDate());
        if (sameDay) {
            return whole ? first : first + "–" + (to == null ? "" : to.toLocalTime());
        }
        return first + "–" + times.day(last.toLocalDate());
    }
}
