package org.weilu.community.hold;

import static org.weilu.community.hold.Desk.wish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.community.Holds.Taking;
import org.weilu.store.Crowd;
import org.weilu.store.TestDatabase;

/** A program: how many requests a second the engine decides, 16 threads on three cells. */
final class HoldsThroughput {
    private static final Logger LOG = LoggerFactory.getLogger(HoldsThroughput.class);
    private static final int REQUESTS = 4_000;

    private HoldsThroughput() {}

    public static void main(String[] args) throws Exception {
        for (TestDatabase database : TestDatabase.values()) {
            Desk desk = Desk.on(database);
            measure(desk, 0);
            long began = System.nanoTime();
            List<Taking> done = measure(desk, 1);
            double seconds = (System.nanoTime() - began) / 1e9;
            long taken = done.stream().filter(Taking.Taken.class::isInstance).count();
            LOG.warn(
                    "{}: {} requests a second, {} of {} taken",
                    database,
                    String.format(Locale.ROOT, "%.0f", REQUESTS / seconds),
                    taken,
                    REQUESTS);
        }
    }

    private static List<Taking> measure(Desk desk, int year) throws Exception {
        Instant start = Instant.parse("2027-01-01T00:00:00Z").plus(Duration.ofDays(365L * year));
        return Crowd.all(
                16,
                IntStream.range(0, REQUESTS)
                        .<Callable<Taking>>mapToObj(i -> () -> {
                            Instant starts = start.plus(Duration.ofMinutes(30L * (i / 2)));
                            Interval time = new Interval(starts, starts.plus(Duration.ofMinutes(30)));
                            return desk.holds.take(wish(
                                    "b/" + year + "-" + i, i % 2 == 0 ? Set.of("a", "b") : Set.of("b", "c"), time));
                        })
                        .toList());
    }
}
