package org.weilu.spi.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;

/** The jobs, for who looks after the portal: permission {@code schedule.jobs}. */
public interface Jobs {
    List<JobInfo> list(Visitor who);

    /** Runs a job now, beside its schedule; refused while it runs. */
    Outcome<JobInfo> runNow(Visitor who, String name);

    /** @param failure what went wrong at the last run; null if nothing did */
    record JobInfo(
            String name,
            String plugin,
            Schedule schedule,
            @Nullable Instant lastRun,
            @Nullable Duration lastTook,
            @Nullable Instant nextRun,
            @Nullable String failure) {}
}
