package org.weilu.venues.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PluginContext;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scope;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.notice.Notices;
import org.weilu.spi.store.Store;
import org.weilu.ui.Times;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Venue;

/** Who hears of a booking, and in which words. */
final class BookingNotices {
    private static final Texts TEXTS = Texts.of(BookingNotices.class);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int DEPUTIES_AFTER = 2;
    private static final LocalTime EVENING_BEFORE = LocalTime.of(18, 0);

    private final Store store;
    private final Notices notices;
    private final Access access;
    private final Almanac almanac;
    private final Clock clock;

    BookingNotices(Store store, Notices notices, Access access, Almanac almanac, Clock clock) {
        this.store = store;
        this.notices = notices;
        this.access = access;
        this.almanac = almanac;
        this.clock = clock;
    }

    void addTo(PluginContext portal) {
        portal.add(kind("venues.requested", "/desk/venues/", Set.of(Status.REQUESTED, Status.STANDBY)));
        portal.add(kind("venues.standby", "/me/venues/", Set.of(Status.STANDBY)));
        portal.add(kind("venues.tentative", "/me/venues/", Set.of(Status.TENTATIVE)));
        portal.add(kind("venues.expiring", "/me/venues/", Set.of(Status.TENTATIVE)));
        portal.add(kind("venues.moved", "/me/venues/", Set.of(Status.CONFIRMED)));
        portal.add(kind("venues.forward", "/me/venues/", Set.of(Status.REQUESTED)));
        portal.add(kind("venues.confirmed", "/me/venues/", Set.of(Status.CONFIRMED)));
        portal.add(kind("venues.rejected", "/me/venues/", Set.of(Status.REJECTED)));
        portal.add(kind("venues.cancelled", "/me/venues/", Set.of(Status.CANCELLED)));
        portal.add(kind("venues.reminder", "/me/venues/", Set.of(Status.CONFIRMED)));
    }

    /**
     * Somebody has to decide: who looks after this very house, and after two working days everybody else who may. Where
     * nobody looks after it alone, all who may hear of it at once.
     */
    void requested(Booking booking) {
        List<String> all = access.holders(Bookings.APPROVE, booking);
        Scope house = Scope.entry(Venue.TYPE, booking.venue().id());
        List<String> own = access.holders(Bookings.APPROVE, () -> Set.of(house));
        Instant later = own.isEmpty() ? clock.instant() : deputies(booking);
        all.forEach(manager -> notices.plan(new Notices.Wish(
                booking.venue().site(),
                manager,
                manager,
                subject(booking),
                "venues.requested",
                own.contains(manager) ? clock.instant() : later)));
    }

    private Instant deputies(Booking booking) {
        String site = booking.venue().site();
        return almanac.plusWorkingDays(almanac.today(site), DEPUTIES_AFTER)
                .atTime(MORNING)
                .atZone(almanac.zone(site))
                .toInstant();
    }

    /** Somebody else got the room: it waits now. */
    void stoodBack(Booking booking) {
        notices.cancel(subject(booking));
        tell(booking, "venues.standby");
    }

    /** It is somewhere else or at another time now. */
    void moved(Booking booking, @Nullable String by) {
        notices.cancel(subject(booking));
        if (booking.person() != null && !booking.person().equals(by)) {
            tell(booking, "venues.moved");
        }
        remind(booking);
    }

    /** It is theirs to settle: told at once, and once more a day before it ends. */
    void pencilled(Booking booking) {
        notices.cancel(subject(booking));
        tell(booking, "venues.tentative");
        Instant expires = booking.expires();
        if (booking.person() != null && expires != null) {
            Instant due = expires.minus(Duration.ofDays(1));
            if (due.isAfter(clock.instant())) {
                notices.plan(new Notices.Wish(
                        booking.venue().site(),
                        booking.person(),
                        booking.person(),
                        subject(booking),
                        "venues.expiring",
                        due));
            }
        }
    }

    /** What stood in the way is gone: it is a request now. */
    void cameForward(Booking booking) {
        requested(booking);
        tell(booking, "venues.forward");
    }

    /** Who asked is told what came of it; nobody has to decide any more. */
    void decided(Booking booking, @Nullable String by) {
        notices.cancel(subject(booking));
        String word = booking.status().word();
        if (booking.person() != null && !booking.person().equals(by)) {
            tell(booking, "venues." + word);
        }
        if (booking.status() == Status.CONFIRMED) {
            remind(booking);
        }
    }

    void remind(Booking booking) {
        ZonedDateTime starts =
                booking.time().starts().atZone(almanac.zone(booking.venue().site()));
        Instant due = starts.toLocalDate()
                .minusDays(1)
                .atTime(EVENING_BEFORE)
                .atZone(starts.getZone())
                .toInstant();
        if (booking.person() != null && due.isAfter(clock.instant())) {
            notices.plan(new Notices.Wish(
                    booking.venue().site(),
                    booking.person(),
                    booking.person(),
                    subject(booking),
                    "venues.reminder",
                    due));
        }
    }

    private void tell(Booking booking, String kind) {
        if (booking.person() != null) {
            plan(booking, booking.person(), kind);
        }
    }

    private void plan(Booking booking, String addressee, String kind) {
        notices.plan(new Notices.Wish(
                booking.venue().site(), addressee, addressee, subject(booking), kind, clock.instant()));
    }

    private static String subject(Booking booking) {
        return "booking/" + booking.id();
    }

    /** Has nothing to say once the booking has become something else. */
    private NoticeKind kind(String key, String path, Set<Status> states) {
        return new NoticeKind(
                        key,
                        key.equals("venues.reminder"),
                        notice -> booking(notice).map(booking -> lastUse(key, booking)),
                        Set.of(),
                        (notice, language) -> booking(notice)
                                .filter(booking -> states.contains(booking.status()))
                                .map(booking -> words(booking, word(key), path, language)))
                .named(language -> TEXTS.say(language, word(key) + ".name"));
    }

    /** Until when it is worth saying. */
    private static Instant lastUse(String key, Booking booking) {
        Instant expires = booking.expires();
        return switch (key) {
            case "venues.reminder" -> booking.time().starts();
            case "venues.tentative", "venues.expiring" ->
                expires == null ? booking.time().starts() : expires;
            default -> booking.time().ends();
        };
    }

    private static String word(String key) {
        return key.substring("venues.".length());
    }

    private Optional<Booking> booking(Notice notice) {
        String id = notice.subject().substring(notice.subject().indexOf('/') + 1);
        return store.read(em -> BookingTables.find(em, id));
    }

    private NoticeKind.Words words(Booking booking, String word, String path, Locale language) {
        Times times = Times.of(almanac.zone(booking.venue().site()), language);
        String when = times.range(booking.time().starts(), booking.time().ends());
        String place = booking.place(language);
        Instant expires = booking.expires();
        String until = expires == null ? "" : times.dateTime(expires);
        String reason = booking.reason().isBlank() ? "" : TEXTS.say(language, "reason", booking.reason());
        return new NoticeKind.Words(
                TEXTS.say(language, word + ".subject", place, when),
                TEXTS.say(language, word + ".text", place, when, booking.purpose(), booking.number(), reason, until)
                        .strip(),
                path + booking.id());
    }
}
