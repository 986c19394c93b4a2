package org.weilu.venues.booking;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Almanac.Day;
import org.weilu.ui.Times;
import org.weilu.venues.api.Alternative;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.BookingWish;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Bookings.Asking;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Repeats;

/** Series, date by date through the same rules as a single booking. */
final class JpaRepeats implements Repeats {
    private final BookingTools tools;
    private final Bookings bookings;
    private final Asks asks;
    private final WishCheck check;
    private final Diary diary;
    private final Almanac almanac;
    private final Refusals refusals = Refusals.of(JpaRepeats.class);

    JpaRepeats(BookingTools tools, Bookings bookings, WishCheck check, QuotaRule quotas, Diary diary, Almanac almanac) {
        this.tools = tools;
        this.bookings = bookings;
        this.asks = new Asks(tools, check, quotas);
        this.check = check;
        this.diary = diary;
        this.almanac = almanac;
    }

    @Override
    public Outcome<List<Line>> rehearse(Visitor who, Repeat repeat) {
        Asking first = repeat.first();
        Outcome<WishCheck.Checked> checked = check.check(who, first);
        Instant starts = first.starts();
        Instant ends = first.ends();
        List<Refusal> bad = checked.refusals().stream()
                .filter(no -> no.kind().compareTo(Kind.CONFLICT) < 0)
                .toList();
        if (starts == null || ends == null || !bad.isEmpty()) {
            return Outcome.refused(bad);
        }
        ZoneId zone = almanac.zone(who.site());
        LocalDate from = starts.atZone(zone).toLocalDate();
        List<LocalDate> dates = new Dates(almanac).of(from, repeat.rhythm(), repeat.until());
        if (dates.isEmpty() || dates.size() > MOST) {
            return Outcome.refused(refusals.invalid(who, "until", "until", MOST));
        }
        return Outcome.done(dates.stream()
                .map(date -> line(who, date, moved(first, starts.atZone(zone), ends.atZone(zone), date)))
                .toList());
    }

    /** The same clock on another day, whatever the zone did in between. */
    private static Asking moved(Asking first, ZonedDateTime starts, ZonedDateTime ends, LocalDate date) {
        LocalDate last = date.plusDays(
                ends.toLocalDate().toEpochDay() - starts.toLocalDate().toEpochDay());
        return first.at(
                date.atTime(starts.toLocalTime()).atZone(starts.getZone()).toInstant(),
                last.atTime(ends.toLocalTime()).atZone(ends.getZone()).toInstant());
    }

    private Line line(Visitor who, LocalDate date, Asking asking) {
        String note = note(who, almanac.day(date));
        return switch (check.check(who, asking)) {
            case Outcome.Refused<WishCheck.Checked> no -> new Line(date, asking, note, no.refusals(), List.of());
            case Outcome.Done<WishCheck.Checked> done -> {
                BookingWish wish = done.value().wish();
                if (tools.places().isFree(wish)) {
                    yield new Line(date, asking, note, done.value().limits(), List.of());
                }
                int seats = wish.people() > 0 ? wish.people() : wish.layout().seats();
                List<Alternative> instead = diary.alternatives(who, wish.venue(), wish.layout(), wish.time(), seats);
                Refusal taken = refusals.no(who, Kind.CONFLICT, "overlap", "taken");
                yield new Line(date, asking, note, List.of(taken), instead);
            }
        };
    }

    private String note(Visitor who, Day day) {
        if (day.work()) {
            return refusals.say(who.language(), "work");
        }
        return day.rest() && day.holiday() != null ? day.holiday() : "";
    }

    @Override
    public Outcome<List<Booking>> ask(Visitor who, Repeat repeat, Map<LocalDate, Asking> chosen) {
        return chosen.isEmpty() || chosen.size() > MOST
                ? Outcome.refused(refusals.invalid(who, "until", "none", MOST))
                : tools.store().write(em -> ask(em, who, new TreeMap<>(chosen)));
    }

    private Outcome<List<Booking>> ask(EntityManager em, Visitor who, Map<LocalDate, Asking> chosen) {
        List<Booking> asked = new ArrayList<>();
        List<Refusal> wrong = new ArrayList<>();
        @Nullable String series = null;
        for (Map.Entry<LocalDate, Asking> one : chosen.entrySet()) {
            Outcome<Booking> outcome = asks.ask(em, who, one.getValue(), series);
            if (outcome instanceof Outcome.Done<Booking> done) {
                series = series == null ? done.value().id() : series;
                asked.add(done.value());
            } else {
                outcome.refusals().forEach(no -> wrong.add(dated(who, one.getKey(), no)));
            }
        }
        return wrong.isEmpty() ? Outcome.done(List.copyOf(asked)) : Outcome.refused(wrong);
    }

    private Refusal dated(Visitor who, LocalDate date, Refusal no) {
        String day = Times.of(almanac.zone(who.site()), who.language()).day(date);
        return new Refusal(
                no.kind(),
                no.code(),
                refusals.say(who.language(), "dated", day, no.words()),
                "d" + date,
                no.wayOn(),
                no.more());
    }

    @Override
    public List<Booking> together(Visitor who, Booking booking) {
        String series = booking.series();
        return series == null || bookings.find(who, booking.id()).isEmpty()
                ? List.of()
                : tools.store().read(em -> BookingTables.series(em, series));
    }

    @Override
    public Outcome<List<Booking>> cancelRest(Visitor who, String id) {
        return tools.store().write(em -> {
            Booking from = bookings.find(who, id).orElse(null);
            List<Booking> all = from == null ? List.of() : together(who, from);
            if (from == null || all.isEmpty()) {
                return Outcome.refused(refusals.no(who, Kind.NOT_FOUND, "not_found", "gone"));
            }
            List<Booking> cancelled = new ArrayList<>();
            for (Booking one :
                    all.stream().sorted(Comparator.comparing(Booking::id)).toList()) {
                boolean ahead = !one.time().starts().isBefore(from.time().starts());
                if (ahead && (one.status().isWaiting() || one.status() == Booking.Status.CONFIRMED)) {
                    Outcome<Booking> outcome = bookings.cancel(who, one.id(), "");
                    if (outcome instanceof Outcome.Done<Booking> done) {
                        cancelled.add(done.value());
                    }
                }
            }
            return Outcome.done(List.copyOf(cancelled));
        });
    }
}
