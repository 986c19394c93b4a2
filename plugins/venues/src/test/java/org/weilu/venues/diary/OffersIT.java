package org.weilu.venues.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.testkit.ApiTester;
import org.weilu.testkit.PortalTester;
import org.weilu.venues.House;
import org.weilu.venues.api.Bookings.Asking;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Diary.Quest;
import org.weilu.venues.api.Equipment;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Approval;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venue.Plot;
import org.weilu.venues.api.Venue.Text;
import org.weilu.venues.api.Venues;

class OffersIT {
    private static PortalTester portal;
    private static House house;

    @BeforeAll
    static void open() {
        portal = PortalTester.withPlugins();
        house = House.in(portal, "courtyard", Approval.MANAGER, "08:00-22:00");
        Venue before = house.venue;
        Venue wish = new Venue(
                "",
                "main",
                "mill",
                new Text("磨坊", "Mill"),
                before.summary(),
                before.story(),
                before.address(),
                null,
                before.open(),
                Duration.ofMinutes(30),
                before.terms(),
                List.of(
                        new Cell(
                                "hall",
                                "hall",
                                new Text("堂屋", "Hall"),
                                new Plot(0, 0, 8, 6),
                                true,
                                Set.of(Equipment.PROJECTOR)),
                        new Cell("loft", "loft", new Text("阁楼", "Loft"), new Plot(8, 0, 4, 6), false, Set.of())),
                List.of(
                        new Layout(
                                "hall",
                                "hall",
                                new Text("堂屋", "Hall"),
                                30,
                                Set.of("hall"),
                                Duration.ofMinutes(15),
                                Duration.ofMinutes(45)),
                        new Layout("both", "both", new Text("上下", "Both"), 40, Set.of("hall", "loft"))),
                Instant.EPOCH);
        portal.service(Venues.class).save(portal.itself(), wish).orThrow();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static List<String> found(int people, Set<Equipment> needed, boolean stepFree, String hours, int minutes) {
        Quest quest = new Quest(people, needed, stepFree, House.time(hours), Duration.ofMinutes(minutes), "");
        return portal.service(Diary.class).offers(house.resident, quest).stream()
                .map(offer -> offer.venue().slug() + " " + offer.layout().slug())
                .toList();
    }

    @Test
    void namesTheSmallestThatIsEnoughFirst() {
        assertThat(found(25, Set.of(), false, "09:00-12:00", 60))
                .containsExactly("courtyard bc", "mill hall", "mill both", "courtyard abc");
        assertThat(found(25, Set.of(Equipment.PROJECTOR), false, "09:00-12:00", 60))
                .containsExactly("mill hall", "mill both");
        assertThat(found(25, Set.of(), true, "09:00-12:00", 60)).containsExactly("mill hall");
        assertThat(found(61, Set.of(), false, "09:00-12:00", 60)).isEmpty();
        assertThat(found(25, Set.of(), false, "21:00-23:00", 90)).isEmpty();
    }

    @Test
    void keepsTimeBeforeAndAfterBetweenEqualLayoutsToo() {
        Venue mill =
                portal.service(Venues.class).find(portal.stranger(), "mill").orElseThrow();
        var bookings = house.bookings();
        Interval noon = House.time("12:00-13:00");
        var first = bookings.ask(house.resident, asking(mill, "hall", noon)).orThrow();
        bookings.decide(house.manager, first.id(), true, "").orThrow();
        List<Interval> hall = free(mill, "hall");
        // 45 minutes to clear and 15 to prepare; both on either side
        assertThat(hall).containsExactly(House.time("08:00-11:00"), House.time("14:00-22:00"));
        // with half an hour to change over, and its own margins on neither side
        assertThat(free(mill, "both")).containsExactly(House.time("08:00-11:15"), House.time("14:15-22:00"));
        assertThat(bookings.ask(house.neighbour, asking(mill, "hall", House.time("13:45-15:00")))
                        .isDone())
                .isFalse();
        assertThat(bookings.ask(house.neighbour, asking(mill, "hall", House.time("14:00-15:00")))
                        .isDone())
                .isTrue();
        assertThat(portal.service(Diary.class).taken(house.manager, mill, House.time("08:00-22:00")))
                .extracting(Diary.Taken::time)
                .containsExactly(noon);
    }

    private static List<Interval> free(Venue venue, String layout) {
        Layout wanted = venue.layout(layout).orElseThrow();
        return portal.service(Diary.class).free(house.resident, venue, wanted, House.time("00:00-23:59"));
    }

    private static Asking asking(Venue venue, String layout, Interval time) {
        return new Asking(venue.id(), layout, time.starts(), time.ends(), "磨面", 0, false);
    }

    @Test
    void asksForSeveralHousesWhatItAsksForOne() {
        Diary diary = portal.service(Diary.class);
        List<Venue> all = portal.service(Venues.class).all(house.resident);
        Interval day = House.time("00:00-23:59");
        var together = diary.free(house.resident, all, day);
        List<String> seen = new ArrayList<>();
        for (Venue venue : all) {
            assertThat(together.get(venue.id())).isEqualTo(diary.free(house.resident, venue, day));
            seen.add(venue.slug());
        }
        assertThat(seen).containsExactlyInAnyOrder("courtyard", "mill");
    }

    @Test
    void showsThePageAndTheApiTheSame() {
        String page = portal.speaking(Locale.SIMPLIFIED_CHINESE)
                .get("/venues/find?people=25&date=2026-12-06&part=afternoon&minutes=60&projector=1")
                .body();
        assertThat(page)
                .contains("磨坊 · 堂屋", "class=\"floor\"", "people=25", "投影")
                .doesNotContain("小院 · ");
        assertThat(portal.get("/venues/find?people=500&date=2026-12-06").body()).contains("没有合适的");
        assertThat(portal.get("/venues/find?people=many&date=soon&part=x&minutes=-1")
                        .status())
                .isEqualTo(200);
        try (ApiTester api = ApiTester.of(portal)) {
            var answer = api.stranger()
                    .get("/venues/free?people=25&from=2026-12-06T12:00&to=2026-12-06T18:00&equipment=projector");
            assertThat(answer.at("/items/0/venue/slug")).isEqualTo("mill");
            assertThat(answer.at("/items/0/layout/before")).isEqualTo("15");
            assertThat(answer.at("/items/0/times/0/starts")).isEqualTo("2026-12-06T12:00:00+08:00");
            assertThat(api.stranger().get("/venues/free?equipment=rocket").status())
                    .isEqualTo(422);
            assertThat(api.stranger().get("/venues/mill").at("/cells/0/plot/2")).isEqualTo("8");
        }
    }
}
