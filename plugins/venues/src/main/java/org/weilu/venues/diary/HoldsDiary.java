package org.weilu.venues.diary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Holds;
import org.weilu.spi.community.Holds.Hold;
import org.weilu.spi.community.Holds.HoldWish;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.Alternative;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Diary.Taken.Kind;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venues;

/** The diary as the holds tell it: what activities take is in it like what was booked. */
final class HoldsDiary implements Diary {
    static final String BOOKING = "booking/";

    private final Holds holds;
    private final Venues venues;
    private final Access access;
    private final Almanac almanac;
    private final Clock clock;
    private final Function<Collection<String>, Map<String, String>> askers;

    /** @param askers who asked, by the ids of bookings */
    HoldsDiary(
            Holds holds,
            Venues venues,
            Access access,
            Almanac almanac,
            Clock clock,
            Function<Collection<String>, Map<String, String>> askers) {
        this.holds = holds;
        this.venues = venues;
        this.access = access;
        this.almanac = almanac;
        this.clock = clock;
        this.askers = askers;
    }

    @Override
    public Map<String, List<Interval>> free(Visitor who, Venue venue, Interval within) {
        @Nullable Interval ahead = ahead(within);
        if (ahead == null) {
            return Map.of();
        }
        List<Interval> open = venue.open().within(almanac.zone(venue.site()), ahead);
        Occupied occupied =
                new Occupied(holds.on(Cells.resources(venue), ahead.widened(venue.buffer(), venue.buffer())));
        Map<String, List<Interval>> free = new HashMap<>();
        venue.layouts().forEach(layout -> free.put(layout.id(), occupied.free(venue, layout, open)));
        return free;
    }

    private @Nullable Interval ahead(Interval within) {
        Instant now = clock.instant();
        if (!now.isBefore(within.ends())) {
            return null;
        }
        return within.starts().isBefore(now) ? new Interval(now, within.ends()) : within;
    }

    @Override
    public List<Taken> clashes(Visitor who, Venue venue, Layout layout, Interval time) {
        Set<String> cells = Cells.resources(layout.cells());
        List<Hold> near = holds.on(cells, time.widened(venue.buffer(), venue.buffer()));
        return told(
                who,
                venue,
                new Occupied(near).clashes(venue, layout, time),
                time.widened(venue.buffer(), venue.buffer()));
    }

    @Override
    public List<Taken> taken(Visitor who, Venue venue, Interval within) {
        List<Hold> found = holds.on(Cells.resources(venue), within).stream()
                .filter(hold -> hold.wish().firm())
                .toList();
        return told(who, venue, found, within);
    }

    private List<Taken> told(Visitor who, Venue venue, List<Hold> found, Interval within) {
        boolean manages = access.allows(who, Bookings.APPROVE, venue);
        Map<String, String> people = who.isSignedIn() ? askers.apply(bookings(found)) : Map.of();
        Set<String> cells = venue.cells().stream().map(Venue.Cell::id).collect(Collectors.toSet());
        List<Taken> taken = new ArrayList<>();
        for (Hold hold : found) {
            HoldWish wish = hold.wish();
            boolean booked = wish.owner().startsWith(BOOKING);
            boolean own = booked && who.isSignedIn() && who.personId().equals(people.get(id(wish.owner())));
            boolean told = own || manages;
            Set<String> here =
                    Cells.of(wish.resources()).stream().filter(cells::contains).collect(Collectors.toSet());
            wish.intervals().stream()
                    .filter(time -> time.overlaps(within))
                    .map(time -> new Taken(
                            told ? wish.owner() : "",
                            here,
                            time,
                            booked ? Kind.BOOKED : Kind.ACTIVITY,
                            told ? wish.reason() : "",
                            own))
                    .forEach(taken::add);
        }
        taken.sort(Comparator.comparing((Taken one) -> one.time().starts()));
        return List.copyOf(taken);
    }

    private static List<String> bookings(List<Hold> holds) {
        return holds.stream()
                .map(hold -> hold.wish().owner())
                .filter(owner -> owner.startsWith(BOOKING))
                .map(HoldsDiary::id)
                .toList();
    }

    private static String id(String owner) {
        return owner.substring(BOOKING.length());
    }

    @Override
    public List<Alternative> alternatives(Visitor who, Venue venue, Layout layout, Interval wanted, int seats) {
        Elsewhere elsewhere = new Elsewhere(who.language());
        ZoneId zone = almanac.zone(venue.site());
        LocalDate day = wanted.starts().atZone(zone).toLocalDate();
        Interval allDay = new Interval(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
        List<Alternative> times = elsewhere.times(venue, layout, wanted, free(who, venue, layout, allDay));
        List<Alternative> places =
                new ArrayList<>(elsewhere.layouts(venue, layout, wanted, seats, free(who, venue, wanted)));
        for (Venue other : venues.all(who)) {
            if (!other.id().equals(venue.id())) {
                places.addAll(elsewhere.layouts(other, layout, wanted, seats, free(who, other, wanted)));
            }
        }
        return Elsewhere.joined(times, places);
    }
}
