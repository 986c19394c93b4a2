package org.weilu.venues.setup;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.weilu.venues.api.Calendar.Season;
import org.weilu.venues.api.OpenHours;
import org.weilu.venues.api.OpenHours.Span;
import org.weilu.venues.api.Quota;

/** Hours, seasons and quotas as lines that people write; what is no such line is an {@link IllegalArgumentException}. */
final class Lines {
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("每人", "person"),
            Map.entry("每户", "household"),
            Map.entry("每单位", "organisation"),
            Map.entry("每天", "day"),
            Map.entry("每周", "week"),
            Map.entry("每月", "month"),
            Map.entry("同时", "open"));

    private Lines() {}

    /** {@code 08:30-12:00 13:00-21:00}; nothing is closed. */
    static List<Span> spans(String line) {
        return Arrays.stream(line.strip().replace('：', ':').split("[\\s,，、;；]+"))
                .filter(part -> !part.isEmpty())
                .map(Span::parse)
                .toList();
    }

    static String spans(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining(" "));
    }

    /** {@code 每人 2 次 每周}, {@code person 2 week}; hours are {@code 6 小时} or {@code 6h}. */
    static List<Quota> quotas(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(Lines::quota).toList();
    }

    private static Quota quota(String line) {
        String plain = line.strip().replaceAll("\\s*次", " ").replaceAll("\\s*(小时|hours)", "h ");
        return Quota.parse(Arrays.stream(plain.strip().split("\\s+"))
                .map(word -> CHINESE.getOrDefault(word, word))
                .collect(Collectors.joining(" ")));
    }

    static String quotas(List<Quota> quotas, Locale language) {
        return quotas.stream().map(quota -> quota(quota, language)).collect(Collectors.joining("\n"));
    }

    private static String quota(Quota quota, Locale language) {
        if ("en".equals(language.getLanguage())) {
            return quota.text();
        }
        Map<String, String> back = new HashMap<>();
        CHINESE.forEach((word, key) -> back.put(key, word));
        String[] of = quota.text().split(" ");
        return back.get(of[0]) + " " + quota.most() + (quota.hours() ? " 小时 " : " 次 ") + back.get(of[2]);
    }

    /** {@code 06-15 09-15 daily 08:00-22:00}; days that differ with semicolons between: {@code mon …; sat …}. */
    static List<Season> seasons(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(Lines::season).toList();
    }

    private static Season season(String line) {
        String[] of = line.strip().split("\\s+", 3);
        if (of.length < 2) {
            throw new IllegalArgumentException(line);
        }
        Map<DayOfWeek, List<Span>> open = new EnumMap<>(DayOfWeek.class);
        for (String part : of.length < 3 ? new String[0] : of[2].strip().split("\\s*[;；]\\s*")) {
            String[] words = part.split("\\s+", 2);
            List<Span> spans = words.length < 2 ? List.of() : spans(words[1]);
            days(words[0]).forEach(day -> open.put(day, spans));
        }
        try {
            return new Season(MonthDay.parse("--" + of[0]), MonthDay.parse("--" + of[1]), new OpenHours(open));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    private static List<DayOfWeek> days(String word) {
        List<DayOfWeek> week = List.of(DayOfWeek.values());
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "daily", "每天" -> week;
            case "weekdays", "平日" -> week.subList(0, 5);
            case "weekend", "周末" -> week.subList(5, 7);
            default ->
                week.stream()
                        .filter(day -> word.equalsIgnoreCase(key(day)))
                        .findFirst()
                        .map(List::of)
                        .orElseThrow(() -> new IllegalArgumentException(word));
        };
    }

    private static String key(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    static String seasons(List<Season> seasons) {
        return seasons.stream().map(Lines::season).collect(Collectors.joining("\n"));
    }

    private static String season(Season season) {
        List<String> days = new ArrayList<>();
        boolean alike = season.open().days().values().stream().distinct().count() == 1;
        for (DayOfWeek day : alike ? List.of(DayOfWeek.MONDAY) : List.of(DayOfWeek.values())) {
            days.add((alike ? "daily" : key(day)) + " " + spans(season.open().on(day)));
        }
        String dates = season.from().toString().substring(2) + " "
                + season.until().toString().substring(2);
        return dates + " " + days.stream().map(String::strip).collect(Collectors.joining("; "));
    }
}
