package org.weilu.venues.booking;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.store.Follower;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.RoomTaken;

/**
 * Requests that clash with what was just given stand by from now on: they come forward again if it is taken back. After
 * the commit and each in a write of its own, since no booking is locked after a room.
 */
final class Rivals implements Follower<RoomTaken> {
    private final BookingTools tools;

    Rivals(BookingTools tools) {
        this.tools = tools;
    }

    @Override
    public String name() {
        return "venues.rivals";
    }

    @Override
    public Class<RoomTaken> follows() {
        return RoomTaken.class;
    }

    @Override
    public void on(RoomTaken event) {
        List<Booking> rivals = tools.store()
                .read(em -> BookingTables.find(em, event.booking())
                        .map(given -> BookingTables.rivals(em, given))
                        .orElse(List.of()));
        rivals.stream()
                .filter(rival -> rival.status() != Status.STANDBY)
                .forEach(rival -> tools.store().write(em -> standBy(em, rival.id())));
    }

    private Outcome<Booking> standBy(EntityManager em, String id) {
        BookingRow row = BookingTables.locked(em, id).orElseThrow();
        Booking before = BookingTables.booking(em, row);
        Visitor portal = Visitor.portal(before.venue().site());
        boolean tentative = before.status() == Status.TENTATIVE;
        if (!(tentative || before.status() == Status.REQUESTED)
                || tools.places().clashes(portal, before).isEmpty()) {
            return Outcome.done(before);
        }
        if (tentative) {
            tools.places().letGo(before);
        }
        row.standBy();
        em.flush();
        Booking after = BookingTables.booking(em, row);
        tools.notices().stoodBack(after);
        tools.changed(portal, "venues.standby", after);
        return Outcome.done(after);
    }
}
