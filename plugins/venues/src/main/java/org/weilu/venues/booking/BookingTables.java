package org.weilu.venues.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Cursor;
import org.weilu.spi.Listing;
import org.weilu.spi.PortalException;
import org.weilu.spi.Slice;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.venue.VenueTables;

/** Reads bookings. */
final class BookingTables {
    private static final Set<Status> ASKED_FOR = Set.of(Status.REQUESTED, Status.STANDBY);
    private static final Set<Status> WAITING = Set.of(Status.REQUESTED, Status.STANDBY, Status.TENTATIVE);
    private static final String MINE =
            " from venuesBooking b where b.person = :person and b.ends > :now and b.status <> :cancelled";
    private static final String PAST =
            " from venuesBooking b where b.person = :person and (b.ends <= :now or b.status = :cancelled)";
    private static final String ASKED =
            " from venuesBooking b where b.venue in :venues and b.status in :waiting and b.ends > :now";

    private static final String COUNTED =
            "select b from venuesBooking b where b.venue = :venue and b.starts >= :from and b.starts < :until"
                    + " and b.ends > :after and (b.status in :counted or (b.status = :cancelled and b.late = true))";

    private BookingTables() {}

    /** Keeps others off it until the transaction ends. */
    static Optional<BookingRow> locked(EntityManager em, String id) {
        return Optional.ofNullable(em.find(BookingRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    static Optional<Booking> find(EntityManager em, String id) {
        return Optional.ofNullable(em.find(BookingRow.class, id)).map(row -> booking(em, row));
    }

    static Booking booking(EntityManager em, BookingRow row) {
        return bookings(em, List.of(row)).getFirst();
    }

    private static List<Booking> bookings(EntityManager em, List<BookingRow> rows) {
        Map<String, Venue> venues =
                VenueTables.find(em, rows.stream().map(BookingRow::venue).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> booking(em, row, venues.get(row.venue())))
                .toList();
    }

    private static Booking booking(EntityManager em, BookingRow row, @Nullable Venue venue) {
        if (venue == null) {
            throw PortalException.fault("no venue " + row.venue());
        }
        Layout layout = venue.layout(row.layout())
                .or(() -> VenueTables.layout(em, row.layout()))
                .orElseThrow();
        return row.booking(venue, layout);
    }

    static Listing<Booking> mine(EntityManager em, String person, Instant now, Slice slice) {
        long total = em.createQuery("select count(b)" + MINE, Long.class)
                .setParameter("person", person)
                .setParameter("now", now.toEpochMilli())
                .setParameter("cancelled", Status.CANCELLED)
                .getSingleResult();
        @Nullable Cursor after = Cursor.read(slice.after());
        List<BookingRow> rows = em.createQuery(
                        "select b" + MINE + " and (b.starts > :starts or (b.starts = :starts and b.id > :id))"
                                + " order by b.starts, b.id",
                        BookingRow.class)
                .setParameter("person", person)
                .setParameter("now", now.toEpochMilli())
                .setParameter("cancelled", Status.CANCELLED)
                .setParameter("starts", after == null ? 0L : millis(after.word()))
                .setParameter("id", after == null ? "" : after.id())
                .setMaxResults(slice.limit() + 1)
                .getResultList();
        boolean more = rows.size() > slice.limit();
        List<BookingRow> page = more ? rows.subList(0, slice.limit()) : rows;
        return new Listing<>(total, bookings(em, page), more ? place(page.getLast()) : null);
    }

    static Listing<Booking> past(EntityManager em, String person, Instant now, Slice slice) {
        long total = em.createQuery("select count(b)" + PAST, Long.class)
                .setParameter("person", person)
                .setParameter("now", now.toEpochMilli())
                .setParameter("cancelled", Status.CANCELLED)
                .getSingleResult();
        @Nullable Cursor after = Cursor.read(slice.after());
        List<BookingRow> rows = em.createQuery(
                        "select b" + PAST + " and (b.starts < :starts or (b.starts = :starts and b.id < :id))"
                                + " order by b.starts desc, b.id desc",
                        BookingRow.class)
                .setParameter("person", person)
                .setParameter("now", now.toEpochMilli())
                .setParameter("cancelled", Status.CANCELLED)
                .setParameter("starts", after == null ? Long.MAX_VALUE : millis(after.word()))
                .setParameter("id", after == null ? "" : after.id())
                .setMaxResults(slice.limit() + 1)
                .getResultList();
        boolean more = rows.size() > slice.limit();
        List<BookingRow> page = more ? rows.subList(0, slice.limit()) : rows;
        return new Listing<>(total, bookings(em, page), more ? place(page.getLast()) : null);
    }

    private static String place(BookingRow row) {
        return new Cursor(Long.toString(row.time().starts().toEpochMilli()), row.id()).text();
    }

    private static long millis(String word) {
        return word.matches("\\d{1,18}") ? Long.parseLong(word) : 0;
    }

    /** Oldest first: ids are ordered by time. */
    static Listing<Booking> asked(EntityManager em, Collection<String> venues, Instant now, Slice slice) {
        if (venues.isEmpty()) {
            return new Listing<>(0, List.of(), null);
        }
        long total = em.createQuery("select count(b)" + ASKED, Long.class)
                .setParameter("venues", venues)
                .setParameter("waiting", ASKED_FOR)
                .setParameter("now", now.toEpochMilli())
                .getSingleResult();
        List<BookingRow> rows = em.createQuery(
                        "select b" + ASKED + " and b.id > :after order by b.id", BookingRow.class)
                .setParameter("venues", venues)
                .setParameter("waiting", ASKED_FOR)
                .setParameter("now", now.toEpochMilli())
                .setParameter("after", slice.after() == null ? "" : slice.after())
                .setMaxResults(slice.limit() + 1)
                .getResultList();
        boolean more = rows.size() > slice.limit();
        List<BookingRow> page = more ? rows.subList(0, slice.limit()) : rows;
        return new Listing<>(total, bookings(em, page), more ? page.getLast().id() : null);
    }

    static List<Booking> waiting(EntityManager em, Collection<String> venues, Interval within) {
        return bookings(
                em,
                em.createQuery(
                                "select b from venuesBooking b where b.venue in :venues and b.status in :waiting"
                                        + " and b.starts < :until and b.ends > :from order by b.starts, b.id",
                                BookingRow.class)
                        .setParameter("venues", venues)
                        .setParameter("waiting", WAITING)
                        .setParameter("from", within.starts().toEpochMilli())
                        .setParameter("until", within.ends().toEpochMilli())
                        .setMaxResults(500)
                        .getResultList());
    }

    /** What else waits for a cell of this one at its time, oldest first. */
    static List<Booking> rivals(EntityManager em, Booking of) {
        Duration reach = of.venue().reach();
        Interval wide = of.time().widened(reach, reach);
        List<BookingRow> rows = em.createQuery(
                        "select b from venuesBooking b where b.venue = :venue and b.status in :waiting"
                                + " and b.starts < :ends and b.ends > :starts and b.id <> :id order by b.id",
                        BookingRow.class)
                .setParameter("venue", of.venue().id())
                .setParameter("waiting", WAITING)
                .setParameter("starts", wide.starts().toEpochMilli())
                .setParameter("ends", wide.ends().toEpochMilli())
                .setParameter("id", of.id())
                .setMaxResults(20)
                .getResultList();
        return bookings(em, rows).stream().filter(of::clashesWith).toList();
    }

    /**
     * The times of bookings that count against a quota.
     *
     * @param people whose; empty for everybody's
     * @param organisation in whose name; null for people's own
     */
    static List<Interval> counted(
            EntityManager em,
            String venue,
            Collection<String> people,
            @Nullable String organisation,
            QuotaRule.Counted period) {
        TypedQuery<BookingRow> query = em.createQuery(
                        COUNTED
                                + (people.isEmpty() ? "" : " and b.person in :people")
                                + (organisation == null
                                        ? " and b.organisation is null"
                                        : " and b.organisation = :organisation"),
                        BookingRow.class)
                .setParameter("venue", venue)
                .setParameter("from", period.from().toEpochMilli())
                .setParameter("until", period.until().toEpochMilli())
                .setParameter("after", period.endsAfter().toEpochMilli())
                .setParameter("counted", Set.of(Status.REQUESTED, Status.TENTATIVE, Status.CONFIRMED))
                .setParameter("cancelled", Status.CANCELLED);
        if (!people.isEmpty()) {
            query.setParameter("people", people);
        }
        if (organisation != null) {
            query.setParameter("organisation", organisation);
        }
        return query.getResultList().stream().map(BookingRow::time).toList();
    }

    static List<Booking> confirmed(EntityManager em, String venue, Interval within) {
        return bookings(
                em,
                em.createQuery(
                                "select b from venuesBooking b where b.venue = :venue and b.status = :confirmed"
                                        + " and b.starts >= :from and b.starts < :until order by b.starts, b.id",
                                BookingRow.class)
                        .setParameter("venue", venue)
                        .setParameter("confirmed", Status.CONFIRMED)
                        .setParameter("from", within.starts().toEpochMilli())
                        .setParameter("until", within.ends().toEpochMilli())
                        .getResultList());
    }

    /** Confirmed ones that start before one instant and end after another, by start. */
    static List<Booking> started(EntityManager em, Instant before, Instant endsAfter) {
        return bookings(
                em,
                em.createQuery(
                                "select b from venuesBooking b where b.status = :confirmed and b.starts <= :before"
                                        + " and b.ends > :after order by b.starts, b.id",
                                BookingRow.class)
                        .setParameter("confirmed", Status.CONFIRMED)
                        .setParameter("before", before.toEpochMilli())
                        .setParameter("after", endsAfter.toEpochMilli())
                        .getResultList());
    }

    /** What was asked for together, by start. */
    static List<Booking> series(EntityManager em, String series) {
        return bookings(
                em,
                em.createQuery(
                                "select b from venuesBooking b where b.series = :series order by b.starts, b.id",
                                BookingRow.class)
                        .setParameter("series", series)
                        .getResultList());
    }

    /** Tentative ones whose time to settle is over. */
    static List<Booking> expired(EntityManager em, Instant now) {
        return bookings(
                em,
                em.createQuery(
                                "select b from venuesBooking b where b.status = :tentative and b.expires <= :now"
                                        + " order by b.id",
                                BookingRow.class)
                        .setParameter("tentative", Status.TENTATIVE)
                        .setParameter("now", now.toEpochMilli())
                        .getResultList());
    }

    /** What waits for a clash to go away, oldest first. */
    static List<String> standing(EntityManager em, String venue, Instant now) {
        return em.createQuery(
                        "select b.id from venuesBooking b where b.venue = :venue and b.status = :standby"
                                + " and b.starts > :now order by b.id",
                        String.class)
                .setParameter("venue", venue)
                .setParameter("standby", Status.STANDBY)
                .setParameter("now", now.toEpochMilli())
                .getResultList();
    }

    /** Who asked, by the ids of bookings. */
    static Map<String, String> askers(EntityManager em, Collection<String> ids) {
        Map<String, String> askers = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("select b.id, b.person from venuesBooking b where b.id in :ids", Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> {
                        if (row[1] instanceof String person) {
                            askers.put((String) row[0], person);
                        }
                    });
        }
        return askers;
    }

    static List<BookingRow> of(EntityManager em, String person) {
        return em.createQuery(
                        "select b from venuesBooking b where b.person = :person or b.decidedBy = :person order by b.id",
                        BookingRow.class)
                .setParameter("person", person)
                .getResultList();
    }
}
