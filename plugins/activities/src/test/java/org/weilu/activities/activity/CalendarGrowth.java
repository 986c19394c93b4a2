package org.weilu.activities.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.activities.Drafts;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;
import org.weilu.store.TestDatabase;
import org.weilu.testkit.PortalTester;

/** A program: what list, month, feed and the past cost with ten times the activities, twelve dates a day in both. */
final class CalendarGrowth {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarGrowth.class);
    private static final int DATES_EACH = 10;
    private static final Duration APART = Duration.ofHours(2);
    private static final int ROUNDS = 60;

    private CalendarGrowth() {}

    public static void main(String[] arguments) {
        int activities = arguments.length == 0 ? 5_000 : Integer.parseInt(arguments[0]);
        for (TestDatabase database : TestDatabase.values()) {
            for (int many : new int[] {activities / 10, activities}) {
                try (PortalTester portal = PortalTester.withPlugins(database)) {
                    measure(portal, database, many);
                }
            }
        }
    }

    private static void measure(PortalTester portal, TestDatabase database, int many) {
        Instant now = portal.clock().instant();
        fill(portal, many, now);
        Activities activities = portal.service(Activities.class);
        ActivityFilter ahead = ActivityFilter.all().from(now);
        ActivityFilter month = ahead.to(now.plus(Duration.ofDays(30)));
        ActivityFilter feed = ActivityFilter.all().from(now.minus(Duration.ofDays(30)));
        ActivityFilter past = ActivityFilter.all().over(now);
        LOG.warn(
                "{}, {} activities, {} dates: list {} ms, month {} ms, feed {} ms, past {} ms",
                database,
                many,
                many * DATES_EACH,
                median(() -> activities.list(portal.stranger(), ahead, Slice.first(30))),
                median(() -> all(activities, portal, month, 600)),
                median(() -> all(activities, portal, feed, 500)),
                median(() -> activities.list(portal.stranger(), past, Slice.first(30))));
    }

    private static void all(Activities activities, PortalTester portal, ActivityFilter filter, int most) {
        @Nullable String after = null;
        int seen = 0;
        do {
            Listing<Dated> some = activities.list(portal.stranger(), filter, new Slice(after, 100));
            seen += some.items().size();
            after = some.next();
        } while (after != null && seen < most);
    }

    /** In milliseconds. */
    private static double median(Runnable work) {
        double[] took = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long began = System.nanoTime();
            work.run();
            took[i] = Math.round((System.nanoTime() - began) / 1e4) / 100.0;
        }
        Arrays.sort(took);
        return took[ROUNDS / 2];
    }

    /** A year is ahead at most, the rest is the past, as it grows in a community. */
    private static void fill(PortalTester portal, int many, Instant now) {
        Ids ids = portal.service(Ids.class);
        ActivityDraft draft = Drafts.of("茶", "2026-12-05T06:00:00Z");
        int dates = many * DATES_EACH;
        Instant first = now.plus(Duration.ofDays(200)).minus(APART.multipliedBy(dates));
        for (int from = 0; from < many; from += 250) {
            int begin = from;
            portal.service(Store.class).write(em -> {
                for (int i = begin; i < Math.min(begin + 250, many); i++) {
                    ActivityRow row = new ActivityRow(ids.next(), "main", "grown-" + i, now);
                    row.become(draft, "leader");
                    em.persist(row);
                    for (int k = 0; k < DATES_EACH; k++) {
                        Instant starts = first.plus(APART.multipliedBy((long) i * DATES_EACH + k));
                        em.persist(new OccurrenceRow(ids.next(), row, starts, starts.plusSeconds(3600)));
                    }
                }
                return true;
            });
        }
    }
}
