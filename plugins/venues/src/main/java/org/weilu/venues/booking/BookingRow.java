package org.weilu.venues.booking;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.BookingWish;
import org.weilu.venues.api.UserClass;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Layout;

/** A booking; whoever decides about it locks it first. */
@Entity(name = "venuesBooking")
@Table(name = "venues_booking")
@Cacheable(false)
class BookingRow {
    private static final int SHORT = 6;

    @Id
    private String id;

    @Column(name = "short_number", updatable = false)
    private String number;

    @Column(updatable = false)
    private String venue;

    @Column
    private String layout;

    @Column
    private long starts;

    @Column
    private long ends;

    @Column
    private String purpose;

    @Column(updatable = false)
    private int people;

    @Column
    private @Nullable String person;

    @Enumerated(EnumType.STRING)
    @Column(name = "user_class", updatable = false)
    private UserClass as;

    @Column(updatable = false)
    private @Nullable String organisation;

    /** Taken back when it was too late for others: it counts as used. */
    @Column
    private boolean late;

    @Enumerated(EnumType.STRING)
    @Column
    private Status status;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column
    private String reason;

    @Column(updatable = false)
    private long made;

    @Column
    private @Nullable Long decided;

    @Column
    private @Nullable String series;

    @Column
    private @Nullable Long expires;

    @Column(name = "checked_in")
    private @Nullable Long checkedIn;

    @Version
    private int version;

    protected BookingRow() {}

    BookingRow(String id, BookingWish wish, String purpose, @Nullable String person, Status status) {
        this.id = id;
        this.number = id.substring(id.length() - SHORT).toUpperCase(Locale.ROOT);
        this.venue = wish.venue().id();
        this.layout = wish.layout().id();
        this.starts = wish.time().starts().toEpochMilli();
        this.ends = wish.time().ends().toEpochMilli();
        this.purpose = purpose;
        this.people = wish.people();
        this.person = person;
        this.as = wish.as();
        this.organisation = wish.organisation();
        this.status = status;
        this.reason = "";
        this.made = wish.now().toEpochMilli();
    }

    void wasLate() {
        late = true;
    }

    /** It was asked for together with others. */
    void join(String first) {
        series = first;
    }

    void decide(Status result, @Nullable String by, String why, Instant now) {
        status = result;
        decidedBy = by;
        reason = why;
        decided = now.toEpochMilli();
        expires = null;
    }

    void pencil(Instant until, @Nullable String by) {
        status = Status.TENTATIVE;
        expires = until.toEpochMilli();
        decidedBy = by;
    }

    /** Somebody else got what it wants. */
    void standBy() {
        expires = null;
        status = Status.STANDBY;
    }

    void checkIn(Instant now) {
        checkedIn = now.toEpochMilli();
    }

    void move(String room, Interval time) {
        layout = room;
        starts = time.starts().toEpochMilli();
        ends = time.ends().toEpochMilli();
    }

    /** What it waited for may be had. */
    void comeForward() {
        status = Status.REQUESTED;
    }

    /** The house keeps that somebody was there, and not who. */
    void forget(String forgotten) {
        if (forgotten.equals(person)) {
            person = null;
            purpose = "";
            reason = "";
        }
        if (forgotten.equals(decidedBy)) {
            decidedBy = null;
        }
    }

    String id() {
        return id;
    }

    String owner() {
        return "booking/" + id;
    }

    String venue() {
        return venue;
    }

    String layout() {
        return layout;
    }

    @Nullable
    String person() {
        return person;
    }

    String purpose() {
        return purpose;
    }

    Status status() {
        return status;
    }

    Interval time() {
        return new Interval(Instant.ofEpochMilli(starts), Instant.ofEpochMilli(ends));
    }

    boolean isOver(Instant now) {
        return ends <= now.toEpochMilli();
    }

    Booking booking(Venue place, Layout how) {
        return new Booking(
                id,
                number,
                place,
                how,
                time(),
                purpose,
                people,
                person,
                as,
                organisation,
                status,
                decidedBy,
                reason,
                Instant.ofEpochMilli(made),
                decided == null ? null : Instant.ofEpochMilli(decided),
                series,
                checkedIn == null ? null : Instant.ofEpochMilli(checkedIn),
                expires == null ? null : Instant.ofEpochMilli(expires),
                version);
    }
}
