package org.weilu.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The demo's content as entries, roughly as its plugins make them: enough of it to search in. */
final class DemoContent {
    /** A Monday evening in autumn, on which the demo's relative times look as on any other. */
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static final Path CONTENT = Path.of("../../content");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern FROM_NOW = Pattern.compile("([+-]\\d+)([dw]) (\\d\\d:\\d\\d)");
    private static final Pattern WEEKDAY = Pattern.compile("next (\\w{3}) (\\d\\d:\\d\\d)");

    private DemoContent() {}

    static List<EntryDraft> entries() throws IOException {
        List<EntryDraft> all = new ArrayList<>();
        for (String[] folder : new String[][] {
            {"activities", "activity"}, {"news", "news"}, {"brands", "brand"}, {"pages", "page"}, {"venues", "venue"}
        }) {
            for (Path file : files(CONTENT.resolve(folder[0]))) {
                all.add(entry(folder[1], file));
            }
        }
        return all;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".en.md"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private static EntryDraft entry(String type, Path file) throws IOException {
        String text = Files.readString(file);
        String slug = file.getFileName().toString().replaceFirst("\\..*", "");
        Path english = file.resolveSibling(slug + ".en.md");
        String behind = Files.exists(english) ? Files.readString(english) : "";
        EntryDraft draft = new EntryDraft(type, slug)
                .title(key(text, type.equals("venue") ? "name" : "title"))
                .summary(key(text, "summary"))
                .text(body(text) + "\n" + key(text, "place") + "\n" + key(text, "address") + "\n" + key(behind, "title")
                        + "\n" + key(behind, "summary") + "\n" + body(behind))
                .updated(time(key(text, "published")));
        for (String starts : all(text, "starts")) {
            draft.free(time(starts), Duration.ofHours(1));
        }
        return draft;
    }

    private static String key(String text, String name) {
        List<String> all = all(text, name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    private static List<String> all(String text, String name) {
        Matcher line = Pattern.compile("(?m)^[ -]*" + name + ": *(.*)$").matcher(text);
        List<String> values = new ArrayList<>();
        while (line.find()) {
            values.add(line.group(1).strip().replaceAll("^\"|\"$", ""));
        }
        return values;
    }

    /** What stands behind the front matter, or the story of a venue. */
    private static String body(String text) {
        int end = text.indexOf("\n---\n", 1);
        int story = text.indexOf("\nstory: |-");
        return end >= 0
                ? text.substring(end + 5)
                : story < 0 ? "" : text.substring(story + 10, text.indexOf("\nstoryEn", story));
    }

    private static Instant time(String written) {
        LocalDate today = LocalDate.ofInstant(NOW, ZONE);
        Matcher fromNow = FROM_NOW.matcher(written);
        if (fromNow.matches()) {
            int days = Integer.parseInt(fromNow.group(1)) * (fromNow.group(2).equals("w") ? 7 : 1);
            return at(today.plusDays(days), fromNow.group(3));
        }
        Matcher weekday = WEEKDAY.matcher(written);
        if (weekday.matches()) {
            DayOfWeek day = Stream.of(DayOfWeek.values())
                    .filter(one -> one.name().startsWith(weekday.group(1).toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow();
            return at(today.with(TemporalAdjusters.next(day)), weekday.group(2));
        }
        return written.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d")
                ? at(LocalDate.parse(written.substring(0, 10)), written.substring(11))
                : NOW;
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }
}
