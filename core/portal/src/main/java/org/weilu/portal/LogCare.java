package org.weilu.portal;

import org.weilu.spi.job.Job;
import org.weilu.spi.job.Schedule;
import org.weilu.store.JpaStore;

/** Takes old rows out of the change log and the event log, every night. */
record LogCare(JpaStore store) implements Job {
    @Override
    public String name() {
        return "store.logs";
    }

    @Override
    public Schedule schedule() {
        return Schedule.cron("0 40 3 * * ?");
    }

    @Override
    public void run() {
        store.purge();
    }
}
