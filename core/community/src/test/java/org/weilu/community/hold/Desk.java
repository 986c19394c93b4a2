package org.weilu.community.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Holds;
import org.weilu.spi.community.Holds.Hold;
import org.weilu.spi.community.Holds.HoldWish;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.community.Holds.Taking;
import org.weilu.store.TestDatabase;
import org.weilu.store.TestStore;

/** A store with the conflict engine on it, and short words for wishes. One a database for all tests, emptied for each. */
final class Desk {
    private static final Map<TestDatabase, TestStore> STORES = new EnumMap<>(TestDatabase.class);
    private static final Instant START = Instant.parse("2026-12-01T08:00:00Z");

    final TestStore at;
    final JpaHolds holds;

    private Desk(TestStore at) {
        this.at = at;
        this.holds = new JpaHolds(at.store(), at.ids(), at.clock());
    }

    static synchronized Desk on(TestDatabase database) {
        TestStore at = STORES.computeIfAbsent(database, Desk::opened);
        at.clock().set(START);
        at.store().write(em -> {
            em.createQuery("delete from communityHoldTime t").executeUpdate();
            em.createQuery("delete from communityHold h").executeUpdate();
            return em.createQuery("delete from communityResource r where r.id <> ''")
                    .executeUpdate();
        });
        return new Desk(at);
    }

    private static TestStore opened(TestDatabase database) {
        TestStore at = TestStore.with(
                database, "community", HoldFeature.ENTITIES.types().toArray(Class<?>[]::new));
        Runtime.getRuntime().addShutdownHook(new Thread(at::close));
        return at;
    }

    /** @param hours {@code 14:00-16:30}, on 5 December 2026; what ends earlier than it starts ends the next day */
    static Interval time(String hours) {
        Instant starts = Instant.parse("2026-12-05T" + hours.substring(0, 5) + ":00Z");
        Instant ends = Instant.parse("2026-12-05T" + hours.substring(6) + ":00Z");
        return new Interval(starts, ends.isAfter(starts) ? ends : ends.plus(Duration.ofDays(1)));
    }

    static HoldWish wish(String owner, Set<String> resources, Interval... intervals) {
        return new HoldWish(
                owner, "由 " + owner, resources, List.of(intervals), Duration.ZERO, Duration.ZERO, "", true, null);
    }

    static HoldWish wish(String owner, String resource, String hours) {
        return wish(owner, Set.of(resource), time(hours));
    }

    static HoldWish with(HoldWish wish, int minutesBefore, int minutesAfter, String setUp) {
        return new HoldWish(
                wish.owner(),
                wish.reason(),
                wish.resources(),
                wish.intervals(),
                Duration.ofMinutes(minutesBefore),
                Duration.ofMinutes(minutesAfter),
                setUp,
                true,
                null);
    }

    static HoldWish tentative(HoldWish wish, @Nullable Instant expires) {
        return new HoldWish(
                wish.owner(),
                wish.reason(),
                wish.resources(),
                wish.intervals(),
                wish.before(),
                wish.after(),
                wish.setUp(),
                false,
                expires);
    }

    Hold takes(HoldWish wish) {
        Taking taking = holds.take(wish);
        assertThat(taking).isInstanceOf(Taking.Taken.class);
        return ((Taking.Taken) taking).hold();
    }

    List<String> refuses(HoldWish wish) {
        return refused(holds.take(wish));
    }

    /** The owners in the way. */
    static List<String> refused(Taking taking) {
        assertThat(taking).isInstanceOf(Taking.Clash.class);
        return owners(((Taking.Clash) taking).with());
    }

    static List<String> owners(List<Holds.Hold> holds) {
        return holds.stream().map(hold -> hold.wish().owner()).toList();
    }
}
