package org.weilu.venues.booking;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.job.Job;
import org.weilu.spi.job.Schedule;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.RoomTaken;

/** Bookings that are pencilled in: settled by who asked, or ended by the job. */
final class Tentatives implements Job {
    private final BookingTools tools;
    private final Access access;
    private final Decisions decisions;
    private final Refusals refusals = Refusals.of(Tentatives.class);

    Tentatives(BookingTools tools, Access access, Decisions decisions) {
        this.tools = tools;
        this.access = access;
        this.decisions = decisions;
    }

    Outcome<Booking> pencil(Visitor who, String id, Instant until) {
        return tools.store().write(em -> {
            BookingRow row = BookingTables.locked(em, id).orElse(null);
            if (row == null) {
                return Outcome.refused(gone(who));
            }
            Booking before = BookingTables.booking(em, row);
            Optional<Refusal> no = access.refuses(who, Bookings.APPROVE, before)
                    .or(() -> isNotOpen(who, before))
                    .or(() -> isNoTime(who, before, until))
                    .or(() -> tools.places().pencil(who, before, until));
            if (no.isPresent()) {
                return Outcome.refused(no.get());
            }
            row.pencil(until, who.person());
            Booking after = told(em, who, row, "venues.pencil");
            tools.notices().pencilled(after);
            return Outcome.done(after);
        });
    }

    private Optional<Refusal> isNotOpen(Visitor who, Booking booking) {
        return booking.status() == Status.REQUESTED || booking.status() == Status.STANDBY
                ? Optional.empty()
                : Optional.of(refusals.no(who, Kind.CONFLICT, "duplicate", "decided"));
    }

    private Optional<Refusal> isNoTime(Visitor who, Booking booking, Instant until) {
        Instant now = tools.clock().instant();
        return until.isAfter(now) && !until.isAfter(booking.time().starts())
                ? Optional.empty()
                : Optional.of(refusals.invalid(who, "until", "until"));
    }

    Outcome<Booking> settle(Visitor who, String id) {
        return tools.store().write(em -> {
            BookingRow row = BookingTables.locked(em, id).orElse(null);
            Booking before = row == null ? null : BookingTables.booking(em, row);
            boolean manages = before != null && access.allows(who, Bookings.APPROVE, before);
            if (row == null || before == null || !(manages || decisions.isOwn(who, before))) {
                return Outcome.refused(gone(who));
            }
            if (before.status() == Status.CONFIRMED) {
                return Outcome.done(before);
            }
            Instant now = tools.clock().instant();
            Instant expires = before.expires();
            if (before.status() != Status.TENTATIVE || expires == null || !now.isBefore(expires)) {
                return Outcome.refused(refusals.no(who, Kind.CONFLICT, "closed", "over"));
            }
            Optional<Refusal> clash = tools.places().move(who, before);
            if (clash.isPresent()) {
                return Outcome.refused(manages ? clash.get() : refusals.no(who, Kind.CONFLICT, "overlap", "taken"));
            }
            row.decide(Status.CONFIRMED, before.decidedBy(), "", now);
            tools.events().publish(new RoomTaken(id));
            Booking after = told(em, who, row, "venues.settle");
            tools.notices().decided(after, who.person());
            return Outcome.done(after);
        });
    }

    private Booking told(EntityManager em, Visitor who, BookingRow row, String what) {
        em.flush();
        Booking booking = BookingTables.booking(em, row);
        tools.changed(who, what, booking);
        return booking;
    }

    private Refusal gone(Visitor who) {
        return refusals.no(who, Kind.NOT_FOUND, "not_found", "gone");
    }

    @Override
    public String name() {
        return "venues.tentative";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofMinutes(5));
    }

    @Override
    public void run() {
        Instant now = tools.clock().instant();
        tools.store().read(em -> BookingTables.expired(em, now)).forEach(this::end);
    }

    /** Settled in the meantime, it stays: the row is looked at again under its lock. */
    private void end(Booking expired) {
        Visitor portal = Visitor.portal(expired.venue().site());
        tools.store().write(em -> {
            Booking now = BookingTables.locked(em, expired.id())
                    .map(row -> BookingTables.booking(em, row))
                    .orElseThrow();
            return now.status() == Status.TENTATIVE
                    ? decisions.cancel(portal, now.id(), refusals.say(portal.language(), "expired"))
                    : Outcome.done(now);
        });
    }
}
