package org.weilu.activities.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.WeekdayNum;
import org.weilu.spi.Texts;
import org.weilu.spi.community.Almanac.LunarDate;

/** Says a series in a sentence: {@code 每周六 14:00–15:30，共 12 次}. */
public record SeriesWords(Locale language) {
    private static final Texts TEXTS = Texts.of(SeriesWords.class);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public String of(Series series) {
        String days = switch (series.recurrence()) {
            case ByMoon moon -> moon(moon);
            case ByRule rule -> rule(rule.rule(), series.first());
        };
        String clock =
                CLOCK.format(series.at()) + "–" + CLOCK.format(series.at().plus(series.length()));
        return say("whole", days, clock, end(series));
    }

    private String end(Series series) {
        int count = switch (series.recurrence()) {
            case ByMoon moon -> moon.count();
            case ByRule rule -> rule.rule().getCount() == null ? 0 : rule.rule().getCount();
        };
        LocalDate until = switch (series.recurrence()) {
            case ByMoon moon -> moon.until();
            case ByRule rule -> rule.until();
        };
        if (series.last() != null) {
            return say("until", series.last().toString());
        }
        if (until != null) {
            return say("until", until.toString());
        }
        return count == 0 ? "" : say("times", count);
    }

    /** {@code 正月十五}; lunar dates have no English that anybody uses, so the numbers stand. */
    private String moon(ByMoon moon) {
        LunarDate date = new LunarDate(2000, Math.max(1, moon.month()), Math.max(1, moon.day()), false);
        boolean english = "en".equals(language.getLanguage());
        String month = english ? String.valueOf(date.month()) : date.monthName();
        String day = moon.day() == 0 ? say("moon.last") : english ? String.valueOf(date.day()) : date.dayName();
        String words = moon.month() == 0 ? say("moon.monthly", day) : say("moon.yearly", month, day);
        return switch (moon.leap()) {
            case REGULAR -> words;
            case LEAP -> words + say("moon.leap");
            case BOTH -> words + say("moon.both");
        };
    }

    private String rule(RecurrenceRule rule, LocalDate first) {
        int every = rule.getInterval();
        boolean plain = !rule.hasPart(Part.BYSETPOS) && !rule.hasPart(Part.BYYEARDAY) && !rule.hasPart(Part.BYWEEKNO);
        List<WeekdayNum> named = rule.hasPart(Part.BYDAY) ? rule.getByDayPart() : List.of();
        if (!plain) {
            return say("rule", rule);
        }
        return switch (rule.getFreq()) {
            case DAILY -> every == 1 ? say("daily") : say("days", every);
            case WEEKLY -> {
                String days = named.isEmpty() ? weekday(first.getDayOfWeek()) : weekdays(named);
                yield every == 1 ? say("weekly", days) : say("weeks", every, days);
            }
            case MONTHLY -> every == 1 ? monthly(rule, named, first) : say("rule", rule);
            case YEARLY ->
                every == 1 && !rule.hasPart(Part.BYDAY)
                        ? say("yearly", first.getMonthValue(), first.getDayOfMonth())
                        : say("rule", rule);
            default -> say("rule", rule);
        };
    }

    private String monthly(RecurrenceRule rule, List<WeekdayNum> named, LocalDate first) {
        if (named.isEmpty()) {
            List<Integer> days =
                    rule.hasPart(Part.BYMONTHDAY) ? rule.getByPart(Part.BYMONTHDAY) : List.of(first.getDayOfMonth());
            return days.size() == 1 && days.getFirst() > 0 ? say("monthly.day", days.getFirst()) : say("rule", rule);
        }
        WeekdayNum one = named.getFirst();
        if (named.size() > 1 || one.pos == 0 || one.pos < -1) {
            return say("rule", rule);
        }
        String day = weekday(ByRule.day(one.weekday));
        return one.pos == -1 ? say("monthly.last", day) : say("monthly.nth", one.pos, day);
    }

    private String weekdays(List<WeekdayNum> days) {
        return days.stream()
                .map(named -> ByRule.day(named.weekday))
                .distinct()
                .sorted()
                .map(this::weekday)
                .collect(Collectors.joining(say("and")));
    }

    private String weekday(DayOfWeek day) {
        return "en".equals(language.getLanguage())
                ? day.getDisplayName(TextStyle.FULL, Locale.UK)
                : day.getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE);
    }

    private String say(String key, Object... values) {
        return TEXTS.say(language, key, values);
    }
}
