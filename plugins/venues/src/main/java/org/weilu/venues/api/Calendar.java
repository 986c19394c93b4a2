package org.weilu.venues.api;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.weilu.spi.community.Almanac.Day;
import org.weilu.venues.api.OpenHours.Span;

/**
 * When a house keeps other hours than those of its week.
 *
 * @param seasons the first that has the day counts
 * @param festive the hours of public holidays, if {@code holidays} says so
 */
public record Calendar(List<Season> seasons, Holidays holidays, List<Span> festive) {
    /** The whole year is like the week. */
    public static final Calendar PLAIN = new Calendar(List.of(), Holidays.USUAL, List.of());

    private static final String PARTS = "\\|";

    public Calendar {
        seasons = List.copyOf(seasons);
        festive = List.copyOf(festive);
    }

    /** What happens on days that the holiday table names. */
    public enum Holidays {
        /** The week goes on, and so does a weekend that is worked. */
        USUAL,
        /** Closed on days off; a weekend that is worked has a Monday's hours. */
        CLOSED,
        /** Hours of their own on days off; a weekend that is worked has a Monday's hours. */
        HOURS
    }

    /** A part of each year, both days in it; it may go on over new year. */
    public record Season(MonthDay from, MonthDay until, OpenHours open) {
        boolean has(LocalDate date) {
            MonthDay day = MonthDay.from(date);
            return from.isAfter(until)
                    ? !day.isBefore(from) || !day.isAfter(until)
                    : !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** True if the hours of a day depend on the almanac. */
    public boolean asksAlmanac() {
        return holidays != Holidays.USUAL;
    }

    /** The hours of a day that the almanac says nothing of. */
    List<Span> on(OpenHours week, LocalDate date) {
        return on(week, date, date.getDayOfWeek());
    }

    List<Span> on(OpenHours week, Day day) {
        if (!asksAlmanac() || !(day.rest() || day.work())) {
            return on(week, day.date());
        }
        return day.work() ? on(week, day.date(), DayOfWeek.MONDAY) : holidays == Holidays.HOURS ? festive : List.of();
    }

    private List<Span> on(OpenHours week, LocalDate date, DayOfWeek as) {
        return seasons.stream()
                .filter(season -> season.has(date))
                .findFirst()
                .map(Season::open)
                .orElse(week)
                .on(as);
    }

    /** {@code closed|06-15 09-15 1=08:00-22:00;…}: how holidays are kept, then each season. */
    public String text() {
        List<String> parts = new ArrayList<>();
        parts.add(
                holidays == Holidays.HOURS
                        ? festive.stream().map(Span::text).collect(Collectors.joining(","))
                        : holidays == Holidays.CLOSED ? "closed" : "");
        seasons.forEach(season -> parts.add(season.from().toString().substring(2) + " "
                + season.until().toString().substring(2) + " " + season.open().text()));
        return String.join("|", parts);
    }

    /** Reads {@link #text} back. */
    public static Calendar parse(String text) {
        String[] parts = text.split(PARTS);
        List<Season> seasons =
                Arrays.stream(parts).skip(1).map(Calendar::season).toList();
        return switch (parts[0]) {
            case "" -> new Calendar(seasons, Holidays.USUAL, List.of());
            case "closed" -> new Calendar(seasons, Holidays.CLOSED, List.of());
            default ->
                new Calendar(
                        seasons,
                        Holidays.HOURS,
                        Arrays.stream(parts[0].split(",")).map(Span::parse).toList());
        };
    }

    private static Season season(String text) {
        String[] of = text.split(" ", 3);
        return new Season(MonthDay.parse("--" + of[0]), MonthDay.parse("--" + of[1]), OpenHours.parse(of[2]));
    }
}
