package org.weilu.venues.booking;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.store.Follower;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.RoomFreed;
import org.weilu.venues.api.Venue.Approval;

/**
 * Brings forward what waited for a clash to go away, oldest first. After the commit and each in a write of its own: the
 * rooms that became free are locked by then no more, and no booking is locked after a room.
 */
final class Standbys implements Follower<RoomFreed> {
    private final BookingTools tools;

    Standbys(BookingTools tools) {
        this.tools = tools;
    }

    @Override
    public String name() {
        return "venues.standby";
    }

    @Override
    public Class<RoomFreed> follows() {
        return RoomFreed.class;
    }

    @Override
    public void on(RoomFreed event) {
        tools.store()
                .read(em ->
                        BookingTables.standing(em, event.venue(), tools.clock().instant()))
                .forEach(id -> tools.store().write(em -> comeForward(em, id)));
    }

    private Outcome<Booking> comeForward(EntityManager em, String id) {
        BookingRow row = BookingTables.locked(em, id).orElseThrow();
        Booking before = BookingTables.booking(em, row);
        Visitor portal = Visitor.portal(before.venue().site());
        if (before.status() != Status.STANDBY
                || !tools.places().clashes(portal, before).isEmpty()) {
            return Outcome.done(before);
        }
        boolean automatic = before.terms().terms().approval() == Approval.AUTOMATIC;
        if (automatic) {
            Optional<Refusal> clash = tools.places().take(portal, before);
            if (clash.isPresent()) {
                return Outcome.refused(clash.get());
            }
            row.decide(Status.CONFIRMED, null, "", tools.clock().instant());
        } else {
            row.comeForward();
        }
        em.flush();
        Booking after = BookingTables.booking(em, row);
        if (automatic) {
            tools.notices().decided(after, null);
        } else {
            tools.notices().cameForward(after);
        }
        tools.changed(portal, "venues.forward", after);
        return Outcome.done(after);
    }
}
