package org.weilu.venues.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Holds;
import org.weilu.spi.community.Holds.Hold;
import org.weilu.spi.community.Holds.HoldWish;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.community.Holds.Taking;
import org.weilu.ui.Times;
import org.weilu.venues.api.Alternative;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.BookingWish;
import org.weilu.venues.api.Bookings.Clash;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Diary.Taken;
import org.weilu.venues.diary.Cells;

/** Takes rooms for bookings, and says what is in the way. */
final class Places {
    private final Holds holds;
    private final Diary diary;
    private final Almanac almanac;
    private final Refusals refusals = Refusals.of(Places.class);

    Places(Holds holds, Diary diary, Almanac almanac) {
        this.holds = holds;
        this.diary = diary;
        this.almanac = almanac;
    }

    /** Takes the firm hold of a booking, within the write that confirms it; or says what is in the way. */
    Optional<Refusal> take(Visitor who, Booking booking) {
        return told(who, booking, holds.take(wish(booking)));
    }

    /** Takes it in place of where it was, or leaves it there and says what is in the way. */
    Optional<Refusal> move(Visitor who, Booking booking) {
        return told(who, booking, holds.replace(wish(booking)));
    }

    /** Shows it to whoever looks, and keeps nobody out; or says what is in the way already. */
    Optional<Refusal> pencil(Visitor who, Booking booking, Instant until) {
        List<Clash> clashes = clashes(who, booking);
        if (!clashes.isEmpty()) {
            return Optional.of(overlap(who, booking, clashes));
        }
        HoldWish firm = wish(booking);
        holds.replace(new HoldWish(
                firm.owner(),
                firm.reason(),
                firm.resources(),
                firm.intervals(),
                firm.before(),
                firm.after(),
                firm.setUp(),
                false,
                until));
        return Optional.empty();
    }

    private static HoldWish wish(Booking booking) {
        return Cells.wish(
                "booking/" + booking.id(),
                booking.purpose(),
                booking.venue(),
                booking.layout(),
                List.of(booking.time()));
    }

    private Optional<Refusal> told(Visitor who, Booking booking, Taking taking) {
        return taking instanceof Taking.Clash clash
                ? Optional.of(overlap(
                        who,
                        booking,
                        clash.with().stream()
                                .flatMap(hold -> clashes(hold, booking.time()))
                                .toList()))
                : Optional.empty();
    }

    private static Stream<Clash> clashes(Hold hold, Interval near) {
        return hold.wish().intervals().stream()
                .min(Comparator.comparing(
                        time -> Duration.between(time.starts(), near.starts()).abs()))
                .map(time -> new Clash(hold.wish().owner(), hold.wish().reason(), time.starts(), time.ends()))
                .stream();
    }

    void letGo(Booking booking) {
        holds.release("booking/" + booking.id());
    }

    /** For managers: what is in the way of a booking that nobody confirmed yet. */
    List<Clash> clashes(Visitor who, Booking booking) {
        return diary.clashes(who, booking.venue(), booking.layout(), booking.time()).stream()
                .map(Places::clash)
                .toList();
    }

    boolean isFree(BookingWish wish) {
        return diary.clashes(wish.who(), wish.venue(), wish.layout(), wish.time())
                .isEmpty();
    }

    private static Clash clash(Taken taken) {
        return new Clash(
                taken.owner(),
                taken.words(),
                taken.time().starts(),
                taken.time().ends());
    }

    private Refusal overlap(Visitor who, Booking booking, List<Clash> clashes) {
        Clash first = clashes.getFirst();
        Times times = Times.of(almanac.zone(booking.venue().site()), who.language());
        String when = times.range(first.starts(), first.ends());
        Refusal no = refusals.no(who, Kind.CONFLICT, "overlap", "clash", first.words(), when);
        return no.with("clash", clashes);
    }

    /** For who asks: no names, but what is free instead. */
    Refusal taken(BookingWish wish) {
        int seats = wish.people() > 0 ? wish.people() : wish.layout().seats();
        List<Alternative> alternatives =
                diary.alternatives(wish.who(), wish.venue(), wish.layout(), wish.time(), seats);
        String key = alternatives.isEmpty() ? "taken" : "taken.instead";
        String path = wish.venue().path() + "/week/"
                + wish.time().starts().atZone(wish.zone()).toLocalDate();
        return refusals.no(wish.who(), Kind.CONFLICT, "overlap", key)
                .withWayOn(refusals.way(wish.who().language(), "week", path))
                .with("alternatives", alternatives);
    }
}
