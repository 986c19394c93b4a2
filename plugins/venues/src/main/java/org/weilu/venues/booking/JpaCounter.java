package org.weilu.venues.booking;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.community.People;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.BookingWish;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Bookings.Asking;
import org.weilu.venues.api.Bookings.Clash;
import org.weilu.venues.api.Counter;
import org.weilu.venues.api.RoomFreed;
import org.weilu.venues.api.RoomTaken;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Approval;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venues;

/** Giving and moving: the booking's row is locked first, then the rooms of both places in one order. */
final class JpaCounter implements Counter {
    private static final int LONGEST = 80;

    private final BookingTools tools;
    private final Venues venues;
    private final Access access;
    private final People people;
    private final Almanac almanac;
    private final WishCheck check;
    private final Refusals refusals = Refusals.of(JpaCounter.class);

    JpaCounter(BookingTools tools, Venues venues, Access access, People people, Almanac almanac, WishCheck check) {
        this.tools = tools;
        this.venues = venues;
        this.access = access;
        this.people = people;
        this.almanac = almanac;
        this.check = check;
    }

    @Override
    public Outcome<Booking> give(Visitor who, Asking asking, String login) {
        Venue venue = venues.find(who, asking.venue()).orElse(null);
        if (venue == null) {
            return Outcome.refused(gone(who));
        }
        Layout layout = venue.layout(asking.layout()).orElse(null);
        Interval time = time(asking.starts(), asking.ends());
        Optional<String> person = login.isBlank() ? Optional.empty() : person(who, login.strip());
        List<Refusal> wrong = new ArrayList<>();
        if (layout == null) {
            wrong.add(refusals.invalid(who, "layout", "layout"));
        }
        if (time == null) {
            wrong.add(refusals.invalid(who, "ends", "ends"));
        }
        if (asking.purpose().isBlank() || asking.purpose().strip().length() > LONGEST) {
            wrong.add(refusals.invalid(who, "purpose", "purpose", LONGEST));
        }
        if (!login.isBlank() && person.isEmpty()) {
            wrong.add(refusals.invalid(who, "login", "login", login.strip()));
        }
        if (layout == null || time == null || !wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Optional<Refusal> no = access.refuses(who, Bookings.APPROVE, venue);
        BookingWish wish = new BookingWish(
                who,
                venue,
                layout,
                time,
                Math.max(0, asking.people()),
                tools.clock().instant(),
                almanac.zone(venue.site()));
        return no.isPresent()
                ? Outcome.refused(no.get())
                : tools.store().write(em -> give(em, who, wish, asking.purpose().strip(), person.orElse(null)));
    }

    private Outcome<Booking> give(
            EntityManager em, Visitor who, BookingWish wish, String purpose, @Nullable String person) {
        BookingRow row = new BookingRow(tools.ids().next(), wish, purpose, person, Status.REQUESTED);
        em.persist(row);
        Optional<Refusal> clash = tools.places().take(who, BookingTables.booking(em, row));
        if (clash.isPresent()) {
            return Outcome.refused(clash.get());
        }
        row.decide(Status.CONFIRMED, who.person(), "", tools.clock().instant());
        em.flush();
        Booking booking = BookingTables.booking(em, row);
        tools.notices().decided(booking, who.person());
        tools.events().publish(new RoomTaken(booking.id()));
        tools.changed(who, "venues.give", booking);
        return Outcome.done(booking);
    }

    private Optional<String> person(Visitor who, String login) {
        return people.list(Visitor.portal(who.site()), login, Slice.first(20)).items().stream()
                .filter(person -> login.equals(person.login()))
                .map(person -> person.id())
                .findFirst();
    }

    private static @Nullable Interval time(@Nullable Instant starts, @Nullable Instant ends) {
        return starts == null || ends == null || !starts.isBefore(ends) ? null : new Interval(starts, ends);
    }

    @Override
    public Outcome<List<Clash>> preview(Visitor who, String id, Moving to) {
        Booking before = tools.store().read(em -> BookingTables.find(em, id)).orElse(null);
        return switch (target(who, before, to)) {
            case Outcome.Refused<Booking> no -> Outcome.refused(no.refusals());
            case Outcome.Done<Booking> done ->
                Outcome.done(tools.places().clashes(who, done.value()).stream()
                        .filter(clash -> !clash.owner().equals("booking/" + id))
                        .toList());
        };
    }

    @Override
    public Outcome<Booking> move(Visitor who, String id, Moving to) {
        return tools.store().write(em -> {
            BookingRow row = BookingTables.locked(em, id).orElse(null);
            Booking before = row == null ? null : BookingTables.booking(em, row);
            return switch (target(who, before, to)) {
                case Outcome.Refused<Booking> no -> no;
                case Outcome.Done<Booking> done -> move(em, who, Objects.requireNonNull(row), done.value());
            };
        });
    }

    private Outcome<Booking> move(EntityManager em, Visitor who, BookingRow row, Booking target) {
        Optional<Refusal> clash = tools.places().move(who, target);
        if (clash.isPresent()) {
            return Outcome.refused(clash.get());
        }
        row.move(target.layout().id(), target.time());
        em.flush();
        Booking after = BookingTables.booking(em, row);
        tools.notices().moved(after, who.person());
        tools.events().publish(new RoomFreed(after.venue().id()));
        tools.events().publish(new RoomTaken(after.id()));
        tools.changed(who, "venues.move", after);
        return Outcome.done(after);
    }

    /** The booking as it would be; refused if it may not or cannot be moved by this visitor. */
    private Outcome<Booking> target(Visitor who, @Nullable Booking before, Moving to) {
        boolean own = before != null && who.isSignedIn() && who.personId().equals(before.person());
        boolean manages = before != null && access.allows(who, Bookings.APPROVE, before);
        if (before == null || !(own || manages)) {
            return Outcome.refused(gone(who));
        }
        if (before.status() != Status.CONFIRMED
                || !before.time().ends().isAfter(tools.clock().instant())) {
            return Outcome.refused(refusals.no(who, Kind.CONFLICT, "closed", "over"));
        }
        Layout layout = before.venue().layout(to.layout()).orElse(null);
        Interval time = time(to.starts(), to.ends());
        if (layout == null) {
            return Outcome.refused(refusals.invalid(who, "layout", "layout"));
        }
        if (time == null) {
            return Outcome.refused(refusals.invalid(who, "ends", "ends"));
        }
        return manages ? Outcome.done(before.at(layout, time)) : own(who, before.at(layout, time));
    }

    private Outcome<Booking> own(Visitor who, Booking target) {
        if (target.terms().terms().approval() != Approval.AUTOMATIC) {
            return Outcome.refused(refusals.no(who, Kind.FORBIDDEN, "forbidden", "manager"));
        }
        String organisation = target.organisation();
        Asking asking = new Asking(
                target.venue().id(),
                target.layout().id(),
                target.time().starts(),
                target.time().ends(),
                target.purpose(),
                target.people(),
                false,
                organisation == null ? "" : organisation);
        return switch (check.check(who, asking)) {
            case Outcome.Refused<WishCheck.Checked> no -> Outcome.refused(no.refusals());
            case Outcome.Done<WishCheck.Checked> done ->
                done.value().limits().isEmpty()
                        ? Outcome.done(target)
                        : Outcome.refused(done.value().limits());
        };
    }

    private Refusal gone(Visitor who) {
        return refusals.no(who, Kind.NOT_FOUND, "not_found", "gone");
    }
}
