package org.weilu.venues.booking;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.RoomFreed;
import org.weilu.venues.api.RoomTaken;

/** Confirming, refusing and taking back: the booking's row is locked first, then the rooms. */
final class Decisions {
    private static final int LONGEST = 300;

    private final BookingTools tools;
    private final Access access;
    private final Refusals refusals = Refusals.of(Decisions.class);

    Decisions(BookingTools tools, Access access) {
        this.tools = tools;
        this.access = access;
    }

    Outcome<Booking> decide(Visitor who, String id, boolean accept, String reason) {
        if (!accept && reason.isBlank()) {
            return Outcome.refused(refusals.invalid(who, "reason", "reason"));
        }
        return reason.length() > LONGEST
                ? Outcome.refused(refusals.invalid(who, "reason", "long", LONGEST))
                : tools.store().write(em -> decide(em, who, id, accept, reason));
    }

    private Outcome<Booking> decide(EntityManager em, Visitor who, String id, boolean accept, String reason) {
        BookingRow row = BookingTables.locked(em, id).orElse(null);
        if (row == null) {
            return Outcome.refused(gone(who));
        }
        Booking before = BookingTables.booking(em, row);
        Optional<Refusal> no = access.refuses(who, Bookings.APPROVE, before).or(() -> isClosed(who, before));
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        Optional<Refusal> clash = accept ? taken(who, before) : Optional.empty();
        if (clash.isPresent()) {
            return Outcome.refused(clash.get());
        }
        if (!accept && before.status() == Status.TENTATIVE) {
            tools.places().letGo(before);
        }
        row.decide(
                accept ? Status.CONFIRMED : Status.REJECTED,
                who.person(),
                reason,
                tools.clock().instant());
        if (accept) {
            tools.events().publish(new RoomTaken(id));
        }
        return Outcome.done(told(em, who, row, accept ? "venues.confirm" : "venues.reject"));
    }

    /** In place of its tentative hold, if it has one. */
    private Optional<Refusal> taken(Visitor who, Booking booking) {
        return booking.status() == Status.TENTATIVE
                ? tools.places().move(who, booking)
                : tools.places().take(who, booking);
    }

    private Optional<Refusal> isClosed(Visitor who, Booking booking) {
        if (!booking.status().isWaiting()) {
            return Optional.of(refusals.no(
                    who,
                    Kind.CONFLICT,
                    "duplicate",
                    "decided." + booking.status().word()));
        }
        return booking.time().ends().isAfter(tools.clock().instant())
                ? Optional.empty()
                : Optional.of(refusals.no(who, Kind.CONFLICT, "closed", "over"));
    }

    boolean isOwn(Visitor who, Booking booking) {
        return who.isPortal() || (who.isSignedIn() && who.personId().equals(booking.person()));
    }

    Outcome<Booking> cancel(Visitor who, String id, String reason) {
        return reason.length() > LONGEST
                ? Outcome.refused(refusals.invalid(who, "reason", "long", LONGEST))
                : tools.store().write(em -> cancel(em, who, id, reason));
    }

    private Outcome<Booking> cancel(EntityManager em, Visitor who, String id, String reason) {
        BookingRow row = BookingTables.locked(em, id).orElse(null);
        if (row == null) {
            return Outcome.refused(gone(who));
        }
        Booking before = BookingTables.booking(em, row);
        if (!isOwn(who, before) && !access.allows(who, Bookings.APPROVE, before)) {
            return Outcome.refused(gone(who));
        }
        if (before.status() == Status.CANCELLED) {
            return Outcome.done(before);
        }
        if (before.status() == Status.REJECTED || row.isOver(tools.clock().instant())) {
            return Outcome.refused(refusals.no(who, Kind.CONFLICT, "closed", "over"));
        }
        if (before.status() == Status.CONFIRMED) {
            if (isOwn(who, before) && isLate(before)) {
                row.wasLate();
            }
            tools.places().letGo(before);
            tools.events().publish(new RoomFreed(before.venue().id()));
        } else if (before.status() == Status.TENTATIVE) {
            tools.places().letGo(before);
        }
        row.decide(Status.CANCELLED, who.person(), reason, tools.clock().instant());
        return Outcome.done(told(em, who, row, "venues.cancel"));
    }

    private boolean isLate(Booking booking) {
        int hours = booking.venue().policy().noticeHours();
        return hours > 0
                && booking.time().starts().isBefore(tools.clock().instant().plus(Duration.ofHours(hours)));
    }

    private Booking told(EntityManager em, Visitor who, BookingRow row, String what) {
        em.flush();
        Booking booking = BookingTables.booking(em, row);
        tools.notices().decided(booking, who.person());
        tools.changed(who, what, booking);
        return booking;
    }

    private Refusal gone(Visitor who) {
        return who.isSignedIn() || who.isPortal()
                ? refusals.no(who, Kind.NOT_FOUND, "not_found", "gone")
                : refusals.no(who, Kind.UNAUTHENTICATED, "unauthenticated", "signin")
                        .withWayOn(refusals.way(who.language(), "way", "/signin"));
    }
}
