package org.weilu.web.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words about time in what was typed, such as 本周末 or Saturday morning, and what they mean seen from a day.
 *
 * @param said as it was typed
 * @param rest what was typed besides
 * @param from inclusive, {@code to} exclusive, both in the site's zone
 */
record TimeWords(String said, String rest, LocalDateTime from, LocalDateTime to) {
    private static final String DAYS = "一二三四五六日";
    private static final Pattern SAID = Pattern.compile(
            "(?<day>今天|今日|今(?=晚)|明天|明日|明(?=晚)|大后天|后天|[本这下]?周末|[本这下](?:个?星期|个?月|周)(?![一二三四五六日天末])"
                    + "|下?个?(?:周|星期|礼拜)[一二三四五六日天])(?<part>早上|上午|中午|下午|傍晚|晚上|晚)?"
                    + "|\\b(?<en>today|tonight|tomorrow|(?:this |next )?weekend|this week|next week|this month|next month"
                    + "|(?:next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?<time>morning|afternoon|evening))?\\b",
            Pattern.CASE_INSENSITIVE);

    private record Part(LocalTime from, int hours) {}

    private static final Map<String, Part> PARTS = Map.ofEntries(
            Map.entry("早上", new Part(LocalTime.of(6, 0), 4)),
            Map.entry("上午", new Part(LocalTime.of(6, 0), 6)),
            Map.entry("中午", new Part(LocalTime.of(11, 0), 3)),
            Map.entry("下午", new Part(LocalTime.NOON, 6)),
            Map.entry("傍晚", new Part(LocalTime.of(17, 0), 3)),
            Map.entry("晚上", new Part(LocalTime.of(18, 0), 6)),
            Map.entry("晚", new Part(LocalTime.of(18, 0), 6)),
            Map.entry("morning", new Part(LocalTime.of(6, 0), 6)),
            Map.entry("afternoon", new Part(LocalTime.NOON, 6)),
            Map.entry("evening", new Part(LocalTime.of(18, 0), 6)));

    /** The first such words in a text; empty if there are none. */
    static Optional<TimeWords> in(String text, LocalDate today) {
        Matcher said = SAID.matcher(text);
        if (!said.find()) {
            return Optional.empty();
        }
        String day =
                said.group("day") != null ? said.group("day") : said.group("en").toLowerCase(Locale.ROOT);
        LocalDate[] days = day.matches(".*[a-z].*") ? english(day, today) : chinese(day, today);
        String part = Stream.of(said.group("part"), said.group("time"), day.equals("tonight") ? "evening" : null)
                .filter(word -> word != null)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
        String rest = (text.substring(0, said.start()) + " " + text.substring(said.end()))
                .strip()
                .replaceAll("\\s+", " ");
        return Optional.of(of(said.group(), rest, days, PARTS.get(part)));
    }

    private static TimeWords of(String said, String rest, LocalDate[] days, @Nullable Part part) {
        if (part == null || !days[0].plusDays(1).equals(days[1])) {
            return new TimeWords(said, rest, days[0].atStartOfDay(), days[1].atStartOfDay());
        }
        LocalDateTime from = days[0].atTime(part.from);
        return new TimeWords(said, rest, from, from.plusHours(part.hours));
    }

    private static LocalDate[] chinese(String day, LocalDate today) {
        boolean next = day.startsWith("下");
        if (day.endsWith("周末")) {
            return weekend(today, next);
        }
        if (day.endsWith("月")) {
            return month(today, next);
        }
        if (day.matches("[本这下].*(周|星期)")) {
            return week(today, next);
        }
        int weekday = DAYS.indexOf(day.replace('天', '日').charAt(day.length() - 1));
        if (weekday >= 0 && day.matches(".*(周|星期|礼拜).")) {
            return weekday(today, DayOfWeek.of(weekday + 1), next);
        }
        return one(today.plusDays(Map.of("明", 1, "后", 2, "大", 3).getOrDefault(day.substring(0, 1), 0)));
    }

    private static LocalDate[] english(String day, LocalDate today) {
        boolean next = day.startsWith("next ");
        String word = day.replaceFirst("^(this|next) ", "");
        return switch (word) {
            case "today", "tonight" -> one(today);
            case "tomorrow" -> one(today.plusDays(1));
            case "weekend" -> weekend(today, next);
            case "week" -> week(today, next);
            case "month" -> month(today, next);
            default -> weekday(today, DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT)), next);
        };
    }

    private static LocalDate[] one(LocalDate day) {
        return new LocalDate[] {day, day.plusDays(1)};
    }

    private static LocalDate monday(LocalDate today, boolean next) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return next ? monday.plusWeeks(1) : monday;
    }

    private static LocalDate[] weekday(LocalDate today, DayOfWeek day, boolean next) {
        return one(
                next
                        ? monday(today, true).with(TemporalAdjusters.nextOrSame(day))
                        : today.with(TemporalAdjusters.nextOrSame(day)));
    }

    /** Saturday and Sunday. */
    static LocalDate[] weekend(LocalDate today, boolean next) {
        LocalDate monday = monday(today, next);
        return new LocalDate[] {monday.plusDays(5), monday.plusDays(7)};
    }

    /** Monday to Sunday. */
    static LocalDate[] week(LocalDate today, boolean next) {
        LocalDate monday = monday(today, next);
        return new LocalDate[] {monday, monday.plusDays(7)};
    }

    private static LocalDate[] month(LocalDate today, boolean next) {
        LocalDate first = today.withDayOfMonth(1).plusMonths(next ? 1 : 0);
        return new LocalDate[] {first, first.plusMonths(1)};
    }
}
