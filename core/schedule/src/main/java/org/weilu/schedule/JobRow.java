package org.weilu.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity(name = "ScheduleJob")
@Table(name = "schedule_job")
class JobRow {
    @Id
    private String name;

    @Column(name = "last_start")
    private @Nullable Long lastStart;

    @Column(name = "last_took")
    private @Nullable Long lastTook;

    private @Nullable String failure;

    @Column(name = "running_until", nullable = false)
    private long runningUntil;

    @Column(name = "running_on")
    private @Nullable String runningOn;

    protected JobRow() {}

    JobRow(String name) {
        this.name = name;
    }

    boolean isRunning(Instant now) {
        return runningUntil > now.toEpochMilli();
    }

    void begin(Instant now, String node, Duration lease) {
        lastStart = now.toEpochMilli();
        runningOn = node;
        keep(now, lease);
    }

    void keep(Instant now, Duration lease) {
        runningUntil = now.plus(lease).toEpochMilli();
    }

    void end(Duration took, @Nullable String wrong) {
        lastTook = took.toMillis();
        failure = wrong;
        runningUntil = 0;
        runningOn = null;
    }

    JobRuns.Run run() {
        return new JobRuns.Run(
                lastStart == null ? null : Instant.ofEpochMilli(lastStart),
                lastTook == null ? null : Duration.ofMillis(lastTook),
                failure);
    }
}
