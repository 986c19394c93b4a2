package org.weilu.activities.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.ActivityDraft;
import org.weilu.activities.activity.Ages;
import org.weilu.activities.activity.Discretion;
import org.weilu.activities.activity.Marks;
import org.weilu.activities.activity.Rooms;
import org.weilu.activities.activity.Terms;
import org.weilu.activities.activity.Words;
import org.weilu.activities.series.Recurrence;
import org.weilu.activities.series.Series;
import org.weilu.activities.series.Series.OffDay;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.spi.content.ContentFile;
import org.weilu.spi.content.ContentImport;
import org.weilu.spi.entry.Entry.Picture;
import org.weilu.spi.media.Assets;
import org.weilu.spi.neighbour.Spaces.Space;

/** Reads the keys of a file. */
final class DraftReader {
    private final Brands brands;
    private final Assets assets;
    private final Rooms rooms;

    DraftReader(Brands brands, Assets assets, Rooms rooms) {
        this.brands = brands;
        this.assets = assets;
        this.rooms = rooms;
    }

    static PortalException invalid(String key, String chinese, String english) {
        return new PortalException(Refusal.invalid(key, chinese + "。 " + english + "."));
    }

    ActivityDraft read(ContentFile file, ContentImport run, ZoneId zone, String leader) {
        Optional<ContentFile> english = Optional.ofNullable(file.english());
        @Nullable Space space = space(file, run);
        String place = space == null ? file.required("place") : space.name();
        String placeEn =
                space == null ? english.flatMap(other -> other.text("place")).orElse("") : space.nameEn();
        return new ActivityDraft(
                file.slug(),
                new Words(
                        file.required("title").strip(),
                        file.required("summary").strip(),
                        place.strip(),
                        file.body().strip()),
                new Words(
                        english.flatMap(other -> other.text("title")).orElse("").strip(),
                        english.flatMap(other -> other.text("summary"))
                                .orElse("")
                                .strip(),
                        placeEn.strip(),
                        english.map(ContentFile::body).orElse("").strip()),
                new Marks(file.text("kind").orElse(""), brand(file, run), null, file.list("tags")),
                terms(file, run, zone),
                leader,
                space == null ? null : space.id(),
                cover(file, run),
                days(file, run, zone),
                discretion(file));
    }

    /** {@code discretion: [guests, leader, photographs]}. */
    private static Discretion discretion(ContentFile file) {
        List<String> words = file.list("discretion");
        if (!Discretion.WORDS.containsAll(words)) {
            throw invalid(
                    "discretion",
                    "discretion 写 guests、leader、photographs",
                    "discretion is guests, leader, photographs");
        }
        return Discretion.of(Set.copyOf(words));
    }

    private @Nullable Space space(ContentFile file, ContentImport run) {
        Optional<String> venue = file.text("venue");
        if (venue.isEmpty()) {
            return null;
        }
        String layout = file.required("layout");
        return rooms.find(run.visitor(), venue.get(), layout)
                .orElseThrow(() -> invalid(
                        "venue",
                        "没有场地“" + venue.get() + "”的布置“" + layout + "”",
                        "there is no venue " + venue.get() + " with a layout " + layout));
    }

    private @Nullable String brand(ContentFile file, ContentImport run) {
        return file.text("brand")
                .map(slug -> brands.bySlug(run.visitor().site(), slug)
                        .map(Brand::id)
                        .orElseThrow(() -> invalid("brand", "没有品牌“" + slug + "”", "there is no brand " + slug)))
                .orElse(null);
    }

    private static Terms terms(ContentFile file, ContentImport run, ZoneId zone) {
        Ages ages = Ages.read(file.text("ages").orElse(null))
                .orElseThrow(() -> invalid("ages", "ages 写成 6-12 或 14+", "ages are 6-12 or 14+"));
        return new Terms(
                capacity(file.required("capacity")),
                !file.text("waitingList").filter("false"::equals).isPresent(),
                file.text("opens").map(text -> instant(run, zone, text)).orElse(null),
                file.text("closes").map(text -> instant(run, zone, text)).orElse(null),
                ages.from(),
                ages.to());
    }

