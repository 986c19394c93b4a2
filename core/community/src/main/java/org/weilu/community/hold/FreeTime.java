package org.weilu.community.hold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.weilu.spi.community.Holds.Interval;

/** What is left of a time. */
final class FreeTime {
    private FreeTime() {}

    static List<Interval> between(long from, long until, List<HoldTables.Near> busy) {
        List<Interval> free = new ArrayList<>();
        long open = from;
        for (HoldTables.Near near : busy.stream()
                .sorted(Comparator.comparingLong(HoldTables.Near::from))
                .toList()) {
            add(free, open, Math.min(near.from(), until));
            open = Math.max(open, near.until());
        }
        add(free, open, until);
        return List.copyOf(free);
    }

    private static void add(List<Interval> free, long from, long until) {
        if (from < until) {
            free.add(new Interval(Instant.ofEpochMilli(from), Instant.ofEpochMilli(until)));
        }
    }
}
