package org.weilu.activities.content;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.ActivityDraft;
import org.weilu.activities.activity.Marks;
import org.weilu.activities.activity.Terms;
import org.weilu.activities.activity.Words;
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
            List<ActivityDraft.Day> days) {
        String when = days.stream()
                .map(day -> day.starts().atZone(zone).toLocalDateTime() + " – "
                        + day.ends().atZone(zone).toLocalDateTime())
                .collect(Collectors.joining("\n"));
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
                cover == null ? "" : cover.toString(),
                chinese.body(),
                english.body());
    }
}
