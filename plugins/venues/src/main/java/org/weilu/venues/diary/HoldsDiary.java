package org.weilu.venues.diary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
    private static final String CLOSURE = "closure/";

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
        Duration reach = venue.reach();
        return free(new Opening(almanac), venue, ahead, holds.on(Cells.resources(venue), ahead.widened(reach, reach)));
    }

    @Override
    public List<Interval> open(Venue venue, Interval within) {
        return new Opening(almanac).within(venue, within);
    }

    private static Map<String, List<Interval>> free(Opening hours, Venue venue, Interval ahead, List<Hold> held) {
        List<Interval> open = hours.within(venue, ahead);
        Occupied occupied = new Occupied(held);
        Map<String, List<Interval>> free = new HashMap<>();
        venue.layouts().forEach(layout -> free.put(layout.id(), occupied.free(venue, layout, open)));
        return free;
    }

    @Override
    public Map<String, Map<String, List<Interval>>> free(Visitor who, Collection<Venue> some, Interval within) {
        @Nullable Interval ahead = ahead(within);
        if (ahead == null || some.isEmpty()) {
            return Map.of();
        }
        Duration reach =
                some.stream().map(Venue::reach).max(Comparator.naturalOrder()).orElseThrow();
        Set<String> all =
                some.stream().flatMap(venue -> Cells.resources(venue).stream()).collect(Collectors.toSet());
        List<Hold> held = holds.on(all, ahead.widened(reach, reach));
        Map<String, Map<String, List<Interval>>> free = new HashMap<>();
        Opening hours = new Opening(almanac);
        some.forEach(venue -> free.put(venue.id(), free(hours, venue, ahead, of(venue, held))));
        return free;
    }

    private static List<Hold> of(Venue venue, List<Hold> held) {
        Set<String> cells = Cells.resources(venue);
        return held.stream()
                .filter(hold -> !Collections.disjoint(hold.wish().resources(), cells))
                .toList();
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
        Duration reach = venue.reach();
        Interval wide = time.widened(reach, reach);
        List<Hold> near = holds.on(Cells.resources(layout.cells()), wide);
        List<Hold> clashes = new Occupied(near).clashes(venue, layout, time);
        return told(who, venue, clashes, wide, people(who, clashes));
    }

    @Override
    public List<Taken> taken(Visitor who, Venue venue, Interval within) {
        return taken(who, List.of(venue), within).getOrDefault(venue.id(), List.of());
    }

    @Override
    public Map<String, List<Taken>> taken(Visitor who, Collection<Venue> some, Interval within) {
        if (some.isEmpty()) {
            return Map.of();
        }
        Set<String> all =
                some.stream().flatMap(venue -> Cells.resources(venue).stream()).collect(Collectors.toSet());
        List<Hold> found = holds.on(all, within).stream()
                .filter(hold -> hold.wish().firm())
                .toList();
        Map<String, String> people = people(who, found);
        Map<String, List<Taken>> taken = new HashMap<>();
        some.forEach(venue -> taken.put(venue.id(), told(who, venue, of(venue, found), within, people)));
        return taken;
    }

    private Map<String, String> people(Visitor who, List<Hold> found) {
        return who.isSignedIn() ? askers.apply(bookings(found)) : Map.of();
    }

    private List<Taken> told(Visitor who, Venue venue, List<Hold> found, Interval within, Map<String, String> people) {
        boolean manages = access.allows(who, Bookings.APPROVE, venue);
        Set<String> cells = venue.cells().stream().map(Venue.Cell::id).collect(Collectors.toSet());
        List<Taken> taken = new ArrayList<>();
        for (Hold hold : found) {
            HoldWish wish = hold.wish();
            boolean own = who.isSignedIn() && who.personId().equals(people.get(id(wish.owner())));
            boolean told = own || manages || wish.owner().startsWith(CLOSURE);
            Set<String> here =
                    Cells.of(wish.resources()).stream().filter(cells::contains).collect(Collectors.toSet());
            wish.intervals().stream()
                    .map(time -> Cells.party(wish.setUp(), time))
                    .filter(time -> time.overlaps(within))
                    .map(time -> new Taken(
                            told ? wish.owner() : "", here, time, kind(wish.owner()), told ? wish.reason() : "", own))
                    .forEach(taken::add);
        }
        taken.sort(Comparator.comparing((Taken one) -> one.time().starts()));
        return List.copyOf(taken);
    }

    private static Kind kind(String owner) {
        return owner.startsWith(CLOSURE) ? Kind.CLOSED : owner.startsWith(BOOKING) ? Kind.BOOKED : Kind.ACTIVITY;
    }

    private static List<String> bookings(List<Hold> holds) {
        return holds.stream()
                .map(hold -> hold.wish().owner())
                .filter(owner -> owner.startsWith(BOOKING))
                .map(HoldsDiary::id)
                .toList();
    }

    private static String id(String owner) {
        return owner.startsWith(BOOKING) ? owner.substring(BOOKING.length()) : "";
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
        List<Venue> others = venues.all(who).stream()
                .filter(other -> !other.id().equals(venue.id()))
                .toList();
        Map<String, Map<String, List<Interval>>> free = free(who, others, wanted);
        others.forEach(other -> places.addAll(
                elsewhere.layouts(other, layout, wanted, seats, free.getOrDefault(other.id(), Map.of()))));
        return Elsewhere.joined(times, places);
    }

    @Override
    public List<Offer> offers(Visitor who, Quest quest) {
        List<Venue> some = venues.all(who).stream()
                .filter(venue -> quest.venue().isEmpty()
                        || quest.venue().equals(venue.slug())
                        || quest.venue().equals(venue.id()))
                .filter(venue -> !quest.fitting(venue).isEmpty())
                .toList();
        Map<String, Map<String, List<Interval>>> free = free(who, some, quest.within());
        List<Offer> offers = new ArrayList<>();
        for (Venue venue : some) {
            Map<String, List<Interval>> here = free.getOrDefault(venue.id(), Map.of());
            quest.fitting(venue)
                    .forEach(layout -> quest.longEnough(here.getOrDefault(layout.id(), List.of()))
                            .ifPresent(times -> offers.add(new Offer(venue, layout, times))));
        }
        offers.sort(Comparator.comparingInt(offer -> offer.layout().seats()));
        return List.copyOf(offers);
    }
}
