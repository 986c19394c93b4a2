package org.weilu.venues.booking;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Visitor;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.BookingWish;
import org.weilu.venues.api.Bookings.Asking;
import org.weilu.venues.api.Venue.Approval;

/** Asking for a room. */
final class Asks {
    private final BookingTools tools;
    private final WishCheck check;

    Asks(BookingTools tools, WishCheck check) {
        this.tools = tools;
        this.check = check;
    }

    Outcome<Booking> ask(Visitor who, Asking asking) {
        return switch (check.check(who, asking)) {
            case Outcome.Refused<WishCheck.Checked> refused -> Outcome.refused(refused.refusals());
            case Outcome.Done<WishCheck.Checked> done -> ask(done.value(), asking);
        };
    }

    private Outcome<Booking> ask(WishCheck.Checked checked, Asking asking) {
        BookingWish wish = checked.wish();
        Outcome<Booking> outcome = wish.venue().terms().approval() == Approval.AUTOMATIC
                ? tools.store().write(em -> take(em, checked, asking))
                : tools.store().write(em -> request(em, checked, asking));
        if (!(outcome instanceof Outcome.Refused<Booking> refused)
                || !refused.first().code().equals("overlap")) {
            return outcome;
        }
        // What is free instead is looked up when nothing is locked any more.
        return asking.standby()
                ? tools.store().write(em -> standBy(em, checked, asking))
                : Outcome.refused(tools.places().taken(wish));
    }

    /** The house gives by itself. */
    private Outcome<Booking> take(EntityManager em, WishCheck.Checked checked, Asking asking) {
        BookingRow row = row(checked.wish(), asking, Status.CONFIRMED);
        em.persist(row);
        Booking booking = BookingTables.booking(em, row);
        Optional<Refusal> clash = tools.places().take(checked.wish().who(), booking);
        if (clash.isPresent()) {
            return Outcome.refused(clash.get());
        }
        if (!checked.limits().isEmpty()) {
            return Outcome.refused(checked.limits());
        }
        tools.notices().decided(booking, null);
        tools.changed(checked.wish().who(), "venues.confirm", booking);
        return Outcome.done(booking);
    }

    /** Holds nothing: two may ask for one time, and the manager decides. */
    private Outcome<Booking> request(EntityManager em, WishCheck.Checked checked, Asking asking) {
        BookingWish wish = checked.wish();
        if (!tools.places().isFree(wish)) {
            return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "overlap", "taken"));
        }
        return kept(em, checked, asking, Status.REQUESTED);
    }

    private Outcome<Booking> standBy(EntityManager em, WishCheck.Checked checked, Asking asking) {
        return kept(em, checked, asking, Status.STANDBY);
    }

    private Outcome<Booking> kept(EntityManager em, WishCheck.Checked checked, Asking asking, Status status) {
        List<Refusal> limits = checked.limits();
        if (!limits.isEmpty()) {
            return Outcome.refused(limits);
        }
        BookingRow row = row(checked.wish(), asking, status);
        em.persist(row);
        Booking booking = BookingTables.booking(em, row);
        if (checked.wish().venue().terms().approval() == Approval.MANAGER) {
            tools.notices().requested(booking);
        }
        tools.changed(checked.wish().who(), "venues.ask", booking);
        return Outcome.done(booking);
    }

    private BookingRow row(BookingWish wish, Asking asking, Status status) {
        return new BookingRow(
                tools.ids().next(), wish, asking.purpose().strip(), wish.who().person(), status);
    }
}
