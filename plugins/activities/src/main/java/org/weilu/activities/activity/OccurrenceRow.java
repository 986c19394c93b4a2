package org.weilu.activities.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity(name = "activitiesOccurrence")
@Table(name = "activities_occurrence")
class OccurrenceRow {
    @Id
    @Column
    private String id;

    @Column
    private String activity;

    @Column
    private String site;

    @Column
    private long starts;

    @Column
    private long ends;

    @Column
    private int changes;

    @Column
    private boolean cancelled;

    @Column
    private String reason;

    @Column
    private @Nullable LocalDate slot;

    @Column
    private boolean own;

    protected OccurrenceRow() {}

    OccurrenceRow(String id, ActivityRow activity, Instant starts, Instant ends) {
        this.id = id;
        this.activity = activity.id();
        this.site = activity.site();
        this.starts = starts.toEpochMilli();
        this.ends = ends.toEpochMilli();
        this.reason = "";
    }

    /** Stands for a day of a series. */
    void standFor(LocalDate day) {
        slot = day;
    }

    /** From here on its series leaves it alone. */
    void byItself() {
        own = slot != null;
    }

    /** The series names it no more: its day is free for another. */
    void drop(String why) {
        slot = null;
        cancel(why);
    }

    String id() {
        return id;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** @return false if it is then already */
    boolean move(Instant from, Instant until) {
        boolean moves = starts != from.toEpochMilli() || ends != until.toEpochMilli();
        if (moves) {
            starts = from.toEpochMilli();
            ends = until.toEpochMilli();
            changes++;
        }
        return moves;
    }

    void otherPlace() {
        changes++;
    }

    void cancel(String why) {
        cancelled = true;
        reason = why;
        changes++;
    }

    Occurrence occurrence() {
        return new Occurrence(
                id,
                activity,
                Instant.ofEpochMilli(starts),
                Instant.ofEpochMilli(ends),
                changes,
                cancelled,
                reason,
                slot,
                own);
    }
}
