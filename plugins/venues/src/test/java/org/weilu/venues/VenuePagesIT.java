package org.weilu.venues;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weilu.spi.Slice;
import org.weilu.spi.community.Person;
import org.weilu.testkit.EntryContract;
import org.weilu.testkit.PortalTester;
import org.weilu.testkit.PortalTester.Answer;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.Venue.Approval;

class VenuePagesIT {
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

    private static Map<String, String> typed(String from, String to) {
        return Map.of("layout", "ab", "date", "2026-12-05", "from", from, "to", to, "purpose", "邻里围炉", "people", "12");
    }

    @Test
    void showsRoomsToStrangersInBothLanguages() {
        leave();
        Answer list = portal.get("/venues");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).contains("小院", "/venues/courtyard", "最多坐 60 人", "今天空着");
        assertThat(portal.speaking(Locale.ENGLISH).get("/venues").body()).contains("Courtyard", "seats up to 60");
        Answer page = portal.speaking(Locale.ENGLISH).get("/venues/courtyard");
        assertThat(page.body()).contains("<strong>stove</strong>", "Layout abc", "Daily 08:00–22:00", "timeline");
        assertThat(portal.speaking(Locale.SIMPLIFIED_CHINESE)
                        .get("/venues/courtyard")
                        .body())
                .contains("三间打通", "东间、中间", "/venues/courtyard/book?layout=abc", "桂花路 18 号");
        assertThat(portal.get("/venues/nowhere").status()).isEqualTo(404);
        assertThat(portal.get("/venues/courtyard/week/soon").status()).isEqualTo(404);
        assertThat(portal.get("/").body()).contains("今天哪里有空", "/venues/courtyard");
    }

    @Test
    void hidesFromOthersWhatARoomIsFor() {
        leave();
        house.given("bc", "20:00-21:00");
        String week = portal.get("/venues/courtyard/week/2026-12-05").body();
        assertThat(week).contains("20:00–21:00 已预订", "2026年12月5日").doesNotContain("读书会", "程果");
        portal.signIn(house.asker);
        assertThat(portal.get("/venues/courtyard/week/2026-12-05").body()).contains("我约的：读书会");
    }

    @Test
    void leadsStrangersWhoAskToTheDoor() {
        leave();
        Answer door = portal.get("/venues/courtyard/book");
        assertThat(door.body()).doesNotContain("name=\"purpose\"");
        assertThat(portal.get("/desk/venues").body()).doesNotContain("场地申请</h1>");
    }

    @Test
    void takesAWishToItsManagerAndBack() {
        leave();
        Person asker = portal.person("asker");
        portal.signIn(asker);
        String form = portal.get("/venues/courtyard/book?layout=ab&date=2026-12-05&from=10:00&to=12:00&purpose=x")
                .body();
        assertThat(form).contains("value=\"2026-12-05\"", "<option value=\"10:00\" selected", "value=\"x\"");
        Answer sent = send("/venues/courtyard/book", typed("10:00", "12:00"));
        assertThat(sent.status()).isEqualTo(303);
        Booking asked = house.bookings()
                .mine(portal.visitor(asker), Slice.first(1))
                .items()
                .getFirst();
        assertThat(portal.get("/me/venues/" + asked.id() + "?done=asked").body())
                .contains(asked.number(), "等管理员答复", "收到了", "取消这次预约");
        assertThat(portal.get("/me").body()).contains("我约的场地", "/me/venues/" + asked.id());
        leave();
        portal.signIn(portal.person("manager", "manager"));
        assertThat(portal.get("/desk/venues").body()).contains("邻里围炉", "程果", "accept-" + asked.id());
        assertThat(portal.get("/me/venues/" + asked.id()).status()).isEqualTo(404);
        assertThat(portal.post("/desk/venues", Map.of("action", "accept-" + asked.id()))
                        .status())
                .isEqualTo(303);
        assertThat(status(asked)).isEqualTo(Status.CONFIRMED);
        assertThat(portal.get("/desk/venues/day/2026-12-05").body()).contains("邻里围炉", "/desk/venues/" + asked.id());
        assertThat(portal.post("/desk/venues", Map.of("action", "accept-" + asked.id()))
                        .body())
                .contains("已经同意过了");
        leave();
        portal.signIn(portal.person("late"));
        Answer clash = send("/venues/courtyard/book", typed("11:00", "13:00"));
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.body())
                .contains("已经有人用了", "这些还空着", "purpose=%E9%82%BB%E9%87%8C%E5%9B%B4%E7%82%89", "value=\"邻里围炉\"");
    }

    private static Status status(Booking booking) {
        return house.bookings().find(house.manager, booking.id()).orElseThrow().status();
    }

    /** Sends the form that a page shows. */
    private static Answer send(String path, Map<String, String> typed) {
        String page = portal.get(path).body();
        Matcher action =
                Pattern.compile("<form[^>]*action=\"([^\"]*)\"").matcher(page.substring(page.indexOf("<main")));
        assertThat(action.find()).isTrue();
        String target = action.group(1).replace("&amp;", "&");
        return portal.post(target.startsWith("/") ? target : resolved(path, target), typed);
    }

    private static String resolved(String path, String target) {
        return URI.create("http://localhost" + path).resolve(target).toString().substring("http://localhost".length());
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        leave();
        portal.signIn(portal.person("typist"));
        Answer wrong = send("/venues/courtyard/book", typed("13:00", "12:00"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("结束要晚于开始", "href=\"#to\"", "value=\"邻里围炉\"");
    }

    @Test
    void isFoundByWhoMaySeeIt() {
        leave();
        EntryContract.holds(portal, "manager", "admin");
    }
}
