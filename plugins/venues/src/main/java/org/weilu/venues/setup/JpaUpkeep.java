package org.weilu.venues.setup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.store.Store;
import org.weilu.ui.Times;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Diary.Taken;
import org.weilu.venues.api.Upkeep;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venues;
import org.weilu.venues.venue.VenueTables;

/** Looks at what is ahead before a house is saved. */
final class JpaUpkeep implements Upkeep {
    private static final Duration AHEAD = Duration.ofDays(400);
    private static final int NAMED = 3;

    private final Store store;
    private final Clock clock;
    private final Venues venues;
    private final Diary diary;
    private final Bookings bookings;
    private final Access access;
    private final Almanac almanac;
    private final Refusals refusals = Refusals.of(JpaUpkeep.class);

    JpaUpkeep(Store store, Clock clock, Venues venues, Diary diary, Bookings bookings, Access access, Almanac almanac) {
        this.store = store;
        this.clock = clock;
        this.venues = venues;
        this.diary = diary;
        this.bookings = bookings;
        this.access = access;
        this.almanac = almanac;
    }

    @Override
    public List<Hit> hits(Visitor who, Venue wish) {
        Venue before = venues.find(who, wish.slug()).orElse(null);
        if (before == null || !access.allows(who, Venues.EDIT, before)) {
            return List.of();
        }
        Instant now = clock.instant();
        Interval ahead = new Interval(now, now.plus(AHEAD));
        List<Hit> hits = new ArrayList<>();
        List<Interval> open = diary.open(wish, ahead);
        List<Interval> was = diary.open(before, ahead);
        Set<String> gone = gone(before, wish);
        for (Taken taken : diary.taken(who, before, ahead)) {
            if (!Collections.disjoint(taken.cells(), gone)) {
                hits.add(new Hit(taken.time(), taken.words(), Why.ROOM));
            } else if (taken.kind() != Taken.Kind.CLOSED
                    && taken.time().starts().isAfter(now)
                    && isWithin(was, taken.time())
                    && !isWithin(open, taken.time())) {
                hits.add(new Hit(taken.time(), taken.words(), Why.HOURS));
            }
        }
        for (Booking booking : bookings.confirmed(who, before, ahead)) {
            Optional<Venue.Layout> layout = wish.layout(booking.layout().slug());
            if (layout.isEmpty()) {
                hits.add(new Hit(booking.time(), booking.purpose(), Why.LAYOUT));
            } else if (layout.get().seats()
                    < Math.min(booking.people(), booking.layout().seats())) {
                hits.add(new Hit(booking.time(), booking.purpose(), Why.SEATS));
            }
        }
        hits.sort(Comparator.comparing(hit -> hit.time().starts()));
        return List.copyOf(hits);
    }

    private static Set<String> gone(Venue before, Venue wish) {
        Set<String> kept = new HashSet<>(wish.cells().stream().map(Cell::slug).toList());
        Set<String> gone = new HashSet<>();
        before.cells().stream().filter(cell -> !kept.contains(cell.slug())).forEach(cell -> gone.add(cell.id()));
        return gone;
    }

    private static boolean isWithin(List<Interval> open, Interval time) {
        return open.stream()
                .anyMatch(span ->
                        !span.starts().isAfter(time.starts()) && !span.ends().isBefore(time.ends()));
    }

    @Override
    public Outcome<Venue> save(Visitor who, Venue wish, boolean anyway) {
        return store.write(em -> {
            Venue before = venues.find(who, wish.slug()).orElse(null);
            if (before != null) {
                VenueTables.lock(em, before.id());
                before = VenueTables.find(em, before.id()).orElse(before);
                Optional<Refusal> no = access.refuses(who, Venues.EDIT, before);
                if (no.isPresent()) {
                    return Outcome.refused(no.get());
                }
                if (!before.updated().equals(wish.updated())) {
                    return Outcome.refused(refusals.no(who, Kind.CONFLICT, "changed", "changed")
                            .withWayOn(refusals.way(who.language(), "look", "/desk/venues/houses/" + before.slug())));
                }
            }
            List<Hit> hits = anyway ? List.of() : hits(who, wish);
            return hits.isEmpty() ? venues.save(who, wish) : Outcome.refused(ahead(who, wish, hits));
        });
    }

    private Refusal ahead(Visitor who, Venue venue, List<Hit> hits) {
        Locale language = who.language();
        Times times = Times.of(almanac.zone(venue.site()), language);
        List<String> named = hits.stream()
                .limit(NAMED)
                .map(hit -> refusals.say(
                        language,
                        "hit",
                        hit.words(),
                        times.range(hit.time().starts(), hit.time().ends()),
                        refusals.say(language, "why." + hit.why())))
                .toList();
        String all = String.join(refusals.say(language, "and"), named);
        return refusals.no(who, Kind.CONFLICT, "ahead", "ahead", hits.size(), all)
                .with("hits", hits);
    }
}
