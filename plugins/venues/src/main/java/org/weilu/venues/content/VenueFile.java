package org.weilu.venues.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.content.ContentFile;
import org.weilu.spi.content.ContentImport;
import org.weilu.spi.entry.Entry.Picture;
import org.weilu.spi.media.Assets;
import org.weilu.venues.api.Calendar;
import org.weilu.venues.api.Calendar.Holidays;
import org.weilu.venues.api.Calendar.Season;
import org.weilu.venues.api.Equipment;
import org.weilu.venues.api.OpenHours;
import org.weilu.venues.api.OpenHours.Span;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Approval;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venue.Plot;
import org.weilu.venues.api.Venue.Terms;
import org.weilu.venues.api.Venue.Text;

/** What a file says of a venue; whatever does not fit is named with its key. */
final class VenueFile {
    private static final Map<String, List<DayOfWeek>> DAYS = days();

    private final ContentFile file;
    private final ContentImport run;
    private final Assets assets;

    VenueFile(ContentFile file, ContentImport run, Assets assets) {
        this.file = file;
        this.run = run;
        this.assets = assets;
    }

    private static Map<String, List<DayOfWeek>> days() {
        Map<String, List<DayOfWeek>> days = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day.name().substring(0, 3).toLowerCase(Locale.ROOT), List.of(day));
        }
        days.put("daily", List.of(DayOfWeek.values()));
        days.put("weekdays", List.of(DayOfWeek.values()).subList(0, 5));
        days.put("weekend", List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        return Map.copyOf(days);
    }

    Venue venue() {
        return new Venue(
                "",
                run.visitor().site(),
                file.slug(),
                new Text(file.required("name"), file.text("nameEn").orElse("")),
                text("summary"),
                text("story"),
                text("address"),
                cover(),
                open(file.keys().get("open")),
                calendar(),
                Duration.ofMinutes(number(file.keys(), "buffer", 0)),
                terms(rules(), 30, 4),
                PolicyFile.policy(rules()),
                maps(file.keys().get("cells"), "cells").stream().map(this::cell).toList(),
                maps(file.keys().get("layouts"), "layouts").stream()
                        .map(VenueFile::layout)
                        .toList(),
                Instant.EPOCH);
    }

    private Cell cell(Map<?, ?> of) {
        Object stepFree = of.get("stepFree") == null ? file.keys().get("stepFree") : of.get("stepFree");
        Set<Equipment> equipment = EnumSet.noneOf(Equipment.class);
        for (Object word : list(of.get("equipment"))) {
            equipment.add(Equipment.of(word.toString())
                    .orElseThrow(() -> wrong("equipment", "没有“" + word + "”这种设备。 There is no such equipment.")));
        }
        String slug = word(of, "slug");
        return new Cell(slug, slug, name(of), plot(list(of.get("plot"))), Boolean.TRUE.equals(stepFree), equipment);
    }

    private static @Nullable Plot plot(List<?> given) {
        if (given.isEmpty()) {
            return null;
        }
        try {
            int[] of = given.stream()
                    .mapToInt(one -> Integer.parseInt(one.toString()))
                    .toArray();
            return new Plot(of[0], of[1], of[2], of[3]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw wrong("plot", given + "：请写 [左, 上, 宽, 高]，60 格以内。 Write [x, y, width, height] within 60.");
        }
    }

    private Text text(String key) {
        return new Text(file.text(key).orElse(""), file.text(key + "En").orElse(""));
    }

    private static Text name(Map<?, ?> of) {
        Object english = of.get("nameEn");
        return new Text(word(of, "name"), english == null ? "" : english.toString());
    }

    private static Layout layout(Map<?, ?> of) {
        Set<String> cells = new HashSet<>();
        list(of.get("cells")).forEach(cell -> cells.add(cell.toString()));
        String slug = word(of, "slug");
        return new Layout(
                slug,
                slug,
                name(of),
                number(of, "seats", 0),
                cells,
                Duration.ofMinutes(number(of, "before", 0)),
                Duration.ofMinutes(number(of, "after", 0)));
    }

    private Map<?, ?> rules() {
        return file.keys().get("rules") instanceof Map<?, ?> given ? given : Map.of();
    }

    static Terms terms(Map<?, ?> rules, int advanceDays, int maxHours) {
        Object approval = rules.get("approval");
        boolean automatic = approval != null && approval.toString().equals("automatic");
        return new Terms(
                number(rules, "advanceDays", advanceDays),
                number(rules, "maxHours", maxHours),
                automatic ? Approval.AUTOMATIC : Approval.MANAGER);
    }

    private Calendar calendar() {
        List<Season> seasons = maps(file.keys().get("seasons"), "seasons").stream()
                .map(season -> new Season(day(season, "from"), day(season, "until"), open(season.get("open"))))
                .toList();
        Object holidays = file.keys().get("holidays");
        if (holidays == null || holidays.equals("usual")) {
            return new Calendar(seasons, Holidays.USUAL, List.of());
        }
        return holidays.equals("closed")
                ? new Calendar(seasons, Holidays.CLOSED, List.of())
                : new Calendar(seasons, Holidays.HOURS, spans(holidays));
    }

    private static MonthDay day(Map<?, ?> of, String key) {
        try {
            return MonthDay.parse("--" + word(of, key));
        } catch (DateTimeParseException e) {
            throw wrong(key, word(of, key) + "：请写成 \"06-15\"。 Write \"06-15\".");
        }
    }

    static OpenHours open(@Nullable Object hoursOfDays) {
        Map<DayOfWeek, List<Span>> open = new EnumMap<>(DayOfWeek.class);
        Map<?, ?> given = hoursOfDays instanceof Map<?, ?> hours ? hours : Map.of();
        given.forEach((key, spans) -> {
            List<DayOfWeek> days = DAYS.get(key.toString().toLowerCase(Locale.ROOT));
            if (days == null) {
                throw wrong("open", key + "：请写 mon 到 sun、daily、weekdays 或 weekend。 Not a day.");
            }
            days.forEach(day -> open.put(day, spans(spans)));
        });
        return new OpenHours(open);
    }

    private static List<Span> spans(@Nullable Object given) {
        List<Span> spans = new ArrayList<>();
        for (Object span : list(given)) {
            try {
                spans.add(Span.parse(span.toString()));
            } catch (IllegalArgumentException e) {
                throw wrong("open", span + "：请写成 \"08:30-12:00\"。 Write \"08:30-12:00\".");
            }
        }
        return spans;
    }

    private @Nullable Picture cover() {
        if (!(file.keys().get("cover") instanceof Map<?, ?> cover)) {
            return null;
        }
        String named = word(cover, "file");
        Path picture = run.file(named);
        Object credit = cover.get("credit");
        try (InputStream in = Files.newInputStream(picture)) {
            String hash = assets.keep(run.visitor(), in, named).orThrow().hash();
            return new Picture(hash, word(cover, "alt"), credit == null ? null : credit.toString());
        } catch (IOException e) {
            throw wrong("cover", "没有图片“" + named + "”。 There is no picture " + named + ".");
        }
    }

    static List<Map<?, ?>> maps(@Nullable Object given, String key) {
        List<Map<?, ?>> maps = new ArrayList<>();
        for (Object one : list(given)) {
            if (!(one instanceof Map<?, ?> map)) {
                throw wrong(key, "每一项都要写成 { 键: 值 }。 Each of \"" + key + "\" is a mapping.");
            }
            maps.add(map);
        }
        return maps;
    }

    static List<?> list(@Nullable Object given) {
        return switch (given) {
            case null -> List.of();
            case List<?> several -> several;
            case Object one -> List.of(one);
        };
    }

    static String word(Map<?, ?> of, String key) {
        Object value = of.get(key);
        if (value == null || value.toString().isBlank()) {
            throw wrong(key, "缺少 " + key + "。 \"" + key + "\" is missing.");
        }
        return value.toString();
    }

    static int number(Map<?, ?> of, String key, int otherwise) {
        Object value = of.get(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.toString().matches("\\d{1,6}")) {
            throw wrong(key, key + " 要写数字。 \"" + key + "\" is a number.");
        }
        return Integer.parseInt(value.toString());
    }

    static PortalException wrong(String key, String words) {
        return new PortalException(Refusal.invalid(key, words));
    }
}
