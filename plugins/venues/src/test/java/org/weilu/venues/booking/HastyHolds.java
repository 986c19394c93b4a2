package org.weilu.venues.booking;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.weilu.spi.community.Holds;

/** The control of a race: looks, dawdles, and writes without having locked anything. */
record HastyHolds(Holds real) implements Holds {
    @Override
    public void resource(String id) {
        real.resource(id);
    }

    @Override
    public Taking take(HoldWish wish) {
        Interval time = wish.intervals().getFirst();
        List<Hold> clashes = real.on(wish.resources(), time);
        LockSupport.parkNanos(Duration.ofMillis(60).toNanos());
        return clashes.isEmpty() ? real.take(unsafe(wish)) : new Taking.Clash(clashes);
    }

    /** A tentative hold is in nobody's way: the lock that it takes comes after the look. */
    private static HoldWish unsafe(HoldWish wish) {
        return new HoldWish(
                wish.owner(),
                wish.reason(),
                wish.resources(),
                wish.intervals(),
                wish.before(),
                wish.after(),
                wish.setUp(),
                false,
                null);
    }

    @Override
    public Taking replace(HoldWish wish) {
        List<Hold> clashes = real.on(wish.resources(), wish.intervals().getFirst()).stream()
                .filter(hold -> hold.wish().firm() && !hold.wish().owner().equals(wish.owner()))
                .toList();
        LockSupport.parkNanos(Duration.ofMillis(60).toNanos());
        return clashes.isEmpty() ? real.replace(unsafe(wish)) : new Taking.Clash(clashes);
    }

    @Override
    public void release(String owner) {
        real.release(owner);
    }

    @Override
    public List<Hold> of(String owner) {
        return real.of(owner);
    }

    @Override
    public List<Hold> on(Set<String> resources, Interval within) {
        return real.on(resources, within);
    }

    @Override
    public List<Interval> free(Set<String> resources, Interval within) {
        return real.free(resources, within);
    }
}
