package org.weilu.schedule;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.Extension;
import org.weilu.spi.Extensions;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.job.Job;
import org.weilu.spi.job.Jobs;
import org.weilu.spi.job.Schedule;

/** The jobs of all plugins: when each is due by the portal's clock, and what came of its last run. */
final class QuartzJobs implements Jobs {
    static final Permission LOOK_AFTER = new Permission("schedule.jobs", "admin");
    private static final Logger LOG = LoggerFactory.getLogger(QuartzJobs.class);
    private static final Texts TEXTS = Texts.of(QuartzJobs.class);

    private final Extensions extensions;
    private final JobRuns runs;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final Supplier<Access> access;
    private final Instant born;
    private final Map<String, JobRuns.Run> known = new ConcurrentHashMap<>();
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    QuartzJobs(Extensions extensions, JobRuns runs, Clock clock, Supplier<ZoneId> zone, Supplier<Access> access) {
        this.extensions = extensions;
        this.runs = runs;
        this.clock = clock;
        this.zone = zone;
        this.access = access;
        this.born = clock.instant();
    }

    /** The names of enabled jobs that are due now and do not run yet. */
    List<String> due() {
        Instant now = clock.instant();
        return extensions.of(Job.class).stream()
                .filter(job -> !running.contains(job.value().name()))
                .filter(job -> job.show(j -> next(j, last(j.name()).start()))
                        .filter(next -> !next.isAfter(now))
                        .isPresent())
                .map(job -> job.value().name())
                .toList();
    }

    /** Runs a job if this node may take it; its failure is logged and kept. */
    void run(String name) {
        Optional<Extension<Job>> job = find(name);
        if (job.isEmpty() || !running.add(name)) {
            return;
        }
        try {
            boolean taken = runs.begin(name, last(name).start());
            known.put(name, runs.last(name));
            if (taken) {
                finish(name, job.get());
            }
        } finally {
            running.remove(name);
        }
    }

    private void finish(String name, Extension<Job> job) {
        long begun = System.nanoTime();
        String failure = failure(job);
        runs.end(name, Duration.ofNanos(System.nanoTime() - begun), failure);
        known.put(name, runs.last(name));
    }

    private static @Nullable String failure(Extension<Job> job) {
        try {
            return job.join(j -> {
                try {
                    j.run();
                    return null;
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw PortalException.fault(Reasons.of(e), e);
                }
            });
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.warn("job {} of plugin {} failed: {}", job.value().name(), job.plugin(), Reasons.of(e));
            return Reasons.of(e);
        }
    }

    /** Tells other nodes that what runs here still runs. */
    void keepRunning() {
        if (!running.isEmpty()) {
            runs.keep(List.copyOf(running));
        }
    }

    @Override
    public List<JobInfo> list(Visitor who) {
        access.get().require(who, LOOK_AFTER, Scoped.portal());
        return extensions.of(Job.class).stream().map(this::info).toList();
    }

    @Override
    public Outcome<JobInfo> runNow(Visitor who, String name) {
        access.get().require(who, LOOK_AFTER, Scoped.portal());
        Optional<Extension<Job>> job = find(name);
        if (job.isEmpty()) {
            return Outcome.refused(
                    Refusal.of(Refusal.Kind.NOT_FOUND, "not_found", TEXTS.say(who.language(), "unknown", name)));
        }
        known.put(name, runs.last(name));
        if (!running.add(name)) {
            return refusedRunning(who, name);
        }
        try {
            if (!runs.begin(name, last(name).start())) {
                return refusedRunning(who, name);
            }
            finish(name, job.get());
        } finally {
            running.remove(name);
        }
        return Outcome.done(info(job.get()));
    }

    private static Outcome<JobInfo> refusedRunning(Visitor who, String name) {
        return Outcome.refused(
                Refusal.of(Refusal.Kind.CONFLICT, "running", TEXTS.say(who.language(), "running", name)));
    }

    private JobInfo info(Extension<Job> job) {
        String name = job.value().name();
        JobRuns.Run last = runs.last(name);
        return new JobInfo(
                name,
                job.plugin(),
                job.value().schedule(),
                last.start(),
                last.took(),
                job.show(j -> next(j, last.start())).orElse(null),
                last.failure());
    }

    private Optional<Extension<Job>> find(String name) {
        return extensions.of(Job.class).stream()
                .filter(job -> job.value().name().equals(name))
                .findFirst();
    }

    private JobRuns.Run last(String name) {
        return known.computeIfAbsent(name, runs::last);
    }

    private Instant next(Job job, @Nullable Instant lastStart) {
        return switch (job.schedule()) {
            case Schedule.Every every -> lastStart == null ? born : lastStart.plus(every.interval());
            case Schedule.Cron cron -> nextFire(cron, lastStart == null ? born : lastStart);
        };
    }

    private Instant nextFire(Schedule.Cron cron, Instant after) {
        try {
            CronExpression expression = new CronExpression(cron.expression());
            expression.setTimeZone(TimeZone.getTimeZone(zone.get()));
            Date next = expression.getNextValidTimeAfter(Date.from(after));
            return next == null ? Instant.MAX : next.toInstant();
        } catch (ParseException e) {
            throw PortalException.fault("not a cron expression: " + cron.expression(), e);
        }
    }
}
