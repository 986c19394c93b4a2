package org.weilu.activities.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Dates that follow a rule, at one time of the day; an activity whose rule changed midway has several, one after another.
 *
 * @param id empty until it is kept
 * @param first the day from which the rule counts; {@code last} the day after which another one follows, null for none
 * @param at by the clock on the wall, whatever a zone does with it; {@code length} as the clock on the wall counts
 * @param holidays what happens on a day off (休), {@code workdays} on a working weekend (班)
 * @param skipped days that are left out; {@code kept} days that take place whatever the almanac says
 * @param added days beside those of the rule
 */
public record Series(
        String id,
        Recurrence recurrence,
        LocalDate first,
        @Nullable LocalDate last,
        LocalTime at,
        Duration length,
        OffDay holidays,
        OffDay workdays,
        Set<LocalDate> skipped,
        Set<LocalDate> kept,
        Set<LocalDate> added) {
    public Series {
        skipped = Set.copyOf(skipped);
        kept = Set.copyOf(kept);
        added = Set.copyOf(added);
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("length: " + length);
        }
    }

    /** What to do where a date meets a day off or a working weekend. */
    public enum OffDay {
        SKIP,
        KEEP,
        /** Nothing takes place until the leader says so. */
        ASK
    }

    public Instant starts(LocalDate day, ZoneId zone) {
        return day.atTime(at).atZone(zone).toInstant();
    }

    /** Where the clocks skip the end, what is left is as long as it would have been. */
    public Instant ends(LocalDate day, ZoneId zone) {
        Instant starts = starts(day, zone);
        Instant ends = day.atTime(at).plus(length).atZone(zone).toInstant();
        return ends.isAfter(starts) ? ends : starts.plus(length);
    }

    /** With a day decided that met the almanac. */
    public Series decided(LocalDate day, boolean takesPlace) {
        Set<LocalDate> off = new TreeSet<>(skipped);
        Set<LocalDate> on = new TreeSet<>(kept);
        (takesPlace ? off : on).remove(day);
        (takesPlace ? on : off).add(day);
        return new Series(id, recurrence, first, last, at, length, holidays, workdays, off, on, added);
    }
}
