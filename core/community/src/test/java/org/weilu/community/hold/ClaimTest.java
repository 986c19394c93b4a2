package org.weilu.community.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.weilu.spi.community.Holds.HoldWish;
import org.weilu.spi.community.Holds.Interval;

class ClaimTest {
    /** Hours, so that a few days are few steps and touch often. */
    @Provide
    Arbitrary<Claim> claims() {
        Arbitrary<Long> starts = Arbitraries.longs().between(0, 150);
        Arbitrary<Long> length = Arbitraries.longs().between(1, 120);
        Arbitrary<Long> margin = Arbitraries.longs().between(0, 3);
        return Combinators.combine(starts, length, margin, margin, Arbitraries.of("", "rows", "ring"))
                .as((start, hours, before, after, setUp) -> new Claim(
                        hour(start), hour(start + hours), hour(start - before), hour(start + hours + after), setUp));
    }

    private static long hour(long hours) {
        return Duration.ofHours(hours).toMillis();
    }

    @Property
    boolean clashesBothWaysOrNeither(@ForAll("claims") Claim one, @ForAll("claims") Claim other) {
        return one.clashes(other) == other.clashes(one);
    }

    @Property
    boolean clashesWhereAnHourIsTakenTwice(@ForAll("claims") Claim one, @ForAll("claims") Claim other) {
        boolean nothingToChange = !one.setUp().isEmpty() && one.setUp().equals(other.setUp());
        boolean twice = LongStream.range(-5, 300)
                .map(ClaimTest::hour)
                .anyMatch(hour -> nothingToChange
                        ? one.starts() <= hour && hour < one.ends() && other.starts() <= hour && hour < other.ends()
                        : one.busyFrom() <= hour
                                && hour < one.busyUntil()
                                && other.busyFrom() <= hour
                                && hour < other.busyUntil());
        return one.clashes(other) == twice;
    }

    @Property
    void piecesAreShortAndLeaveNoGap(@ForAll("claims") Claim claim) {
        long reached = claim.busyFrom();
        for (Claim.Piece piece : claim.pieces()) {
            assertThat(piece.from()).isEqualTo(reached);
            assertThat(piece.until() - piece.from()).isBetween(1L, Claim.PIECE);
            reached = piece.until();
        }
        assertThat(reached).isEqualTo(claim.busyUntil());
    }

    /** What the query of {@link HoldTables} asks, on the pieces of one, finds every other that is in the way. */
    @Property
    boolean looksFarEnoughBack(@ForAll("claims") Claim taken, @ForAll("claims") Claim wished) {
        boolean found = taken.pieces().stream()
                .anyMatch(piece -> piece.from() > wished.busyFrom() - Claim.PIECE
                        && piece.from() < wished.busyUntil()
                        && piece.until() > wished.busyFrom());
        return found || !wished.clashes(taken);
    }

    @Test
    void refusesWhatIsNoTime() {
        Instant noon = Instant.parse("2026-12-05T04:00:00Z");
        assertThatThrownBy(() -> Claim.of(wish(noon, noon.plusNanos(1), Duration.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Claim.of(wish(noon, noon.plusSeconds(60), Duration.ofMinutes(-1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Claim.of(wish(noon, noon.plus(Duration.ofDays(4000)), Duration.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static HoldWish wish(Instant starts, Instant ends, Duration before) {
        List<Interval> one = List.of(new Interval(starts, ends));
        return new HoldWish("booking/1", "", Set.of("a"), one, before, Duration.ZERO, "", true, null);
    }
}
