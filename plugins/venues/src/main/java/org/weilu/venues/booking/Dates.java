package org.weilu.venues.booking;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.weilu.spi.community.Almanac;
import org.weilu.venues.api.Repeats;
import org.weilu.venues.api.Repeats.Rhythm;

/** The dates of a rhythm. */
final class Dates {
    private static final int DAYS = 7;

    private final Almanac almanac;

    Dates(Almanac almanac) {
        this.almanac = almanac;
    }

    /** Both days may be among them; one more than {@link Repeats#MOST} at most. */
    List<LocalDate> of(LocalDate first, Rhythm rhythm, LocalDate until) {
        List<LocalDate> dates = new ArrayList<>();
        for (int i = 0; dates.size() <= Repeats.MOST; i++) {
            LocalDate date = at(first, rhythm, i);
            if (date.isAfter(until)) {
                return dates;
            }
            if (rhythm != Rhythm.WORKDAYS || almanac.isWorkingDay(date)) {
                dates.add(date);
            }
        }
        return dates;
    }

    private static LocalDate at(LocalDate first, Rhythm rhythm, int number) {
        return switch (rhythm) {
            case DAILY, WORKDAYS -> first.plusDays(number);
            case WEEKLY -> first.plusDays((long) number * DAYS);
            case FORTNIGHTLY -> first.plusDays(2L * number * DAYS);
            case MONTHLY -> inMonth(first, first.withDayOfMonth(1).plusMonths(number));
        };
    }

    private static LocalDate inMonth(LocalDate like, LocalDate month) {
        int which = (like.getDayOfMonth() - 1) / DAYS + 1;
        return which > 4
                ? month.with(TemporalAdjusters.lastInMonth(like.getDayOfWeek()))
                : month.with(TemporalAdjusters.dayOfWeekInMonth(which, like.getDayOfWeek()));
    }
}
