package org.weilu.activities.activity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.entry.Entry.Picture;

/**
 * What somebody wants an activity to be.
 *
 * @param slug its address, heeded when it is made; null for one that the portal makes
 * @param leader id of the person who runs it; null for who makes it, or as it was
 * @param space a venue's layout; its name is then the place
 * @param days the dates; those of an edit that carry no id are new, those that it does not name stay
 */
public record ActivityDraft(
        @Nullable String slug,
        Words chinese,
        Words english,
        Marks marks,
        Terms terms,
        @Nullable String leader,
        @Nullable String space,
        @Nullable Picture cover,
        List<Day> days,
        Discretion discretion) {
    public ActivityDraft {
        days = List.copyOf(days);
    }

    /** One of which all may be told. */
    public ActivityDraft(
            @Nullable String slug,
            Words chinese,
            Words english,
            Marks marks,
            Terms terms,
            @Nullable String leader,
            @Nullable String space,
            @Nullable Picture cover,
            List<Day> days) {
        this(slug, chinese, english, marks, terms, leader, space, cover, days, Discretion.NONE);
    }

    public ActivityDraft on(List<Day> other) {
        return new ActivityDraft(slug, chinese, english, marks, terms, leader, space, cover, other, discretion);
    }

    /** @param id of the occurrence that it changes; null for a new one */
    public record Day(@Nullable String id, Instant starts, Instant ends) {
        public static Day of(Instant starts, Instant ends) {
            return new Day(null, starts, ends);
        }
    }
}
