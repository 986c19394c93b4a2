package org.weilu.venues.diary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.weilu.spi.community.Holds.Hold;
import org.weilu.spi.community.Holds.HoldWish;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Layout;

/** What is held of a house, and what that leaves of its open time for a layout. */
record Occupied(List<Hold> holds) {
    private static final long QUARTER = Duration.ofMinutes(15).toMillis();

    /** @param open by start, apart from each other */
    List<Interval> free(Venue venue, Layout layout, List<Interval> open) {
        List<Interval> busy = busy(venue, layout);
        List<Interval> free = new ArrayList<>();
        for (Interval span : open) {
            Instant from = span.starts();
            for (Interval taken : busy) {
                add(free, from, earlier(taken.starts(), span.ends()));
                from = later(from, taken.ends());
            }
            add(free, from, span.ends());
        }
        return List.copyOf(free);
    }

    /** The holds that a party in this layout at this time would clash with. */
    List<Hold> clashes(Venue venue, Layout layout, Interval time) {
        return holds.stream()
                .filter(hold ->
                        new Occupied(List.of(hold)).busy(venue, layout).stream().anyMatch(busy -> busy.overlaps(time)))
                .toList();
    }

    /** What a party in this layout would clash with, each widened by what lies between the two; by start. */
    private List<Interval> busy(Venue venue, Layout layout) {
        List<Interval> busy = new ArrayList<>();
        for (Hold hold : holds) {
            HoldWish wish = hold.wish();
            if (!wish.firm() || Collections.disjoint(Cells.of(wish.resources()), layout.cells())) {
                continue;
            }
            boolean same = wish.setUp().equals(Cells.setUp(layout));
            Duration before = same ? Duration.ZERO : wish.before().plus(venue.buffer());
            Duration after = same ? Duration.ZERO : wish.after();
            wish.intervals()
                    .forEach(time -> busy.add(time.widened(before.plus(layout.after()), after.plus(layout.before()))));
        }
        busy.sort(Comparator.comparing(Interval::starts));
        return busy;
    }

    private static void add(List<Interval> free, Instant from, Instant until) {
        long starts = Math.ceilDiv(from.toEpochMilli(), QUARTER) * QUARTER;
        long ends = Math.floorDiv(until.toEpochMilli(), QUARTER) * QUARTER;
        if (starts < ends) {
            free.add(new Interval(Instant.ofEpochMilli(starts), Instant.ofEpochMilli(ends)));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
