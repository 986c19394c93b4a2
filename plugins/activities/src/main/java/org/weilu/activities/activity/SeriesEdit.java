package org.weilu.activities.activity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.series.Series;

/** What a leader wants of the dates of an activity. */
public sealed interface SeriesEdit {
    String activity();

    /** The version of the activity that the leader has read. */
    long version();

    /** This one. */
    record MoveOne(String activity, long version, String occurrence, Instant starts, Instant ends)
            implements SeriesEdit {}

    /**
     * This and following, or all that is ahead. What has begun stays as it was.
     *
     * @param from the day of the rule from which the new one holds; null for all
     */
    record Follow(String activity, long version, @Nullable LocalDate from, Series series) implements SeriesEdit {}

    /**
     * An answer about a day that met a holiday or a working weekend.
     *
     * @param takesPlace false leaves it out: who signed up is told
     */
    record Decide(String activity, long version, LocalDate slot, boolean takesPlace) implements SeriesEdit {}
}
