package org.weilu.community.hold;

import static org.weilu.community.hold.HoldTables.number;
import static org.weilu.community.hold.HoldTables.text;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Holds.Hold;
import org.weilu.spi.community.Holds.HoldWish;
import org.weilu.spi.community.Holds.Interval;

/** Puts holds together from their rows, by first start. */
final class HoldReader {
    private static final Comparator<Hold> BY_FIRST_START = Comparator.comparing(
                    (Hold hold) -> hold.wish().intervals().getFirst().starts())
            .thenComparing(Hold::id);

    private final HoldTables tables;

    HoldReader(HoldTables tables) {
        this.tables = tables;
    }

    List<Hold> read(EntityManager em, Collection<String> ids) {
        Map<String, List<HoldTables.Time>> times =
                tables.times(em, ids).stream().collect(Collectors.groupingBy(HoldTables.Time::hold));
        return tables.holds(em, ids).stream()
                .map(row -> hold(row, times.getOrDefault(text(row[0]), List.of())))
                .sorted(BY_FIRST_START)
                .toList();
    }

    private static Hold hold(@Nullable Object[] row, List<HoldTables.Time> times) {
        Set<String> resources = times.stream().map(HoldTables.Time::resource).collect(Collectors.toSet());
        List<Interval> intervals = times.stream()
                .map(time -> new Interval(Instant.ofEpochMilli(time.starts()), Instant.ofEpochMilli(time.ends())))
                .distinct()
                .sorted(Comparator.comparing(Interval::starts).thenComparing(Interval::ends))
                .toList();
        Object expires = row[7];
        HoldWish wish = new HoldWish(
                text(row[1]),
                text(row[2]),
                resources,
                intervals,
                Duration.ofMillis(number(row[3])),
                Duration.ofMillis(number(row[4])),
                text(row[5]),
                Strength.valueOf(text(row[6])) == Strength.FIRM,
                expires == null ? null : Instant.ofEpochMilli(number(expires)));
        return new Hold(text(row[0]), wish);
    }
}
