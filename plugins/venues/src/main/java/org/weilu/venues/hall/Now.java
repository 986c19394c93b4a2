package org.weilu.venues.hall;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.Diary.Taken;

/**
 * What is on in some rooms today.
 *
 * @param uses what takes any of the rooms, by start
 * @param open when the house is open
 */
record Now(Instant now, List<Taken> uses, List<Interval> open) {
    static Now of(Instant now, List<Taken> day, Set<String> cells, List<Interval> open) {
        return new Now(
                now,
                day.stream()
                        .filter(one -> !Collections.disjoint(one.cells(), cells))
                        .filter(one -> one.time().ends().isAfter(now))
                        .toList(),
                open);
    }

    /** What is on at this moment. */
    Optional<Taken> current() {
        return uses.stream().filter(one -> !one.time().starts().isAfter(now)).findFirst();
    }

    List<Taken> later() {
        return uses.stream().filter(one -> one.time().starts().isAfter(now)).toList();
    }

    boolean isOpen() {
        return open.stream()
                .anyMatch(span -> !span.starts().isAfter(now) && span.ends().isAfter(now));
    }

    /** The end of the free time that is now: the next use, or closing time. */
    Optional<Instant> freeUntil() {
        Optional<Instant> closing = open.stream()
                .filter(span -> !span.starts().isAfter(now) && span.ends().isAfter(now))
                .map(Interval::ends)
                .findFirst();
        return later().stream()
                .map(one -> one.time().starts())
                .findFirst()
                .filter(next -> closing.isEmpty() || next.isBefore(closing.get()))
                .or(() -> closing);
    }

    /** When the house opens next today. */
    Optional<Instant> opens() {
        return open.stream().map(Interval::starts).filter(now::isBefore).findFirst();
    }
}
