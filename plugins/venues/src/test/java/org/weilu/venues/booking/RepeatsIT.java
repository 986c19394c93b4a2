package org.weilu.venues.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weilu.spi.Outcome;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.testkit.PortalTester;
import org.weilu.venues.House;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.Bookings.Asking;
import org.weilu.venues.api.Closures;
import org.weilu.venues.api.Closures.Closing;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Diary.Taken;
import org.weilu.venues.api.Repeats;
import org.weilu.venues.api.Repeats.Line;
import org.weilu.venues.api.Repeats.Repeat;
import org.weilu.venues.api.Repeats.Rhythm;
import org.weilu.venues.api.Venue.Approval;

class RepeatsIT {
    private static PortalTester portal;

    @BeforeAll
    static void open() {
        portal = PortalTester.withPlugins();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static Repeats repeats() {
        return portal.service(Repeats.class);
    }

    private static Repeat weekly(House house, String layout, String until) {
        return new Repeat(house.asking(layout, House.time("14:00-16:00")), Rhythm.WEEKLY, LocalDate.parse(until));
    }

    private static Map<LocalDate, Asking> free(List<Line> lines) {
        Map<LocalDate, Asking> chosen = new LinkedHashMap<>();
        lines.stream().filter(Line::isFree).forEach(line -> chosen.put(line.date(), line.asking()));
        return chosen;
    }

    @Test
    void answersForEveryDateAndKeepsNothing() {
        House house = House.in(portal, "report", Approval.AUTOMATIC, "08:00-22:00");
        Interval second = new Interval(House.at("2026-12-12T15:00"), House.at("2026-12-12T17:00"));
        house.bookings().ask(house.neighbour, house.asking("bc", second)).orThrow();
        List<Line> lines = repeats()
                .rehearse(house.resident, weekly(house, "ab", "2027-01-09"))
                .orThrow();
        assertThat(lines).hasSize(6);
        assertThat(lines.stream().filter(Line::isFree)).hasSize(3);
        Line taken = lines.get(1);
        assertThat(taken.why().orElseThrow().code()).isEqualTo("overlap");
        assertThat(taken.instead()).isNotEmpty();
        // more days ahead than the house allows: said, not left out
        assertThat(lines.get(5).why().orElseThrow().code()).isEqualTo("limit");
        assertThat(portal.service(Diary.class).taken(house.manager, house.venue, second))
                .hasSize(1);
    }

    @Test
    void keepsAllThatWereChosenOrNone() {
        House house = House.in(portal, "all-or-none", Approval.AUTOMATIC, "08:00-22:00");
        Repeat repeat = weekly(house, "ab", "2026-12-26");
        List<Line> lines = repeats().rehearse(house.resident, repeat).orThrow();
        Interval third = new Interval(House.at("2026-12-19T15:00"), House.at("2026-12-19T17:00"));
        house.bookings().ask(house.neighbour, house.asking("bc", third)).orThrow();
        Outcome<List<Booking>> late = repeats().ask(house.resident, repeat, free(lines));
        assertThat(late.refusals()).singleElement().satisfies(no -> {
            assertThat(no.code()).isEqualTo("overlap");
            assertThat(no.words()).contains("2026年12月19日");
        });
        assertThat(portal.service(Diary.class)
                        .taken(
                                house.manager,
                                house.venue,
                                new Interval(House.at("2026-12-01T00:00"), House.at("2027-01-01T00:00"))))
                .hasSize(1);
        Map<LocalDate, Asking> chosen =
                free(repeats().rehearse(house.resident, repeat).orThrow());
        Line clash = repeats().rehearse(house.resident, repeat).orThrow().get(2);
        chosen.put(clash.date(), clash.asking().at(clash.instead().getFirst()));
        List<Booking> asked = repeats().ask(house.resident, repeat, chosen).orThrow();
        assertThat(asked).hasSize(4).allMatch(one -> one.status() == Status.CONFIRMED);
        assertThat(repeats().together(house.resident, asked.getFirst())).hasSize(4);
        assertThat(repeats().together(house.neighbour, asked.getFirst())).isEmpty();
        assertThat(repeats().cancelRest(house.resident, asked.get(1).id()).orThrow())
                .hasSize(3);
    }

    @Test
    void knowsRhythmsWhateverTheMonth() {
        Dates dates = new Dates(portal.service(Almanac.class));
        LocalDate fifth = LocalDate.parse("2026-10-31");
        assertThat(dates.of(fifth, Rhythm.MONTHLY, LocalDate.parse("2027-02-28")))
                .extracting(LocalDate::toString)
                .containsExactly("2026-10-31", "2026-11-28", "2026-12-26", "2027-01-30", "2027-02-27");
        assertThat(dates.of(LocalDate.parse("2026-12-04"), Rhythm.WORKDAYS, LocalDate.parse("2026-12-08")))
                .extracting(LocalDate::getDayOfMonth)
                .containsExactly(4, 7, 8);
        assertThat(dates.of(fifth, Rhythm.DAILY, LocalDate.parse("2029-01-01"))).hasSize(Repeats.MOST + 1);
    }

    @Test
    void closesRoomsForEverybody() {
        House house = House.in(portal, "closing", Approval.AUTOMATIC, "08:00-22:00");
        Booking booked = house.ask(house.resident, "ab", "14:00-16:00").orThrow();
        Closures closures = portal.service(Closures.class);
        Interval day = House.time("08:00-22:00");
        Closing wish = new Closing(house.venue.id(), Set.of("b"), day.starts(), day.ends(), "修灯", false);
        assertThat(closures.close(house.resident, wish).refusals().getFirst().code())
                .isEqualTo("forbidden");
        assertThat(closures.close(house.manager, wish).refusals().getFirst().code())
                .isEqualTo("overlap");
        Closing anyway = new Closing(house.venue.id(), Set.of("b"), day.starts(), day.ends(), "修灯", true);
        var closure = closures.close(house.manager, anyway).orThrow();
        assertThat(house.bookings().find(house.resident, booked.id()).orElseThrow())
                .satisfies(gone -> {
                    assertThat(gone.status()).isEqualTo(Status.CANCELLED);
                    assertThat(gone.reason()).isEqualTo("修灯");
                });
        assertThat(house.ask(house.resident, "bc", "10:00-11:00")
                        .refusals()
                        .getFirst()
                        .code())
                .isEqualTo("overlap");
        assertThat(house.ask(house.resident, "a", "10:00-11:00").isDone()).isTrue();
        assertThat(portal.service(Diary.class).taken(portal.stranger(), house.venue, day))
                .filteredOn(one -> one.kind() == Taken.Kind.CLOSED)
                .singleElement()
                .satisfies(one -> assertThat(one.words()).isEqualTo("修灯"));
        closures.reopen(house.manager, closure.id()).orThrow();
        assertThat(house.ask(house.resident, "bc", "10:00-11:00").isDone()).isTrue();
        assertThat(closures.ahead(portal.stranger(), house.venue)).isEmpty();
    }
}
