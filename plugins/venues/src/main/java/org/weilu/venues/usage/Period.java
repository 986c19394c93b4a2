package org.weilu.venues.usage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Holds.Interval;

/** The days that are looked at, both among them: the last thirty, if nothing else is said; a year at most. */
record Period(LocalDate from, LocalDate until) {
    private static final int USUAL = 29;
    private static final int LONGEST = 366;

    static Period of(String from, String until, LocalDate today) {
        LocalDate last = day(until, today);
        LocalDate first = day(from, last.minusDays(USUAL));
        LocalDate start = first.isAfter(last) ? last : first;
        return new Period(start.isBefore(last.minusDays(LONGEST)) ? last.minusDays(LONGEST) : start, last);
    }

    private static LocalDate day(@Nullable String typed, LocalDate otherwise) {
        try {
            return typed == null || typed.isEmpty() ? otherwise : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    Interval time(ZoneId zone) {
        return new Interval(
                from.atStartOfDay(zone).toInstant(),
                until.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
