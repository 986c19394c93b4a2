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
        // A tentative hold is in nobody's way: the lock that it takes comes after the look.
        return clashes.isEmpty()
                ? real.take(new HoldWish(
                        wish.owner(),
                        wish.reason(),
                        wish.resources(),
                        wish.intervals(),
                        wish.before(),
                        wish.after(),
                        wish.setUp(),
                        false,
                        null))
                : new Taking.Clash(clashes);
    }

    @Override
    public Taking replace(HoldWish wish) {
        return real.replace(wish);
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
