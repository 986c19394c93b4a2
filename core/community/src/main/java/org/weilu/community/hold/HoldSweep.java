package org.weilu.community.hold;

import java.time.Duration;
import org.weilu.spi.job.Job;
import org.weilu.spi.job.Schedule;

/** Removes at night what has expired. */
record HoldSweep(JpaHolds holds) implements Job {
    @Override
    public String name() {
        return "community.holds";
    }

    @Override
    public Schedule schedule() {
        return Schedule.cron("0 20 3 * * ?");
    }

    @Override
    public void run() {
        holds.sweep(Duration.ofDays(1));
    }
}
