package org.weilu.activities.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.series.ByMoon;
import org.weilu.activities.series.ByRule;
import org.weilu.activities.series.Series;
import org.weilu.activities.series.Series.OffDay;
import org.weilu.spi.Texts;
import org.weilu.spi.community.Almanac.LunarDate;
import org.weilu.ui.Field;

/** The fields of a rule: how often, how long, the moon, and what to do on holidays. */
record SeriesFields(Locale language) {
    static final String WEEKLY = "weekly";
    static final String MOON = "moon";
    static final String RULE = "rule";
    static final List<String> REPEATS =
            List.of(WEEKLY, "fortnightly", "monthlyday", "monthlydate", "daily", "yearly", MOON, RULE);
    private static final Texts TEXTS = Texts.of(SeriesFields.class);

    /** @param known what the activity follows now; null for nothing */
    List<Field> of(@Nullable Series known) {
        Shape shape = Shape.of(known);
        List<Field> fields = new ArrayList<>();
        fields.add(Field.select("repeat", shape.repeat(), choices("repeat.", REPEATS)));
        Map<String, String> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(code(day), name(day));
        }
        fields.add(Field.ticks("weekdays", shape.weekdays(), days).optional());
        fields.add(Field.number("times", shape.times()).optional());
        fields.add(Field.date("until", shape.until()).optional());
        fields.add(Field.select("moonMonth", shape.moonMonth(), months()));
        fields.add(Field.select("moonDay", shape.moonDay(), moonDays()));
        fields.add(Field.select("leap", shape.leap(), choices("leap.", names(ByMoon.Leap.values()))));
        fields.add(Field.text("rule", shape.rule()).optional());
        OffDay holidays = known == null ? OffDay.SKIP : known.holidays();
        OffDay workdays = known == null ? OffDay.ASK : known.workdays();
        fields.add(Field.radio("holidays", holidays.name(), choices("off.", names(OffDay.values()))));
        fields.add(Field.radio("workdays", workdays.name(), choices("off.", names(OffDay.values()))));
        fields.add(Field.text("skipped", known == null ? "" : text(known.skipped()))
                .optional());
        fields.add(Field.text("added", known == null ? "" : text(known.added())).optional());
        return fields;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private Map<String, String> choices(String prefix, List<String> keys) {
        Map<String, String> choices = new LinkedHashMap<>();
        keys.forEach(key -> choices.put(key, TEXTS.say(language, prefix + key)));
        return choices;
    }

    private boolean isEnglish() {
        return "en".equals(language.getLanguage());
    }

    private String name(DayOfWeek day) {
        return isEnglish()
                ? day.getDisplayName(TextStyle.SHORT, Locale.UK)
                : day.getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE);
    }

    static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private Map<String, String> months() {
        Map<String, String> months = new LinkedHashMap<>();
        for (int month = 1; month <= 12; month++) {
            String name = new LunarDate(2000, month, 1, false).monthName();
            months.put("" + month, isEnglish() ? month + " (" + name + ")" : name);
        }
        months.put("ALL", TEXTS.say(language, "moon.every"));
        return months;
    }

    private Map<String, String> moonDays() {
        Map<String, String> days = new LinkedHashMap<>();
        for (int day = 1; day <= 30; day++) {
            String name = new LunarDate(2000, 1, day, false).dayName();
            days.put("" + day, isEnglish() ? day + " (" + name + ")" : name);
        }
        days.put("LAST", TEXTS.say(language, "moon.last"));
        return days;
    }

    private static String text(Set<LocalDate> days) {
        return days.stream().sorted().map(LocalDate::toString).collect(Collectors.joining("，"));
    }

    /** A rule as the fields say it; one that they cannot say stands as its text. */
    private record Shape(
            String repeat,
            List<String> weekdays,
            String times,
            String until,
            String moonMonth,
            String moonDay,
            String leap,
            String rule) {
        static Shape of(@Nullable Series series) {
            if (series == null) {
                return new Shape(WEEKLY, List.of(), "", "", "1", "15", "REGULAR", "");
            }
            return switch (series.recurrence()) {
                case ByMoon moon ->
                    new Shape(
                            MOON,
                            List.of(),
                            moon.count() == 0 ? "" : "" + moon.count(),
                            moon.until() == null ? "" : moon.until().toString(),
                            moon.month() == 0 ? "ALL" : "" + moon.month(),
                            moon.day() == 0 ? "LAST" : "" + moon.day(),
                            moon.leap().name(),
                            "");
                case ByRule rule -> of(rule);
            };
        }

        private static Shape of(ByRule known) {
            RecurrenceRule rule = known.rule();
            boolean weekly = rule.getFreq() == Freq.WEEKLY && rule.getInterval() <= 2 && !rule.hasPart(Part.BYSETPOS);
            List<String> days = weekly && rule.hasPart(Part.BYDAY)
                    ? rule.getByDayPart().stream()
                            .map(day -> day.weekday.name())
                            .toList()
                    : List.of();
            boolean daily = rule.getFreq() == Freq.DAILY && rule.getInterval() == 1 && !rule.hasPart(Part.BYDAY);
            String repeat = weekly ? (rule.getInterval() == 1 ? WEEKLY : "fortnightly") : daily ? "daily" : RULE;
            LocalDate until = known.until();
            return new Shape(
                    repeat,
                    days,
                    rule.getCount() == null ? "" : rule.getCount().toString(),
                    until == null ? "" : until.toString(),
                    "1",
                    "15",
                    "REGULAR",
                    repeat.equals(RULE) ? known.text() : "");
        }
    }
}
