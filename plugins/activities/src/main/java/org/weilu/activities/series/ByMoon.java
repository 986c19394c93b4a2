package org.weilu.activities.series;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Almanac;

/**
 * A day of the lunar calendar: {@code MOON=1;DAY=15} is 元宵, {@code MOON=12;DAY=LAST} the last day of the lunar year.
 *
 * @param month 1 to 12; 0 for each
 * @param day 1 to 30, a month of 29 days has no thirtieth; 0 for the last one, whichever it is
 * @param count how many at the most, counted from the first; 0 for no end
 * @param until the last day on which it may fall; null for no end
 */
public record ByMoon(
        int month, int day, Leap leap, int count, @Nullable LocalDate until) implements Recurrence {
    static final String SIGN = "MOON=";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /** What to do in a year that has the month twice. */
    public enum Leap {
        /** Only the month itself. */
        REGULAR,
        /** Only the leap month, where there is one. */
        LEAP,
        BOTH
    }

    public ByMoon {
        if (month < 0 || month > 12 || day < 0 || day > 30 || count < 0) {
            throw new IllegalArgumentException("no lunar day: " + month + "/" + day);
        }
    }

    static Optional<ByMoon> read(String text) {
        Map<String, String> parts = Stream.of(text.split(";"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> part[1], (one, other) -> other));
        try {
            String day = parts.getOrDefault("DAY", "");
            String until = parts.get("UNTIL");
            String month = parts.getOrDefault("MOON", "");
            return Optional.of(new ByMoon(
                    month.equals("ALL") ? 0 : positive(month),
                    day.equals("LAST") ? 0 : positive(day),
                    Leap.valueOf(parts.getOrDefault("LEAP", "REGULAR")),
                    Integer.parseInt(parts.getOrDefault("COUNT", "0")),
                    until == null ? null : LocalDate.parse(until, DAY)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int positive(String number) {
        int day = Integer.parseInt(number);
        if (day < 1) {
            throw new IllegalArgumentException(number);
        }
        return day;
    }

    @Override
    public String text() {
        return (SIGN + (month == 0 ? "ALL" : month) + ";DAY=" + (day == 0 ? "LAST" : day) + ";LEAP=" + leap
                        + (count == 0 ? "" : ";COUNT=" + count)
                        + (until == null ? "" : ";UNTIL=" + DAY.format(until)))
                .toUpperCase(Locale.ROOT);
    }

    @Override
    public Recurrence counted(int days) {
        return count == 0 ? this : new ByMoon(month, day, leap, Math.max(1, days), until);
    }

    @Override
    public Optional<Recurrence> shifted(int days) {
        return days == 0 ? Optional.of(this) : Optional.empty();
    }

    @Override
    public List<LocalDate> days(LocalDate first, LocalDate before, Almanac almanac) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (int year = first.getYear() - 1; year <= before.getYear(); year++) {
            for (int each = month == 0 ? 1 : month; each <= (month == 0 ? 12 : month); each++) {
                days.addAll(inMonth(year, each, almanac));
            }
        }
        LocalDate last = until;
        return days.stream()
                .filter(found -> !found.isBefore(first) && found.isBefore(before))
                .filter(found -> last == null || !found.isAfter(last))
                .limit(count == 0 ? MOST : Math.min(count, MOST))
                .toList();
    }

    private List<LocalDate> inMonth(int year, int wanted, Almanac almanac) {
        List<LocalDate> days = new ArrayList<>();
        boolean twice = almanac.lunar(year, wanted, 1, true).isPresent();
        if (leap != Leap.LEAP || !twice) {
            day(year, wanted, false, almanac).ifPresent(days::add);
        }
        if (leap != Leap.REGULAR && twice) {
            day(year, wanted, true, almanac).ifPresent(days::add);
        }
        return days;
    }

    private Optional<LocalDate> day(int year, int wanted, boolean inLeap, Almanac almanac) {
        return day > 0
                ? almanac.lunar(year, wanted, day, inLeap)
                : almanac.lunar(year, wanted, 30, inLeap).or(() -> almanac.lunar(year, wanted, 29, inLeap));
    }
}
