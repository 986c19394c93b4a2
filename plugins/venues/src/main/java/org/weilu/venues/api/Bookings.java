package org.weilu.venues.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Holds.Interval;

/** Asking for rooms, and giving them. */
public interface Bookings {
    /** Ask for a room. */
    Permission BOOK = new Permission("venues.book", "resident");

    /** Give rooms and refuse them. */
    Permission APPROVE = new Permission("venues.approve", "manager");

    /**
     * Asks for a room. A house that gives by itself confirms at once; elsewhere a request is left, which holds nothing.
     *
     * @return refused with {@code invalid}, {@code unauthenticated}, {@code not_found}, {@code closed}, {@code overlap}
     *     (with {@code alternatives}, a list of {@link Alternative}), {@code limit} or what a {@link BookingRule} says
     */
    Outcome<Booking> ask(Visitor who, Asking asking);

    /**
     * Confirms a request, or refuses it with a reason: with {@link #APPROVE} there.
     *
     * @param reason needed to refuse
     * @return refused with {@code overlap} (with {@code clash}, a list of {@link Clash}), {@code duplicate} if it is
     *     decided already, {@code forbidden}, {@code not_found}
     */
    Outcome<Booking> decide(Visitor who, String booking, boolean accept, String reason);

    /**
     * Keeps a request in view until an instant, without keeping anybody out; who asked hears of it, and again before it
     * ends: with {@link #APPROVE} there.
     *
     * @return refused with {@code invalid}, {@code overlap} (with {@code clash}), {@code duplicate} if it is decided
     *     already, {@code forbidden}, {@code not_found}
     */
    Outcome<Booking> pencil(Visitor who, String booking, Instant until);

    /**
     * Makes a tentative booking firm, if the room is still to be had: who asked, or with {@link #APPROVE} there. Again
     * changes nothing.
     *
     * @return refused with {@code overlap}, {@code closed} if it is tentative no more, {@code not_found}
     */
    Outcome<Booking> settle(Visitor who, String booking);

    /** Takes a booking back: who asked, or with {@link #APPROVE} there. Again changes nothing. */
    Outcome<Booking> cancel(Visitor who, String booking, String reason);

    /** One's own, or with {@link #APPROVE} there. */
    Optional<Booking> find(Visitor who, String booking);

    /** The visitor's own that are not over, next first; cancelled ones left out. */
    Listing<Booking> mine(Visitor who, Slice slice);

    /** The visitor's own that are over or off, latest first. */
    Listing<Booking> past(Visitor who, Slice slice);

    /** What is confirmed in a house and starts within a time, by start: with {@link #APPROVE} there, else nothing. */
    List<Booking> confirmed(Visitor who, Venue venue, Interval within);

    /** What waits for an answer where the visitor has {@link #APPROVE}, oldest first. */
    Listing<Request> requests(Visitor who, Slice slice);

    /** What waits for an answer where the visitor has {@link #APPROVE} and falls into a time, by start; at most 500. */
    List<Booking> waiting(Visitor who, Interval within);

    /** One as its manager sees it. */
    Optional<Request> request(Visitor who, String booking);

    /**
     * @param layout its id or slug; {@code venue} its id or slug
     * @param starts and {@code ends} null where what was typed was no time
     * @param people how many come; 0 if nobody said
     * @param organisation id of the one in whose name it is; empty for one's own
     * @param standby true to be kept for the case that a clash goes away
     */
    record Asking(
            String venue,
            String layout,
            @Nullable Instant starts,
            @Nullable Instant ends,
            String purpose,
            int people,
            boolean standby,
            String organisation) {
        /** In one's own name. */
        public Asking(
                String venue,
                String layout,
                @Nullable Instant starts,
                @Nullable Instant ends,
                String purpose,
                int people,
                boolean standby) {
            this(venue, layout, starts, ends, purpose, people, standby, "");
        }

        /** The same at another time. */
        public Asking at(Instant from, Instant until) {
            return new Asking(venue, layout, from, until, purpose, people, standby, organisation);
        }

        /** The same in another room at another time. */
        public Asking at(Alternative other) {
            return new Asking(
                    other.venue(),
                    other.layout(),
                    other.starts(),
                    other.ends(),
                    purpose,
                    people,
                    standby,
                    organisation);
        }
    }

    /**
     * What stands in the way of a request, as its manager is told and the API says it.
     *
     * @param words what it is
     */
    record Clash(String owner, String words, Instant starts, Instant ends) {}

    /**
     * A booking as its manager sees it.
     *
     * @param name of who asks; empty once they are forgotten
     * @param clashes what is confirmed in its way
     * @param rivals other requests that want a cell of it at its time
     */
    record Request(Booking booking, String name, List<Clash> clashes, List<Booking> rivals) {
        public Request {
            clashes = List.copyOf(clashes);
            rivals = List.copyOf(rivals);
        }
    }
}
