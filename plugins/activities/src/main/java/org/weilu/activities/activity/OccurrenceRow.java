package org.weilu.activities.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

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

    protected OccurrenceRow() {}

    OccurrenceRow(String id, ActivityRow activity, Instant starts, Instant ends) {
        this.id = id;
        this.activity = activity.id();
        this.site = activity.site();
        this.starts = starts.toEpochMilli();
        this.ends = ends.toEpochMilli();
        this.reason = "";
    }

    String id() {
        return id;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void move(Instant from, Instant until) {
        if (starts != from.toEpochMilli() || ends != until.toEpochMilli()) {
            starts = from.toEpochMilli();
            ends = until.toEpochMilli();
            changes++;
        }
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
                id, activity, Instant.ofEpochMilli(starts), Instant.ofEpochMilli(ends), changes, cancelled, reason);
    }
}
