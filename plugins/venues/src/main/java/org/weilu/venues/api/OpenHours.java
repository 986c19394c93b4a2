package org.weilu.venues.api;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.weilu.spi.community.Holds.Interval;

/** Opening hours by weekday, as local times. */
public record OpenHours(Map<DayOfWeek, List<Span>> days) {
    public OpenHours {
        Map<DayOfWeek, List<Span>> all = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            all.put(day, List.copyOf(days.getOrDefault(day, List.of())));
        }
        days = Map.copyOf(all);
    }

    public List<Span> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    /**
     * Open time within a time, by start; spans that touch, at midnight too, are one.
     *
     * @param hours those of a day
     */
    public static List<Interval> within(ZoneId zone, Interval time, Function<LocalDate, List<Span>> hours) {
        List<Interval> open = new ArrayList<>();
        LocalDate last = time.ends().atZone(zone).toLocalDate();
        for (LocalDate day = time.starts().atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (Span span : hours.apply(day)) {
                Instant from = later(span.from(day, zone), time.starts());
                Instant until = earlier(span.until(day, zone), time.ends());
                if (from.isBefore(until)) {
                    join(open, from, until);
                }
            }
        }
        return List.copyOf(open);
    }

    private static void join(List<Interval> open, Instant from, Instant until) {
        if (!open.isEmpty() && !open.getLast().ends().isBefore(from)) {
            Interval before = open.removeLast();
            open.add(new Interval(before.starts(), later(before.ends(), until)));
        } else {
            open.add(new Interval(from, until));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** {@code 1=08:30-12:00,13:00-21:00;6=…}, Monday is 1; closed days are left out. */
    public String text() {
        return days.entrySet().stream()
                .filter(day -> !day.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(day -> day.getKey().getValue() + "="
                        + day.getValue().stream().map(Span::text).collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
    }

    /** Reads {@link #text} back. */
    public static OpenHours parse(String text) {
        Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
        for (String day : text.isEmpty() ? new String[0] : text.split(";")) {
            List<Span> spans = new ArrayList<>();
            for (String span : day.substring(2).split(",")) {
                spans.add(Span.parse(span));
            }
            days.put(DayOfWeek.of(day.charAt(0) - '0'), spans);
        }
        return new OpenHours(days);
    }

    /** Minutes of a day, half-open; {@code until} is 1440 at most, which is midnight. */
    public record Span(int from, int until) {
        private static final int DAY = 24 * 60;

        public Span {
            if (from < 0 || from >= until || until > DAY) {
                throw new IllegalArgumentException(clock(from) + "-" + clock(until));
            }
        }

        /** {@code 08:30-12:00}; the end may be {@code 24:00}. */
        public static Span parse(String text) {
            if (!text.strip().matches("[0-2]?\\d:[0-5]\\d\\s*[-–]\\s*[0-2]?\\d:[0-5]\\d")) {
                throw new IllegalArgumentException(text);
            }
            String[] ends = text.strip().split("\\s*[-–]\\s*");
            return new Span(minutes(ends[0]), minutes(ends[1]));
        }

        private static int minutes(String clock) {
            int colon = clock.indexOf(':');
            return Integer.parseInt(clock.substring(0, colon)) * 60 + Integer.parseInt(clock.substring(colon + 1));
        }

        public String text() {
            return clock(from) + "-" + clock(until);
        }

        /** {@code 08:30}. */
        public static String clock(int minutes) {
            return (minutes < 600 ? "0" : "") + minutes / 60 + (minutes % 60 < 10 ? ":0" : ":") + minutes % 60;
        }

        private Instant from(LocalDate day, ZoneId zone) {
            return at(day, zone, from);
        }

        private Instant until(LocalDate day, ZoneId zone) {
            return at(day, zone, until);
        }

        private static Instant at(LocalDate day, ZoneId zone, int minutes) {
            return day.plusDays(minutes / DAY)
                    .atStartOfDay()
                    .plusMinutes(minutes % DAY)
                    .atZone(zone)
                    .toInstant();
        }
    }
}
