package org.weilu.activities.series;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;

/** An almanac of days that a test names, and no moon. */
record QuietAlmanac(Map<LocalDate, Boolean> off) implements Almanac {
    @Override
    public ZoneId zone(String site) {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public LocalDate today(String site) {
        return LocalDate.of(2026, 12, 1);
    }

    @Override
    public Day day(LocalDate date) {
        boolean named = off.containsKey(date);
        boolean rest = off.getOrDefault(date, false);
        return new Day(
                date,
                named ? "节" : null,
                named && rest,
                named && !rest,
                new LunarDate(date.getYear(), 1, 1, false),
                null);
    }

    @Override
    public List<Day> days(LocalDate from, LocalDate until) {
        return from.datesUntil(until).map(this::day).toList();
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        return !day(date).rest();
    }

    @Override
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        return date.plusDays(days);
    }

    @Override
    public Optional<LocalDate> lunar(int lunarYear, int month, int day, boolean leap) {
        return Optional.empty();
    }

    @Override
    public List<Integer> years() {
        return List.of();
    }

    @Override
    public Outcome<HolidayImport> importHolidays(Visitor who, InputStream csv) {
        throw new UnsupportedOperationException("a test names its days");
    }
}
