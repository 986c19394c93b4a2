package org.weilu.community.hold;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.weilu.spi.community.Holds.HoldWish;
import org.weilu.spi.community.Holds.Interval;

/**
 * One interval of a hold with its margins, in epoch milliseconds, half-open.
 *
 * @param busyFrom when the margin before begins; {@code busyUntil} when the margin after ends
 */
record Claim(long starts, long ends, long busyFrom, long busyUntil, String setUp) {
    /** The longest piece that a row stands for: a check has to look no further back than this. */
    static final long PIECE = Duration.ofDays(2).toMillis();

    private static final Duration LONGEST = Duration.ofDays(3700);

    record Piece(long from, long until) {}

    Claim {
        if (busyFrom > starts || starts >= ends || ends > busyUntil) {
            throw new IllegalArgumentException("not a millisecond long: " + starts + " " + ends);
        }
    }

    static List<Claim> of(HoldWish wish) {
        if (wish.before().isNegative() || wish.after().isNegative()) {
            throw new IllegalArgumentException("a margin below zero: " + wish);
        }
        return wish.intervals().stream()
                .distinct()
                .map(interval -> of(interval, wish))
                .toList();
    }

    private static Claim of(Interval interval, HoldWish wish) {
        Interval busy = interval.widened(wish.before(), wish.after());
        if (Duration.between(busy.starts(), busy.ends()).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("longer than ten years: " + interval);
        }
        return new Claim(
                interval.starts().toEpochMilli(),
                interval.ends().toEpochMilli(),
                busy.starts().toEpochMilli(),
                busy.ends().toEpochMilli(),
                wish.setUp());
    }

    /** The margins of neighbours add up, except where nothing has to be changed over between them. */
    boolean clashes(Claim other) {
        if (!setUp.isEmpty() && setUp.equals(other.setUp)) {
            return starts < other.ends && other.starts < ends;
        }
        return busyFrom < other.busyUntil && other.busyFrom < busyUntil;
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (long from = busyFrom; from < busyUntil; from += PIECE) {
            pieces.add(new Piece(from, Math.min(from + PIECE, busyUntil)));
        }
        return pieces;
    }
}
