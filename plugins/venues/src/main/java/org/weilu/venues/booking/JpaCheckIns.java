package org.weilu.venues.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.job.Job;
import org.weilu.spi.job.Schedule;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.CheckIns;
import org.weilu.venues.api.Venue;

/** Check-ins in the database, and the job that gives free what nobody came to. */
final class JpaCheckIns implements CheckIns, Job {
    private static final Duration EARLY = Duration.ofMinutes(30);

    private final BookingTools tools;
    private final Bookings bookings;
    private final Refusals refusals = Refusals.of(JpaCheckIns.class);

    JpaCheckIns(BookingTools tools, Bookings bookings) {
        this.tools = tools;
        this.bookings = bookings;
    }

    @Override
    public List<Booking> due(Visitor who, Venue venue) {
        Instant now = tools.clock().instant();
        return who.isSignedIn()
                ? tools.store().read(em -> BookingTables.started(em, now.plus(EARLY), now)).stream()
                        .filter(one -> one.venue().id().equals(venue.id()))
                        .filter(one -> who.personId().equals(one.person()))
                        .toList()
                : List.of();
    }

    @Override
    public Outcome<Booking> checkIn(Visitor who, String id) {
        return tools.store().write(em -> {
            BookingRow row = BookingTables.locked(em, id).orElse(null);
            Booking before = bookings.find(who, id).orElse(null);
            if (row == null || before == null) {
                return Outcome.refused(refusals.no(who, Kind.NOT_FOUND, "not_found", "gone"));
            }
            if (before.came() != null) {
                return Outcome.done(before);
            }
            Instant now = tools.clock().instant();
            if (before.status() != Status.CONFIRMED
                    || now.isBefore(before.time().starts().minus(EARLY))
                    || !now.isBefore(before.time().ends())) {
                return Outcome.refused(refusals.no(who, Kind.CONFLICT, "closed", "time"));
            }
            row.checkIn(now);
            em.flush();
            Booking after = BookingTables.booking(em, row);
            tools.changed(who, "venues.came", after);
            return Outcome.done(after);
        });
    }

    @Override
    public String name() {
        return "venues.release";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofMinutes(5));
    }

    @Override
    public void run() {
        Instant now = tools.clock().instant();
        tools.store().read(em -> BookingTables.started(em, now, now)).stream()
                .filter(one -> one.came() == null && isMissed(one, now))
                .forEach(one -> {
                    Visitor portal = Visitor.portal(one.venue().site());
                    String why = refusals.say(
                            portal.language(), "released", one.venue().policy().releaseMinutes());
                    bookings.cancel(portal, one.id(), why);
                });
    }

    private static boolean isMissed(Booking one, Instant now) {
        int minutes = one.venue().policy().releaseMinutes();
        return minutes > 0 && !now.isBefore(one.time().starts().plus(Duration.ofMinutes(minutes)));
    }
}
