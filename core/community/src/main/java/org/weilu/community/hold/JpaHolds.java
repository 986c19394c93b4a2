package org.weilu.community.hold;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Set;
import java.util.stream.Stream;
import org.weilu.spi.community.Holds;
import org.weilu.spi.store.Effect;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;

/** Holds in the database: lock the resources, look, write. */
final class JpaHolds implements Holds {
    private static final int MOST_CLASHES = 20;
    private static final int SWEPT_AT_ONCE = 500;

    private final Store store;
    private final Ids ids;
    private final Clock clock;
    private final HoldTables tables = new HoldTables();
    private final HoldReader reader = new HoldReader(tables);
    private final RowLocks rows = new RowLocks(tables);
    private final ResourceLocks locks;

    JpaHolds(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.locks = rows;
    }

    /** For the control of a race test: with other locks, or none. */
    JpaHolds(Store store, Ids ids, Clock clock, ResourceLocks locks) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.locks = locks;
    }

    @Override
    public void resource(String id) {
        if (!store.read(em -> tables.known(em, Set.of(id))).isEmpty()) {
            return;
        }
        store.write(em -> {
            rows.make(em, Set.of(id));
            return id;
        });
    }

    @Override
    public Taking take(HoldWish wish) {
        List<Claim> claims = Claim.of(wish);
        return store.write(em -> {
            locks.lock(em, wish.resources());
            return put(em, wish, claims, Set.of());
        });
    }

    @Override
    public List<Taking> take(List<HoldWish> wishes) {
        List<List<Claim>> claims = wishes.stream().map(Claim::of).toList();
        return store.write(em -> {
            Set<String> resources = new HashSet<>();
            wishes.forEach(wish -> resources.addAll(wish.resources()));
            locks.lock(em, resources);
            List<HoldTables.Near> near = new ArrayList<>(near(em, resources, claims));
            List<Taking> takings = new ArrayList<>();
            for (int i = 0; i < wishes.size(); i++) {
                takings.add(put(em, wishes.get(i), claims.get(i), near));
            }
            return takings;
        });
    }

    private List<HoldTables.Near> near(EntityManager em, Set<String> resources, List<List<Claim>> claims) {
        LongSummaryStatistics from =
                claims.stream().flatMap(List::stream).mapToLong(Claim::busyFrom).summaryStatistics();
        LongSummaryStatistics until = claims.stream()
                .flatMap(List::stream)
                .mapToLong(Claim::busyUntil)
                .summaryStatistics();
        return resources.isEmpty()
                ? List.of()
                : tables.near(em, resources, from.getMin(), until.getMax(), Long.MAX_VALUE);
    }

    /** @param near what is held so far; a hold that is taken comes to it */
    private Taking put(EntityManager em, HoldWish wish, List<Claim> claims, List<HoldTables.Near> near) {
        List<String> clashes = wish.firm()
                ? first(near.stream()
                        .filter(other -> wish.resources().contains(other.resource()))
                        .filter(other -> claims.stream().anyMatch(claim -> claim.clashes(other.claim()))))
                : List.of();
        if (!clashes.isEmpty()) {
            return new Taking.Clash(reader.read(em, clashes));
        }
        Hold hold = write(em, wish, claims);
        if (wish.firm()) {
            wish.resources()
                    .forEach(resource -> claims.forEach(claim -> near.add(
                            new HoldTables.Near(hold.id(), resource, claim, claim.busyFrom(), claim.busyUntil()))));
        }
        return new Taking.Taken(hold);
    }

    @Override
    public Taking replace(HoldWish wish) {
        List<Claim> claims = Claim.of(wish);
        return store.write(em -> {
            Set<String> resources = new HashSet<>(wish.resources());
            resources.addAll(tables.resourcesOf(em, tables.ofOwner(em, wish.owner())));
            locks.lock(em, resources);
            return put(em, wish, claims, Set.copyOf(tables.ofOwner(em, wish.owner())));
        });
    }

    private Taking put(EntityManager em, HoldWish wish, List<Claim> claims, Set<String> instead) {
        List<String> clashes = wish.firm() ? clashes(em, wish.resources(), claims, instead) : List.of();
        if (!clashes.isEmpty()) {
            return new Taking.Clash(reader.read(em, clashes));
        }
        remove(em, instead);
        return new Taking.Taken(write(em, wish, claims));
    }

    private Hold write(EntityManager em, HoldWish wish, List<Claim> claims) {
        Hold hold = new Hold(ids.next(), wish);
        HoldRow row = new HoldRow(hold.id(), wish);
        em.persist(row);
        for (String resource : wish.resources()) {
            for (Claim claim : claims) {
                claim.pieces().forEach(piece -> em.persist(row.time(ids.next(), resource, claim, piece)));
            }
        }
        store.effect(new Effect("hold", wish.owner(), HoldWords.taken(wish, clock.getZone())));
        return hold;
    }

    private List<String> clashes(
            EntityManager em, Collection<String> resources, List<Claim> claims, Set<String> instead) {
        return first(claims.stream()
                .flatMap(claim ->
                        tables.near(em, resources, claim.busyFrom(), claim.busyUntil(), Long.MAX_VALUE).stream()
                                .filter(near -> claim.clashes(near.claim()))
                                .filter(near -> !instead.contains(near.hold()))));
    }

    private static List<String> first(Stream<HoldTables.Near> clashes) {
        return clashes.sorted(Comparator.comparingLong(near -> near.claim().starts()))
                .map(HoldTables.Near::hold)
                .distinct()
                .limit(MOST_CLASHES)
                .toList();
    }

    @Override
    public void release(String owner) {
        store.write(em -> {
            locks.lock(em, tables.resourcesOf(em, tables.ofOwner(em, owner)));
            remove(em, tables.ofOwner(em, owner));
            return owner;
        });
    }

    private void remove(EntityManager em, Collection<String> holds) {
        for (Hold hold : reader.read(em, holds)) {
            HoldWish was = hold.wish();
            store.effect(new Effect("hold", was.owner(), HoldWords.released(was, clock.getZone())));
        }
        tables.remove(em, holds);
    }

    @Override
    public List<Hold> of(String owner) {
        Instant now = clock.instant();
        return store.read(em -> reader.read(em, tables.ofOwner(em, owner)).stream()
                .filter(hold -> isHeld(hold.wish(), now))
                .toList());
    }

    private static boolean isHeld(HoldWish wish, Instant now) {
        Instant expires = wish.expires();
        return wish.firm() || expires == null || expires.isAfter(now);
    }

    @Override
    public List<Hold> on(Set<String> resources, Interval within) {
        long from = within.starts().toEpochMilli();
        long until = within.ends().toEpochMilli();
        long now = clock.millis();
        return store.read(em -> {
            Set<String> found = new HashSet<>();
            tables.near(em, resources, from, until, now).forEach(near -> found.add(near.hold()));
            return reader.read(em, found);
        });
    }

    @Override
    public List<Interval> free(Set<String> resources, Interval within) {
        long from = within.starts().toEpochMilli();
        long until = within.ends().toEpochMilli();
        List<HoldTables.Near> busy = store.read(em -> tables.near(em, resources, from, until, Long.MAX_VALUE));
        return FreeTime.between(from, until, busy);
    }

    /** Removes tentative holds that ended by themselves, some time ago. */
    void sweep(Duration ago) {
        long before = clock.instant().minus(ago).toEpochMilli();
        List<String> expired = store.read(em -> tables.expired(em, before, SWEPT_AT_ONCE));
        for (String hold : expired) {
            store.write(em -> {
                locks.lock(em, tables.resourcesOf(em, Set.of(hold)));
                tables.remove(em, Set.of(hold));
                return hold;
            });
        }
    }
}
