package org.weilu.schedule;

import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.PortalException;

/**
 * One Quartz scheduler with a pulse of one second: each beat asks what is due by the portal's clock and hands it to
 * the pool. What is due stands in the database, so that nothing is missed while the portal is down and a moved clock
 * needs no second way.
 */
final class Pulse {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final String NOTICES = "schedule.notices";
    private static final int BEATS_BETWEEN_LOOKS = 5;
    private static final int BEATS_BETWEEN_LEASES = 30;

    private final QuartzJobs jobs;
    private final JobRuns runs;
    private final Decider decider;
    private final Outbox outbox;
    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private final AtomicBoolean carrying = new AtomicBoolean();
    private @Nullable Scheduler scheduler;
    private long beats;

    Pulse(QuartzJobs jobs, JobRuns runs, Decider decider, Outbox outbox) {
        this.jobs = jobs;
        this.runs = runs;
        this.decider = decider;
        this.outbox = outbox;
    }

    void open() throws SchedulerException {
        runs.releaseOwn();
        outbox.releaseOwn();
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "weilu-" + System.identityHashCode(this));
        settings.setProperty("org.quartz.scheduler.threadName", "schedule");
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.threadPool.threadCount", "3");
        settings.setProperty("org.quartz.threadPool.threadNamePrefix", "job");
        settings.setProperty("org.quartz.jobStore.misfireThreshold", "1000");
        Scheduler quartz = new StdSchedulerFactory(settings).getScheduler();
        quartz.setJobFactory((bundle, itself) -> {
            String name = bundle.getJobDetail().getKey().getName();
            return context -> run(itself, name);
        });
        quartz.scheduleJob(
                JobBuilder.newJob(Job.class).withIdentity("pulse").build(),
                TriggerBuilder.newTrigger()
                        .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever()
                                .withMisfireHandlingInstructionNextWithRemainingCount())
                        .build());
        quartz.start();
        scheduler = quartz;
    }

    void close() {
        Scheduler quartz = scheduler;
        if (quartz != null) {
            try {
                quartz.shutdown(true);
            } catch (SchedulerException e) {
                LOG.warn("the scheduler did not end well", e);
            }
        }
    }

    /** Says that a notice is due now: the next beat looks, instead of one of the next five. */
    void wake() {
        wanted.set(true);
    }

    private void run(Scheduler quartz, String name) {
        try {
            switch (name) {
                case "pulse" -> beat(quartz);
                case NOTICES -> carry();
                default -> jobs.run(name);
            }
        } catch (SchedulerException | RuntimeException e) {
            LOG.warn("{} failed, the next beat tries again: {}", name, Reasons.of(e));
            LOG.debug("{}", name, e);
        }
    }

    private synchronized void beat(Scheduler quartz) throws SchedulerException {
        beats++;
        if (beats % BEATS_BETWEEN_LEASES == 0) {
            jobs.keepRunning();
        }
        if (wanted.getAndSet(false) || beats % BEATS_BETWEEN_LOOKS == 0) {
            hand(quartz, NOTICES);
        }
        for (String due : jobs.due()) {
            hand(quartz, due);
        }
    }

    private static void hand(Scheduler quartz, String name) throws SchedulerException {
        JobKey key = new JobKey(name);
        if (!quartz.checkExists(key)) {
            quartz.addJob(
                    JobBuilder.newJob(Job.class)
                            .withIdentity(key)
                            .storeDurably()
                            .build(),
                    false);
        }
        if (quartz.getTriggersOfJob(key).isEmpty()) {
            quartz.triggerJob(key);
        }
    }

    /** Decides and delivers until nothing is due; also the test's way to do it now. */
    void carry() {
        if (!carrying.compareAndSet(false, true)) {
            return;
        }
        try {
            int moved;
            do {
                moved = decider.decide() + outbox.deliver();
            } while (moved > 0);
        } catch (PortalException e) {
            wanted.set(true);
            throw e;
        } finally {
            carrying.set(false);
        }
    }
}
