package org.weilu.venues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.testkit.PortalTester;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.OpenHours;
import org.weilu.venues.api.OpenHours.Span;
import org.weilu.venues.api.Upkeep;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Approval;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venues;

class DeskPagesIT {
    private static final List<String> DESK = List.of(
            "/desk/venues",
            "/desk/venues/closures",
            "/desk/venues/organisations",
            "/desk/venues/give",
            "/desk/venues/doors",
            "/desk/venues/use",
            "/desk/venues/day/2026-12-05",
            "/desk/venues/week/2026-12-05?busy=1",
            "/desk/venues/houses",
            "/desk/venues/houses/courtyard",
            "/desk/venues/houses/courtyard/words",
            "/desk/venues/houses/courtyard/hours",
            "/desk/venues/houses/courtyard/rules",
            "/desk/venues/houses/courtyard/rules?class=club",
            "/desk/venues/houses/courtyard/room",
            "/desk/venues/houses/courtyard/room?cell=a",
            "/desk/venues/houses/courtyard/layout?layout=ab");

    private static PortalTester portal;
    private static House house;

    @BeforeAll
    static void open() {
        portal = PortalTester.withPlugins();
        house = House.in(portal, "courtyard", Approval.MANAGER, "08:00-22:00");
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static void leave() {
        portal.post("/signout", Map.of());
        portal.speaking(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void showsManagersTheirToolsAndNobodyElse() {
        leave();
        portal.signIn(house.asker);
        for (String path : DESK) {
            assertThat(portal.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(portal.get("/desk/venues/bookings.csv").status()).isEqualTo(403);
        leave();
        portal.signIn(portal.person("manager", "manager"));
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            portal.speaking(language);
            for (String path : DESK) {
                assertThat(portal.get(path).status()).as(path).isEqualTo(200);
            }
        }
    }

    @Test
    void saysWhomAnApprovalTurnsDownBeforeIt() {
        leave();
        Booking one = house.ask(house.resident, "ab", "10:00-12:00").orThrow();
        Booking rival = house.ask(house.neighbour, "bc", "11:00-13:00").orThrow();
        portal.signIn(portal.person("manager", "manager"));
        assertThat(portal.get("/desk/venues/" + one.id()).body())
                .contains("下面 1 个申请就转为候补", "/desk/venues/" + rival.id());
        house.accept(house.manager, one).orThrow();
        String move = portal.get("/desk/venues/" + one.id() + "/move?layout=ab&date=2026-12-05&from=11:00&to=13:00")
                .body();
        assertThat(move).contains("那时候空着", "就挪到这里");
        assertThat(portal.get("/desk/venues/" + one.id() + "/move?layout=ab&date=2026-12-05&from=13:00&to=11:00")
                        .body())
                .contains("结束要晚于开始");
    }

    @Test
    void givesARoomWithOneTapOnItsDay() {
        leave();
        Booking asked = house.ask(house.resident, "abc", "14:00-15:00").orThrow();
        portal.signIn(portal.person("manager", "manager"));
        String day = "/desk/venues/day/2026-12-05?house=courtyard";
        assertThat(portal.get(day).body()).contains("等答复", "value=\"accept-" + asked.id());
        assertThat(portal.post(day, Map.of("action", "accept-" + asked.id())).status())
                .isEqualTo(303);
        assertThat(portal.get(day).body()).contains("已预订").doesNotContain("accept-" + asked.id());
        assertThat(portal.get("/desk/venues/week/2026-11-30").body()).contains("/desk/venues/" + asked.id());
    }

    @Test
    void saysWhatIsBookedBeforeAHouseChanges() {
        House loft = House.in(portal, "loft", Approval.MANAGER, "08:00-22:00");
        loft.given("ab", "20:00-21:30");
        Upkeep upkeep = portal.service(Upkeep.class);
        Venue shorter = hours(loft.venue, "08:00-20:00");
        Outcome<Venue> no = upkeep.save(loft.manager, shorter, false);
        assertThat(no.refusals()).extracting(Refusal::code).containsExactly("ahead");
        assertThat(no.refusals().getFirst().words()).contains("读书会");
        portal.clock().advance(Duration.ofMinutes(1));
        assertThat(upkeep.save(loft.resident, shorter, true).isDone()).isFalse();
        Venue saved = upkeep.save(loft.manager, shorter, true).orThrow();
        assertThat(upkeep.save(loft.manager, shorter, true).refusals())
                .as("somebody saved meanwhile")
                .extracting(Refusal::code)
                .containsExactly("changed");
        Layout ab = saved.layout("ab").orElseThrow();
        Layout wider = new Layout(
                ab.id(), "ab", ab.name(), 24, saved.layout("abc").orElseThrow().cells());
        assertThat(portal.service(Venues.class)
                        .save(loft.manager, layouts(saved, List.of(wider)))
                        .refusals())
                .as("its hold has the old rooms")
                .extracting(Refusal::code)
                .containsExactly("booked");
        assertThat(upkeep.hits(
                        loft.manager, layouts(saved, List.of(saved.layout("a").orElseThrow()))))
                .extracting(Upkeep.Hit::why)
                .containsExactly(Upkeep.Why.LAYOUT);
    }

    private static Venue hours(Venue of, String span) {
        Map<DayOfWeek, List<Span>> open = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> open.put(day, List.of(Span.parse(span))));
        return venue(of, new OpenHours(open), of.layouts());
    }

    private static Venue layouts(Venue of, List<Layout> layouts) {
        return venue(of, of.open(), layouts);
    }

    private static Venue venue(Venue of, OpenHours open, List<Layout> layouts) {
        return new Venue(
                of.id(),
                of.site(),
                of.slug(),
                of.name(),
                of.summary(),
                of.story(),
                of.address(),
                null,
                open,
                of.buffer(),
                of.terms(),
                of.cells(),
                layouts,
                of.updated());
    }

    @Test
    void tellsTheHallNothingPrivate() {
        leave();
        House open = House.in(portal, "hall", Approval.MANAGER, "00:00-24:00");
        Instant now = portal.clock().instant();
        Booking soon = open.bookings()
                .ask(open.resident, open.asking("a", new Interval(now.plusSeconds(1800), now.plusSeconds(9000))))
                .orThrow();
        open.accept(open.manager, soon).orThrow();
        portal.signIn(portal.person("manager", "manager"));
        for (String path : List.of("/venues/hall/hall", "/venues/hall/door/a", "/venues/hall/door/abc")) {
            assertThat(portal.get(path).body()).as(path).contains("空到", "已预订").doesNotContain("读书会");
        }
        assertThat(portal.get("/venues/hall/door/nowhere").status()).isEqualTo(404);
        assertThat(portal.get("/venues/hall/busy.ics").body())
                .contains("BEGIN:VEVENT", "UID:busy-")
                .doesNotContain("读书会");
        assertThat(portal.get("/venues/hall/week/2026-12-01/sheet.pdf").body()).startsWith("%PDF");
    }

    @Test
    void givesATableForASpreadsheet() {
        leave();
        Booking given = house.given("a", "20:00-21:30");
        portal.signIn(portal.person("manager", "manager"));
        String table = portal.get("/desk/venues/bookings.csv?from=2026-12-05&to=2026-12-05")
                .body();
        assertThat(table)
                .contains(given.number(), "2026-12-05,20:00,21:30", "居民")
                .doesNotContain("程果");
        assertThat(portal.get("/desk/venues/use?from=2026-12-05&to=2026-12-05").body())
                .contains("1.5 小时", "<progress", "11 %");
    }

    @Test
    void leadsAResidentThroughASeriesItsCalendarAndItsPast() {
        leave();
        portal.signIn(house.asker);
        String report = portal.get("/venues/courtyard/series?layout=abc&date=2026-12-06&from=08:00&to=09:00"
                        + "&rhythm=weekly&until=2026-12-27&purpose=%E6%99%A8%E8%AF%BB")
                .body();
        assertThat(report).contains("一共 4 次，4 次有空", "2026年12月27日");
        Booking one = house.given("a", "18:00-19:00");
        assertThat(portal.get("/me/venues/" + one.id() + "/calendar.ics").body())
                .contains("BEGIN:VEVENT", "DTSTART;TZID=Asia/Shanghai:20261205T180000");
        assertThat(portal.get("/me/venues").body()).contains(one.purpose());
        house.bookings().cancel(house.resident, one.id(), "").orThrow();
        assertThat(house.bookings().find(house.resident, one.id()).orElseThrow().status())
                .isEqualTo(Status.CANCELLED);
        assertThat(portal.get("/me/venues?past=1").body()).contains("/me/venues/" + one.id());
        assertThat(portal.get("/venues/courtyard/here").body()).contains("这会儿您在这里没有预约");
        leave();
        assertThat(portal.get("/me/venues/" + one.id() + "/calendar.ics").status())
                .isEqualTo(404);
    }
}
