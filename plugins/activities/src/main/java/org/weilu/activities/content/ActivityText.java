package org.weilu.activities.content;

import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.ActivityDraft;
import org.weilu.activities.activity.Discretion;
import org.weilu.activities.activity.Marks;
import org.weilu.activities.activity.Terms;
import org.weilu.activities.activity.Words;
import org.weilu.activities.series.Series;
import org.weilu.spi.entry.Entry.Picture;

/** All that a file says of an activity as one text, to be compared with what the portal says. */
record ActivityText(ZoneId zone) {
    /** @param space stands in place of the words where a layout is taken: a room's new name is nobody's edit */
    String of(
            Words chinese,
            Words english,
            Marks marks,
            Terms terms,
            @Nullable String space,
            @Nullable Picture cover,
            List<ActivityDraft.Day> days,
            List<Series> series,
            Discretion discretion) {
        String when = !series.isEmpty()
                ? series.stream().map(ActivityText::rule).collect(Collectors.joining("\n"))
                : days(days);
        String where = space == null ? chinese.place() + "\n" + english.place() : space;
        return String.join(
                "\n",
                chinese.title(),
                english.title(),
                chinese.summary(),
                english.summary(),
                where,
                when,
                marks.kind() + " " + marks.brand() + " " + String.join(", ", marks.tags()),
                terms.toString(),
                String.join(" ", discretion.words()),
                cover == null ? "" : cover.toString(),
                chinese.body(),
                english.body());
    }

    private String days(List<ActivityDraft.Day> days) {
        return days.stream()
                .map(day -> day.starts().atZone(zone).toLocalDateTime() + " – "
                        + day.ends().atZone(zone).toLocalDateTime())
                .collect(Collectors.joining("\n"));
    }

    private static String rule(Series series) {
        return String.join(
                " ",
                series.recurrence().text(),
                series.first() + "T" + series.at(),
                series.length().toString(),
                series.holidays() + "/" + series.workdays(),
                "-" + new TreeSet<>(series.skipped()),
                "+" + new TreeSet<>(series.added()));
    }
}
