package org.weilu.venues.space;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Holds;
import org.weilu.spi.community.Holds.Hold;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.community.Holds.Taking;
import org.weilu.spi.neighbour.Spaces;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Events;
import org.weilu.spi.store.Store;
import org.weilu.ui.Times;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.RoomFreed;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venues;
import org.weilu.venues.diary.Cells;
import org.weilu.venues.venue.VenueTables;

/** Layouts as places for what others arrange. */
final class HeldSpaces implements Spaces {
    static final Permission TAKE = new Permission("venues.take", "leader", "manager");

    private final Store store;
    private final Holds holds;
    private final Venues venues;
    private final Diary diary;
    private final Access access;
    private final Almanac almanac;
    private final Changes changes;
    private final Events events;
    private final Refusals refusals = Refusals.of(HeldSpaces.class);

    HeldSpaces(
            Store store,
            Holds holds,
            Venues venues,
            Diary diary,
            Access access,
            Almanac almanac,
            Changes changes,
            Events events) {
        this.store = store;
        this.holds = holds;
        this.venues = venues;
        this.diary = diary;
        this.access = access;
        this.almanac = almanac;
        this.changes = changes;
        this.events = events;
    }

    @Override
    public List<Space> all(Visitor who) {
        return venues.all(who).stream()
                .flatMap(venue -> venue.layouts().stream().map(layout -> space(venue, layout)))
                .toList();
    }

    @Override
    public Optional<Space> find(String space) {
        return store.read(em -> VenueTables.ofLayout(em, space)
                .flatMap(venue -> venue.layout(space)
                        .or(() -> VenueTables.layout(em, space))
                        .map(layout -> space(venue, layout))));
    }

    @Override
    public Optional<Space> find(String site, String venueSlug, String layoutSlug) {
        return venues.find(Visitor.portal(site), venueSlug)
                .flatMap(venue -> venue.layout(layoutSlug).map(layout -> space(venue, layout)));
    }

    private static Space space(Venue venue, Layout layout) {
        boolean english =
                !venue.name().english().isBlank() && !layout.name().english().isBlank();
        return new Space(
                layout.id(),
                venue.id(),
                layout.id(),
                venue.name().chinese() + " · " + layout.name().chinese(),
                english ? venue.name().english() + " · " + layout.name().english() : "",
                venue.path(),
                layout.seats());
    }

    @Override
    public Outcome<Space> take(Visitor who, String owner, String reason, String space, List<Interval> times) {
        Venue venue = store.read(em -> VenueTables.ofLayout(em, space)).orElse(null);
        Layout layout = venue == null ? null : venue.layout(space).orElse(null);
        if (venue == null || layout == null || !venue.site().equals(who.site())) {
            return Outcome.refused(refusals.no(who, Kind.NOT_FOUND, "not_found", "gone"));
        }
        Optional<Refusal> no = access.refuses(who, TAKE, venue);
        return no.isPresent()
                ? Outcome.refused(no.get())
                : store.write(em -> take(who, owner, reason, venue, layout, times));
    }

    private Outcome<Space> take(
            Visitor who, String owner, String reason, Venue venue, Layout layout, List<Interval> times) {
        List<Hold> before = holds.of(owner);
        Taking taking = holds.replace(Cells.wish(owner, reason, venue, layout, times));
        if (taking instanceof Taking.Clash clash) {
            return Outcome.refused(overlap(who, venue, layout, first(venue, times, clash.with())));
        }
        Set<String> touched = new TreeSet<>(houses(before));
        touched.forEach(house -> events.publish(new RoomFreed(house)));
        touched.add(venue.id());
        touched.forEach(house -> changes.add(Change.numbers(Venue.TYPE, house)));
        return Outcome.done(space(venue, layout));
    }

    private Refusal overlap(Visitor who, Venue venue, Layout layout, Interval wanted) {
        ZoneId zone = almanac.zone(venue.site());
        String room = venue.name().in(who.language()) + " · " + layout.name().in(who.language());
        String when = Times.of(zone, who.language()).range(wanted.starts(), wanted.ends());
        String path = venue.path() + "/week/" + wanted.starts().atZone(zone).toLocalDate();
        return refusals.no(who, Kind.CONFLICT, "overlap", "taken", room, when)
                .withWayOn(refusals.way(who.language(), "week", path))
                .with("alternatives", diary.alternatives(who, venue, layout, wanted, layout.seats()));
    }

    /** The first of several dates that somebody else has. */
    private static Interval first(Venue venue, List<Interval> times, List<Hold> clashes) {
        Duration buffer = venue.reach();
        return times.stream()
                .sorted(Comparator.comparing(Interval::starts))
                .filter(time -> clashes.stream()
                        .flatMap(hold -> hold.wish().intervals().stream())
                        .anyMatch(taken -> taken.widened(buffer, buffer).overlaps(time)))
                .findFirst()
                .orElse(times.getFirst());
    }

    @Override
    public void release(String owner) {
        store.write(em -> {
            List<String> freed = houses(holds.of(owner));
            holds.release(owner);
            freed.forEach(house -> {
                changes.add(Change.numbers(Venue.TYPE, house));
                events.publish(new RoomFreed(house));
            });
            return owner;
        });
    }

    private List<String> houses(List<Hold> held) {
        Set<String> cells = held.stream()
                .flatMap(hold -> Cells.of(hold.wish().resources()).stream())
                .collect(Collectors.toSet());
        return store.read(em -> VenueTables.ofCells(em, cells));
    }
}
