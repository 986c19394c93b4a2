package org.weilu.venues.closure;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.Holds;
import org.weilu.spi.community.Holds.Hold;
import org.weilu.spi.community.Holds.HoldWish;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.community.Holds.Taking;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Events;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Bookings.Clash;
import org.weilu.venues.api.Closures;
import org.weilu.venues.api.RoomFreed;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venues;
import org.weilu.venues.diary.Cells;

/** The closures in the database, each with a firm hold. */
final class JpaClosures implements Closures {
    private static final String BOOKING = "booking/";
    private static final int LONGEST = 120;
    private static final Duration LONGEST_TIME = Duration.ofDays(366);

    private final Store store;
    private final Ids ids;
    private final Clock clock;
    private final Holds holds;
    private final Venues venues;
    private final Bookings bookings;
    private final Access access;
    private final Changes changes;
    private final Events events;
    private final Audit audit;
    private final Refusals refusals = Refusals.of(JpaClosures.class);

    JpaClosures(
            Store store,
            Ids ids,
            Clock clock,
            Holds holds,
            Venues venues,
            Bookings bookings,
            Access access,
            Changes changes,
            Events events,
            Audit audit) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.holds = holds;
        this.venues = venues;
        this.bookings = bookings;
        this.access = access;
        this.changes = changes;
        this.events = events;
        this.audit = audit;
    }

    @Override
    public Outcome<Closure> close(Visitor who, Closing wish) {
        Venue venue = venues.find(who, wish.venue()).orElse(null);
        if (venue == null) {
            return Outcome.refused(refusals.no(who, Kind.NOT_FOUND, "not_found", "gone"));
        }
        Set<String> cells = cells(venue, wish.cells());
        Interval time = time(wish);
        List<Refusal> wrong = wrong(who, wish, cells, time);
        if (time == null || !wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Optional<Refusal> no = access.refuses(who, Bookings.APPROVE, venue);
        return no.isPresent() ? Outcome.refused(no.get()) : store.write(em -> close(em, who, venue, cells, time, wish));
    }

    private static Set<String> cells(Venue venue, Set<String> wished) {
        return venue.cells().stream()
                .filter(cell -> wished.isEmpty() || wished.contains(cell.id()) || wished.contains(cell.slug()))
                .map(Cell::id)
                .collect(Collectors.toSet());
    }

    private static @Nullable Interval time(Closing wish) {
        Instant starts = wish.starts();
        Instant ends = wish.ends();
        return starts == null
                        || ends == null
                        || !starts.isBefore(ends)
                        || Duration.between(starts, ends).compareTo(LONGEST_TIME) > 0
                ? null
                : new Interval(starts, ends);
    }

    private List<Refusal> wrong(Visitor who, Closing wish, Set<String> cells, @Nullable Interval time) {
        List<Refusal> wrong = new ArrayList<>();
        if (cells.size() < Math.max(1, wish.cells().size())) {
            wrong.add(refusals.invalid(who, "cells", "cells"));
        }
        if (wish.starts() == null) {
            wrong.add(refusals.invalid(who, "starts", "starts"));
        } else if (time == null || !time.ends().isAfter(clock.instant())) {
            wrong.add(refusals.invalid(who, "ends", "ends"));
        }
        if (wish.reason().isBlank() || wish.reason().strip().length() > LONGEST) {
            wrong.add(refusals.invalid(who, "reason", "reason", LONGEST));
        }
        return wrong;
    }

    /** Bookings are locked and cancelled before the rooms are taken, as everybody does. */
    private Outcome<Closure> close(
            EntityManager em, Visitor who, Venue venue, Set<String> cells, Interval time, Closing wish) {
        ClosureRow row = new ClosureRow(
                ids.next(), venue.id(), cells, time, wish.reason().strip(), who.person());
        Closure closure = row.closure();
        HoldWish hold = Cells.closed("closure/" + closure.id(), closure.reason(), cells, time);
        if (wish.anyway()) {
            for (String booking : inTheWay(hold)) {
                Outcome<?> cancelled = bookings.cancel(who, booking, closure.reason());
                if (!cancelled.isDone()) {
                    return Outcome.refused(cancelled.refusals());
                }
            }
        }
        if (holds.take(hold) instanceof Taking.Clash clash) {
            return Outcome.refused(overlap(who, clash.with()));
        }
        em.persist(row);
        changes.add(Change.numbers(Venue.TYPE, venue.id()));
        audit.record(who, "venues.close", "closure/" + closure.id(), Map.of("venue", venue.slug()));
        return Outcome.done(closure);
    }

    /** The ids of bookings, in their order. */
    private List<String> inTheWay(HoldWish closed) {
        Interval time = closed.intervals().getFirst();
        return holds.on(closed.resources(), time).stream()
                .map(hold -> hold.wish().owner())
                .filter(owner -> owner.startsWith(BOOKING))
                .map(owner -> owner.substring(BOOKING.length()))
                .distinct()
                .sorted()
                .toList();
    }

    private Refusal overlap(Visitor who, List<Hold> with) {
        List<Clash> clashes = with.stream()
                .map(hold -> new Clash(
                        hold.wish().owner(),
                        hold.wish().reason(),
                        hold.wish().intervals().getFirst().starts(),
                        hold.wish().intervals().getLast().ends()))
                .toList();
        return refusals.no(who, Kind.CONFLICT, "overlap", "overlap", clashes.size())
                .with("clash", clashes);
    }

    @Override
    public Outcome<Closure> reopen(Visitor who, String id) {
        return store.write(em -> {
            ClosureRow row = em.find(ClosureRow.class, id);
            Venue venue =
                    row == null ? null : venues.find(who, row.closure().venue()).orElse(null);
            if (row == null || venue == null) {
                return Outcome.refused(refusals.no(who, Kind.NOT_FOUND, "not_found", "gone"));
            }
            Optional<Refusal> no = access.refuses(who, Bookings.APPROVE, venue);
            if (no.isPresent()) {
                return Outcome.refused(no.get());
            }
            Closure closure = row.closure();
            em.remove(row);
            holds.release("closure/" + id);
            changes.add(Change.numbers(Venue.TYPE, venue.id()));
            events.publish(new RoomFreed(venue.id()));
            audit.record(who, "venues.reopen", "closure/" + id, Map.of("venue", venue.slug()));
            return Outcome.done(closure);
        });
    }

    @Override
    public List<Closure> ahead(Visitor who, Venue venue) {
        return store
                .read(em -> em.createQuery(
                                "select c from venuesClosure c where c.venue = :venue and c.ends > :now"
                                        + " order by c.starts, c.id",
                                ClosureRow.class)
                        .setParameter("venue", venue.id())
                        .setParameter("now", clock.instant().toEpochMilli())
                        .getResultList())
                .stream()
                .map(ClosureRow::closure)
                .toList();
    }
}
