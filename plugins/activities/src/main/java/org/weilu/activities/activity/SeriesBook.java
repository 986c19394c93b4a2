package org.weilu.activities.activity;

import java.util.List;
import org.weilu.activities.series.Planned;
import org.weilu.activities.series.Series;
import org.weilu.activities.series.Step;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;

/** Activities whose dates follow rules. */
public interface SeriesBook {
    /** The pieces of an activity's series, one after another; empty where its dates stand by themselves. */
    List<Series> of(Visitor who, String activity);

    /** The days that a series gives from today on, as far as dates are made, with what the almanac says of each. */
    List<Planned> plan(Visitor who, Series series);

    /** Makes an activity with the dates of a series, in place of those of the draft. */
    Outcome<Activity> create(Visitor who, ActivityDraft draft, Series series);

    /** What a change would do, a date at a time; nothing is done. */
    Outcome<List<Step>> look(Visitor who, SeriesEdit edit);

    /**
     * Changes dates with {@link Activities#EDIT}. Dates that stay keep their ids; who signed up for one that moves or is
     * cancelled is told.
     *
     * @return refused with {@code changed}, {@code invalid}, {@code overlap} or what the edit of an activity refuses
     */
    Outcome<List<Step>> change(Visitor who, SeriesEdit edit);

    /** What waits for the leader: days that met the almanac, and dates that people signed up for and no rule names. */
    List<Waiting> waiting(Visitor who, String activity);

    /** @param people who signed up; 0 for a day that is no date yet */
    record Waiting(Planned planned, int people) {}

    /** Makes the dates that came within reach, and plans anew by the almanac; for the portal itself. */
    void follow();
}
