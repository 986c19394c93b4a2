package org.weilu.venues.find;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.ui.Parts;
import org.weilu.venues.api.Diary.Quest;
import org.weilu.venues.api.Equipment;

/** What stands in the form of {@link FindPage}: whatever was typed, it is something that can be looked for. */
record Search(int people, LocalDate day, Part part, int minutes, Set<Equipment> needed, boolean stepFree) {
    static final List<Integer> LENGTHS = List.of(30, 60, 90, 120, 180, 240, 360, 480);
    private static final int USUAL = 120;
    private static final int FARTHEST = 400;

    /** Parts of a day, as hours. */
    enum Part {
        ANY(0, 24),
        MORNING(6, 12),
        AFTERNOON(12, 18),
        EVENING(17, 24);

        private final int from;
        private final int until;

        Part(int from, int until) {
            this.from = from;
            this.until = until;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        Interval of(LocalDate day, ZoneId zone) {
            return new Interval(at(day, zone, from), at(day, zone, until));
        }

        private static Instant at(LocalDate day, ZoneId zone, int hour) {
            return day.plusDays(hour / 24).atTime(hour % 24, 0).atZone(zone).toInstant();
        }
    }

    /** @param typed by the name of a field; empty where nothing was */
    static Search read(Function<String, String> typed, LocalDate today) {
        Set<Equipment> needed = EnumSet.noneOf(Equipment.class);
        for (Equipment one : Equipment.values()) {
            if (!typed.apply(one.word()).isEmpty()) {
                needed.add(one);
            }
        }
        Part part = Part.ANY;
        for (Part one : Part.values()) {
            part = one.word().equals(typed.apply("part")) ? one : part;
        }
        int minutes = number(typed.apply("minutes"), USUAL);
        return new Search(
                number(typed.apply("people"), 0),
                day(typed.apply("date"), today),
                part,
                LENGTHS.contains(minutes) ? minutes : USUAL,
                needed,
                !typed.apply("stepfree").isEmpty());
    }

    private static int number(String typed, int otherwise) {
        return typed.strip().matches("\\d{1,5}") ? Integer.parseInt(typed.strip()) : otherwise;
    }

    private static LocalDate day(String typed, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.isBefore(today) || day.isAfter(today.plusDays(FARTHEST)) ? today : day;
        } catch (DateTimeParseException e) {
            return today;
        }
    }

    Duration length() {
        return Duration.ofMinutes(minutes);
    }

    Quest quest(ZoneId zone) {
        return quest(part.of(day, zone));
    }

    /** The same at any time of some days from the day on. */
    Quest later(ZoneId zone, int days) {
        return quest(new Interval(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(days).atStartOfDay(zone).toInstant()));
    }

    private Quest quest(Interval within) {
        return new Quest(people, needed, stepFree, within, length(), "");
    }

    /** What the form that books has to know of it. */
    String query() {
        return people > 0 ? "&people=" + Parts.encoded(Integer.toString(people)) : "";
    }
}
