package org.weilu.venues.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.job.Job;
import org.weilu.spi.store.Store;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venues;

/** The bookings in the database: reads here, asking and deciding beside it. */
final class JpaBookings implements Bookings {
    private final BookingTools tools;
    private final Venues venues;
    private final Access access;
    private final People people;
    private final Asks asks;
    private final Decisions decisions;
    private final Tentatives tentatives;

    JpaBookings(BookingTools tools, Venues venues, Access access, People people, WishCheck check, QuotaRule quotas) {
        this.tools = tools;
        this.venues = venues;
        this.access = access;
        this.people = people;
        this.asks = new Asks(tools, check, quotas);
        this.decisions = new Decisions(tools, access);
        this.tentatives = new Tentatives(tools, access, decisions);
    }

    private Store store() {
        return tools.store();
    }

    @Override
    public Outcome<Booking> ask(Visitor who, Asking asking) {
        return asks.ask(who, asking);
    }

    @Override
    public Outcome<Booking> decide(Visitor who, String booking, boolean accept, String reason) {
        return decisions.decide(who, booking, accept, reason.strip());
    }

    @Override
    public Outcome<Booking> pencil(Visitor who, String booking, Instant until) {
        return tentatives.pencil(who, booking, until);
    }

    @Override
    public Outcome<Booking> settle(Visitor who, String booking) {
        return tentatives.settle(who, booking);
    }

    /** Ends what nobody settled. */
    Job expiry() {
        return tentatives;
    }

    @Override
    public Outcome<Booking> cancel(Visitor who, String booking, String reason) {
        return decisions.cancel(who, booking, reason.strip());
    }

    @Override
    public Optional<Booking> find(Visitor who, String booking) {
        return store().read(em -> BookingTables.find(em, booking))
                .filter(found -> decisions.isOwn(who, found) || access.allows(who, APPROVE, found));
    }

    @Override
    public Listing<Booking> mine(Visitor who, Slice slice) {
        return who.isSignedIn()
                ? store().read(em ->
                        BookingTables.mine(em, who.personId(), tools.clock().instant(), slice))
                : new Listing<>(0, List.of(), null);
    }

    @Override
    public Listing<Booking> past(Visitor who, Slice slice) {
        return who.isSignedIn()
                ? store().read(em ->
                        BookingTables.past(em, who.personId(), tools.clock().instant(), slice))
                : new Listing<>(0, List.of(), null);
    }

    @Override
    public List<Booking> confirmed(Visitor who, Venue venue, Interval within) {
        return access.allows(who, APPROVE, venue)
                ? store().read(em -> BookingTables.confirmed(em, venue.id(), within))
                : List.of();
    }

    @Override
    public Listing<Request> requests(Visitor who, Slice slice) {
        return store().read(em ->
                        BookingTables.asked(em, managed(who), tools.clock().instant(), slice))
                .map(booking -> request(who, booking));
    }

    @Override
    public List<Booking> waiting(Visitor who, Interval within) {
        List<String> managed = managed(who);
        return managed.isEmpty() ? List.of() : store().read(em -> BookingTables.waiting(em, managed, within));
    }

    private List<String> managed(Visitor who) {
        return venues.all(who).stream()
                .filter(venue -> access.allows(who, APPROVE, venue))
                .map(Venue::id)
                .toList();
    }

    @Override
    public Optional<Request> request(Visitor who, String booking) {
        return store().read(em -> BookingTables.find(em, booking))
                .filter(found -> access.allows(who, APPROVE, found))
                .map(found -> request(who, found));
    }

    private Request request(Visitor who, Booking booking) {
        boolean waits = booking.status().isWaiting();
        return new Request(
                booking,
                name(booking),
                waits ? tools.places().clashes(who, booking) : List.of(),
                waits ? store().read(em -> BookingTables.rivals(em, booking)) : List.of());
    }

    /** Who may decide has to know who asks. */
    private String name(Booking booking) {
        return Optional.ofNullable(booking.person())
                .flatMap(person -> people.find(Visitor.portal(booking.venue().site()), person))
                .map(Person::name)
                .orElse("");
    }
}