    private static int capacity(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw invalid("capacity", "capacity 要写整数", "capacity is a whole number");
        }
    }

    /** {@code repeat}, an RRULE or {@code MOON=1;DAY=15}, counted from {@code starts}; empty where there is none. */
    Optional<Series> series(ContentFile file, ContentImport run) {
        Optional<String> rule = file.text("repeat");
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime starts = run.dateTime(file.required("starts"));
        LocalDateTime ends = run.dateTime(file.required("ends"));
        if (!starts.isBefore(ends)) {
            throw invalid("ends", "ends 要在 starts 之后", "ends is after starts");
        }
        return Optional.of(new Series(
                "",
                Recurrence.read(rule.get()).orElseThrow(() -> invalid("repeat", "repeat 读不懂", "repeat is no rule")),
                starts.toLocalDate(),
                null,
                starts.toLocalTime(),
                Duration.between(starts, ends),
                off(file, "holidays", OffDay.SKIP),
                off(file, "workdays", OffDay.ASK),
                dates(file, "except"),
                Set.of(),
                dates(file, "also")));
    }

    private static OffDay off(ContentFile file, String key, OffDay usual) {
        String text = file.text(key).orElse(usual.name()).toUpperCase(Locale.ROOT);
        if (!text.matches("SKIP|KEEP|ASK")) {
            throw invalid(key, key + " 写 skip、keep 或 ask", key + " is skip, keep or ask");
        }
        return OffDay.valueOf(text);
    }

    private static Set<LocalDate> dates(ContentFile file, String key) {
        Set<LocalDate> dates = new TreeSet<>();
        for (String text : file.list(key)) {
            try {
                dates.add(LocalDate.parse(text.strip()));
            } catch (DateTimeException e) {
                throw invalid(key, key + " 写成 2026-12-26", key + " are days such as 2026-12-26");
            }
        }
        return dates;
    }

    private static Instant instant(ContentImport run, ZoneId zone, String text) {
        return run.dateTime(text).atZone(zone).toInstant();
    }

    private static List<ActivityDraft.Day> days(ContentFile file, ContentImport run, ZoneId zone) {
        List<ActivityDraft.Day> days = new ArrayList<>();
        if (file.keys().get("dates") instanceof List<?> several) {
            for (Object each : several) {
                if (!(each instanceof Map<?, ?> day) || day.get("starts") == null || day.get("ends") == null) {
                    throw invalid("dates", "每个日期要有 starts 和 ends", "each date needs starts and ends");
                }
                days.add(ActivityDraft.Day.of(
                        instant(run, zone, String.valueOf(day.get("starts"))),
                        instant(run, zone, String.valueOf(day.get("ends")))));
            }
        } else {
            days.add(ActivityDraft.Day.of(
                    instant(run, zone, file.required("starts")), instant(run, zone, file.required("ends"))));
        }
        days.sort(java.util.Comparator.comparing(ActivityDraft.Day::starts));
        return days;
    }

    private @Nullable Picture cover(ContentFile file, ContentImport run) {
        if (!(file.keys().get("cover") instanceof Map<?, ?> cover)) {
            return null;
        }
        String name = String.valueOf(cover.get("file"));
        Path picture = run.file(name);
        Object alt = Objects.requireNonNullElse(cover.get("alt"), "");
        @Nullable Object credit = cover.get("credit");
        try (InputStream in = Files.newInputStream(picture)) {
            String hash = assets.keep(run.visitor(), in, name).orThrow().hash();
            return new Picture(hash, alt.toString(), credit == null ? null : credit.toString());
        } catch (IOException e) {
            throw new PortalException(
                    Refusal.invalid("cover", "没有图片“" + name + "”。 There is no picture " + name + "."), e);
        }
    }
}
