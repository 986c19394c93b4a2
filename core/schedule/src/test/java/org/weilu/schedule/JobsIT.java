package org.weilu.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.weilu.spi.job.Job;
import org.weilu.spi.job.Schedule;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;
import org.weilu.store.Together;

class JobsIT {
    private record Counting(Schedule schedule, AtomicInteger runs) implements Job {
        @Override
        public String name() {
            return "fake.count";
        }

        @Override
        public void run() throws InterruptedException {
            runs.incrementAndGet();
            Thread.sleep(20);
        }
    }

    private static QuartzJobs node(Desk desk, String name) {
        return new QuartzJobs(
                desk.extensions,
                new JobRuns(desk.at.store(), desk.at.clock(), name),
                desk.at.clock(),
                () -> ZoneId.of("Asia/Shanghai"),
                () -> null);
    }

    @OnEachDatabase
    void runsOnceADueTimeHoweverManyNodesTry(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            Counting job = new Counting(Schedule.every(Duration.ofMinutes(10)), new AtomicInteger());
            desk.extensions.add("fake", job);
            QuartzJobs one = node(desk, "one");
            QuartzJobs two = node(desk, "two");
            assertThat(one.due()).containsExactly("fake.count");
            assertThat(two.due()).containsExactly("fake.count");
            AtomicInteger turn = new AtomicInteger();
            List<Boolean> done = Together.run(8, () -> {
                (turn.getAndIncrement() % 2 == 0 ? one : two).run("fake.count");
                return true;
            });
            assertThat(done).hasSize(8);
            assertThat(job.runs()).hasValue(1);
            desk.at.clock().advance(Duration.ofMinutes(10));
            one.run("fake.count");
            two.run("fake.count");
            assertThat(job.runs()).hasValue(2);
        }
    }

    @OnEachDatabase
    void makesUpOnceForWhatWasMissedWhileDown(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            Counting job = new Counting(Schedule.cron("0 30 3 * * ?"), new AtomicInteger());
            desk.extensions.add("fake", job);
            QuartzJobs before = node(desk, "one");
            assertThat(before.due()).isEmpty();
            // 2026-12-01T08:00Z is four in the afternoon in Shanghai; half past three comes at 19:30Z.
            desk.at.clock().set(Instant.parse("2026-12-01T19:29:59Z"));
            assertThat(before.due()).isEmpty();
            desk.at.clock().set(Instant.parse("2026-12-01T19:30:00Z"));
            assertThat(before.due()).containsExactly("fake.count");
            before.run("fake.count");
            desk.at.clock().advance(Duration.ofDays(3));
            QuartzJobs after = node(desk, "one");
            assertThat(after.due()).containsExactly("fake.count");
            after.run("fake.count");
            assertThat(after.due()).as("once, not three times").isEmpty();
            assertThat(job.runs()).hasValue(2);
        }
    }

    @OnEachDatabase
    void keepsWhatWentWrongAndRunsAgain(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            AtomicInteger runs = new AtomicInteger();
            desk.extensions.add("fake", new Job() {
                @Override
                public String name() {
                    return "fake.fails";
                }

                @Override
                public Schedule schedule() {
                    return Schedule.every(Duration.ofMinutes(1));
                }

                @Override
                public void run() {
                    if (runs.incrementAndGet() == 1) {
                        throw new IllegalStateException("out of tea");
                    }
                }
            });
            QuartzJobs jobs = node(desk, "one");
            JobRuns rows = new JobRuns(desk.at.store(), desk.at.clock(), "one");
            jobs.run("fake.fails");
            assertThat(rows.last("fake.fails").failure()).contains("out of tea");
            desk.at.clock().advance(Duration.ofMinutes(1));
            jobs.run("fake.fails");
            assertThat(rows.last("fake.fails").failure()).isNull();
            assertThat(runs).hasValue(2);
        }
    }
}
