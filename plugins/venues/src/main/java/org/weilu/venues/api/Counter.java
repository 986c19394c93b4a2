package org.weilu.venues.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;
import org.weilu.venues.api.Bookings.Asking;
import org.weilu.venues.api.Bookings.Clash;

/** What managers do for somebody who stands before them, and with what is booked. */
public interface Counter {
    /**
     * Gives a room at once, with {@link Bookings#APPROVE} there. The house's rules are not asked: the manager knows.
     *
     * @param login of who gets it; empty for somebody without an account
     * @return refused with {@code invalid}, {@code forbidden}, {@code not_found}, {@code overlap} with {@code clash}
     */
    Outcome<Booking> give(Visitor who, Asking asking, String login);

    /**
     * What a move would meet; changes nothing.
     *
     * @return empty if the room can be had then; refused like {@link #move} otherwise
     */
    Outcome<List<Clash>> preview(Visitor who, String booking, Moving to);

    /**
     * Puts a confirmed booking elsewhere, in one step: with {@link Bookings#APPROVE} there; one's own where the house
     * gives by itself, if its rules allow. To move it back undoes it, while nobody has taken what was freed.
     */
    Outcome<Booking> move(Visitor who, String booking, Moving to);

    /** @param layout id or slug, in the same house */
    record Moving(
            String layout,
            @Nullable Instant starts,
            @Nullable Instant ends) {}
}
