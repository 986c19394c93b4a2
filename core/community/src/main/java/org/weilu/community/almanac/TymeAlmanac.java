package org.weilu.community.almanac;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import java.io.InputStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Site;
import org.weilu.spi.community.Sites;

/** The calendar of the portal: days reckoned by tyme4j, holidays from the table. */
final class TymeAlmanac implements Almanac {
    private static final int MOST_DAYS = 4_000;

    private final Clock clock;
    private final Sites sites;
    private final HolidayTable holidays;
    // A day costs tens of microseconds, a month page shows forty-two of them.
    private final Cache<LocalDate, ReckonedDay> reckoned =
            Caffeine.newBuilder().maximumSize(2_000).build();

    TymeAlmanac(Clock clock, Sites sites, HolidayTable holidays) {
        this.clock = clock;
        this.sites = sites;
        this.holidays = holidays;
    }

    @Override
    public ZoneId zone(String site) {
        return sites.find(site).map(Site::zone).orElseGet(() -> sites.main().zone());
    }

    @Override
    public LocalDate today(String site) {
        return LocalDate.now(clock.withZone(zone(site)));
    }

    @Override
    public Day day(LocalDate date) {
        return day(date, holidays.byDate());
    }

    @Override
    public List<Day> days(LocalDate from, LocalDate until) {
        if (ChronoUnit.DAYS.between(from, until) > MOST_DAYS) {
            throw new IllegalArgumentException("too many days: " + from + " " + until);
        }
        Map<LocalDate, Holiday> known = holidays.byDate();
        return until.isBefore(from)
                ? List.of()
                : from.datesUntil(until).map(date -> day(date, known)).toList();
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        return isWorkingDay(date, holidays.byDate());
    }

    @Override
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("working days: " + days);
        }
        Map<LocalDate, Holiday> known = holidays.byDate();
        LocalDate day = date;
        int left = days;
        while (left > 0 || !isWorkingDay(day, known)) {
            day = day.plusDays(1);
            if (left > 0 && isWorkingDay(day, known)) {
                left--;
            }
        }
        return day;
    }

    @Override
    public Optional<LocalDate> lunar(int lunarYear, int month, int day, boolean leap) {
        try {
            SolarDay solar =
                    LunarDay.fromYmd(lunarYear, leap ? -month : month, day).getSolarDay();
            return Optional.of(LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<Integer> years() {
        return holidays.years();
    }

    @Override
    public Outcome<HolidayImport> importHolidays(Visitor who, InputStream csv) {
        return holidays.replace(who, csv);
    }

    private Day day(LocalDate date, Map<LocalDate, Holiday> known) {
        ReckonedDay reckoned = reckon(date);
        @Nullable Holiday holiday = known.get(date);
        return new Day(
                date,
                holiday == null ? null : holiday.name(),
                holiday != null && !holiday.isWorked(),
                holiday != null && holiday.isWorked(),
                reckoned.lunar(),
                reckoned.term());
    }

    private ReckonedDay reckon(LocalDate date) {
        return Objects.requireNonNull(reckoned.get(date, ReckonedDay::of));
    }

    private static boolean isWorkingDay(LocalDate date, Map<LocalDate, Holiday> known) {
        @Nullable Holiday holiday = known.get(date);
        return holiday == null ? date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 : holiday.isWorked();
    }
}
