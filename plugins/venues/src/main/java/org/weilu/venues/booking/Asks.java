package org.weilu.venues.booking;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final QuotaRule quotas;

    Asks(BookingTools tools, WishCheck check, QuotaRule quotas) {
        this.tools = tools;
        this.check = check;
        this.quotas = quotas;
    }

    Outcome<Booking> ask(Visitor who, Asking asking) {
        return switch (check.check(who, asking)) {
            case Outcome.Refused<WishCheck.Checked> refused -> Outcome.refused(refused.refusals());
            case Outcome.Done<WishCheck.Checked> done -> ask(done.value(), asking);
        };
    }

    /**
     * One of several that are asked for in one write: without a standby, and who has to hear hears of the first.
     *
     * @param series id of the first; null for the first itself
     */
    Outcome<Booking> ask(EntityManager em, Visitor who, Asking asking, @Nullable String series) {
        return switch (check.check(who, asking)) {
            case Outcome.Refused<WishCheck.Checked> refused -> Outcome.refused(refused.refusals());
            case Outcome.Done<WishCheck.Checked> done -> {
                BookingWish wish = done.value().wish();
                String id = tools.ids().next();
                Together together = new Together(id, series == null ? id : series, series == null);
                yield wish.terms().terms().approval() == Approval.AUTOMATIC
                        ? take(em, done.value(), asking, together)
                        : request(em, done.value(), asking, together);
            }
        };
    }

    /** @param told true for what people hear of by itself */
    private record Together(String id, @Nullable String series, boolean told) {}

    private Together alone() {
        return new Together(tools.ids().next(), null, true);
    }

    private Outcome<Booking> ask(WishCheck.Checked checked, Asking asking) {
        BookingWish wish = checked.wish();
        Outcome<Booking> outcome = wish.terms().terms().approval() == Approval.AUTOMATIC
                ? tools.store().write(em -> take(em, checked, asking, alone()))
                : tools.store().write(em -> request(em, checked, asking, alone()));
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
    private Outcome<Booking> take(EntityManager em, WishCheck.Checked checked, Asking asking, Together together) {
        Optional<Refusal> limit = quotas.refuses(em, checked.wish());
        BookingRow row = row(checked.wish(), asking, Status.CONFIRMED, together);
        em.persist(row);
        Booking booking = BookingTables.booking(em, row);
        Optional<Refusal> clash = tools.places().take(checked.wish().who(), booking);
        if (clash.isPresent()) {
            return Outcome.refused(clash.get());
        }
        if (!checked.limits().isEmpty() || limit.isPresent()) {
            return Outcome.refused(checked.limits().isEmpty() ? limit.stream().toList() : checked.limits());
        }
        if (together.told()) {
            tools.notices().decided(booking, null);
        } else {
            tools.notices().remind(booking);
        }
        tools.changed(checked.wish().who(), "venues.confirm", booking);
        return Outcome.done(booking);
    }

    /** Holds nothing: two may ask for one time, and the manager decides. */
    private Outcome<Booking> request(EntityManager em, WishCheck.Checked checked, Asking asking, Together together) {
        BookingWish wish = checked.wish();
        if (!tools.places().isFree(wish)) {
            return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "overlap", "taken"));
        }
        return kept(em, checked, asking, Status.REQUESTED, together);
    }

    private Outcome<Booking> standBy(EntityManager em, WishCheck.Checked checked, Asking asking) {
        return kept(em, checked, asking, Status.STANDBY, alone());
    }

    private Outcome<Booking> kept(
            EntityManager em, WishCheck.Checked checked, Asking asking, Status status, Together together) {
        Optional<Refusal> limit = status == Status.REQUESTED ? quotas.refuses(em, checked.wish()) : Optional.empty();
        List<Refusal> limits = checked.limits().isEmpty() ? limit.stream().toList() : checked.limits();
        if (!limits.isEmpty()) {
            return Outcome.refused(limits);
        }
        BookingRow row = row(checked.wish(), asking, status, together);
        em.persist(row);
        Booking booking = BookingTables.booking(em, row);
        if (together.told() && checked.wish().terms().terms().approval() == Approval.MANAGER) {
            tools.notices().requested(booking);
        }
        tools.changed(checked.wish().who(), "venues.ask", booking);
        return Outcome.done(booking);
    }

    private static BookingRow row(BookingWish wish, Asking asking, Status status, Together together) {
        BookingRow row = new BookingRow(
                together.id(), wish, asking.purpose().strip(), wish.who().person(), status);
        if (together.series() != null) {
            row.join(together.series());
        }
        return row;
    }
}
