package org.weilu.activities.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.Weekday;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.WeekdayNum;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Almanac;

/** A rule of RFC 5545 for days: {@code FREQ=WEEKLY;BYDAY=SA;COUNT=12}. */
public record ByRule(String text) implements Recurrence {
    private static final Set<Freq> BY_THE_DAY = EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    static Optional<ByRule> read(String text) {
        String rule = text.startsWith("RRULE:") ? text.substring("RRULE:".length()) : text;
        // Days have no clock: the end is a day, too.
        rule = rule.replaceAll("(UNTIL=[0-9]{8})T[0-9]{6}Z?", "$1");
        try {
            // The library's parts cannot be named before its rules have been: each class initializes the other.
            RecurrenceRule parsed = new RecurrenceRule(rule);
            boolean days = BY_THE_DAY.contains(parsed.getFreq())
                    && Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND).noneMatch(parsed::hasPart);
            return days ? Optional.of(new ByRule(rule)) : Optional.empty();
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public RecurrenceRule rule() {
        try {
            return new RecurrenceRule(text);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** The last day on which it may fall; null where it has no end by date. */
    public @Nullable LocalDate until() {
        DateTime until = rule().getUntil();
        return until == null ? null : LocalDate.of(until.getYear(), until.getMonth() + 1, until.getDayOfMonth());
    }

    @Override
    public List<LocalDate> days(LocalDate first, LocalDate before, Almanac almanac) {
        List<LocalDate> days = new ArrayList<>();
        try {
            RecurrenceRuleIterator all =
                    rule().iterator(new DateTime(first.getYear(), first.getMonthValue() - 1, first.getDayOfMonth()));
            while (all.hasNext() && days.size() < MOST) {
                DateTime next = all.nextDateTime();
                LocalDate day = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
                if (!day.isBefore(before)) {
                    break;
                }
                days.add(day);
            }
        } catch (IllegalArgumentException e) {
            // The library gives up on a rule that never comes true, such as the 31st of February.
            return days;
        }
        return days;
    }

    /** Weekly ones move their weekdays; daily ones stay what they are. */
    @Override
    public Optional<Recurrence> shifted(int days) {
        RecurrenceRule rule = rule();
        if (days == 0 || (rule.getFreq() == Freq.DAILY && !rule.hasPart(Part.BYDAY))) {
            return Optional.of(this);
        }
        if (rule.getFreq() != Freq.WEEKLY) {
            return Optional.empty();
        }
        if (rule.hasPart(Part.BYDAY)) {
            rule.setByDayPart(rule.getByDayPart().stream()
                    .map(day -> new WeekdayNum(0, turned(day.weekday, days)))
                    .toList());
        }
        return Optional.of(new ByRule(rule.toString()));
    }

    @Override
    public Recurrence counted(int days) {
        RecurrenceRule rule = rule();
        if (rule.getCount() == null || days < 1) {
            return this;
        }
        rule.setCount(days);
        return new ByRule(rule.toString());
    }

    private static Weekday turned(Weekday day, int days) {
        return Weekday.valueOf(day(day).plus(days).name().substring(0, 2));
    }

    /** The library names days by two letters. */
    static DayOfWeek day(Weekday named) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().startsWith(named.name()))
                .findFirst()
                .orElseThrow();
    }
}
