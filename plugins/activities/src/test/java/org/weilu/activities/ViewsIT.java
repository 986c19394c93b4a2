package org.weilu.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.ActivityFilter;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.Marks;
import org.weilu.activities.activity.Terms;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Extension;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Person;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.testkit.PdfText;
import org.weilu.testkit.PortalTester;

/** A day, a week, what has been, filters that stand in the address, and the calendar of one's own. */
class ViewsIT {
    private static final Pattern SECRET = Pattern.compile("(/activities/mine/[A-Za-z0-9_-]{43}/calendar\\.ics)");
    private static PortalTester portal;
    private static Activities activities;
    private static Visitor leader;

    @BeforeAll
    static void open() {
        portal = PortalTester.withPlugins();
        activities = portal.service(Activities.class);
        leader = portal.visitor(portal.person("leader", "leader"));
        Areas areas = portal.service(Areas.class);
        areas.save(portal.itself(), "jie", null, Area.Kind.STREET, "街道", "").orThrow();
        Area east = areas.save(portal.itself(), "dong", "jie", Area.Kind.COMMUNITY, "东社区", "")
                .orThrow();
        areas.save(portal.itself(), "xi", "jie", Area.Kind.COMMUNITY, "西社区", "").orThrow();
        Marks marks = new Marks("talk", null, east.id(), List.of());
        activities
                .create(leader, Drafts.withMarks(Drafts.of("东边的茶", "2026-12-05T06:00:00Z"), marks))
                .orThrow();
        activities
                .create(
                        leader,
                        Drafts.withTerms(
                                Drafts.of("小小工匠", "2026-12-06T01:00:00Z"), new Terms(1, true, null, null, 5, 10)))
                .orThrow();
        activities
                .create(
                        leader,
                        Drafts.withTerms(
                                Drafts.of("青年夜跑", "2026-12-06T11:00:00Z"), new Terms(9, true, null, null, 16, 30)))
                .orThrow();
        activities
                .create(
                        portal.itself(),
                        Drafts.led(
                                Drafts.of("去年的灯会", "2026-11-20T11:00:00Z", "2026-11-21T11:00:00Z"), leader.personId()))
                .orThrow();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @BeforeEach
    void speakChinese() {
        portal.speaking(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void showsADayAndItsWeek() {
        String week = portal.get("/activities/week/2026-12-03").body();
        assertThat(week).contains("11月30日–12月6日", "东边的茶", "小小工匠", "青年夜跑", "廿七", "2 场");
        String day = portal.get("/activities/day/2026-12-05").body();
        assertThat(day).contains("东边的茶", "2026年12月5日").doesNotContain("小小工匠");
        assertThat(portal.get("/activities/day/2026-12-07").body()).contains("大雪", "这一天还没有活动");
        assertThat(portal.get("/activities/day").status()).isEqualTo(200);
        assertThat(portal.get("/activities/week/2026-13-40").status()).isEqualTo(404);
        assertThat(portal.get("/activities/week/1900-01-01").status()).isEqualTo(404);
        assertThat(portal.speaking(Locale.ENGLISH)
                        .get("/activities/week/2026-12-05")
                        .body())
                .contains("A week of plans");
    }

    @Test
    void printsAMonthAsItStandsOnThePage() throws Exception {
        String page = portal.get("/activities/month/2026-12").body();
        assertThat(page).contains("href=\"/activities/month/2026-12/plan.pdf\"", "14:00–16:00", "09:00–11:00");
        PdfText plan = printed("/activities/month/2026-12/plan.pdf");
        assertThat(plan.pages()).isEqualTo(2);
        assertThat(plan.joined())
                .contains("2026年12月活动安排", "大雪", "冬至", "廿七", "14:00东边的茶", "09:00小小工匠", "19:00青年夜跑")
                .contains("2026年12月5日（周六）十月廿七14:00–16:00东边的茶桂花小院会客厅", "19:00–21:00");
        assertThat(printed("/activities/month/2026-12/plan.pdf?age=8").joined())
                .contains("8岁能来", "小小工匠")
                .doesNotContain("青年夜跑");
        PdfText october = printed("/activities/month/2027-10/plan.pdf");
        assertThat(october.pages()).isEqualTo(1);
        assertThat(october.joined()).contains("这个月还没有安排");
        assertThat(portal.get("/activities/month/2026-13/plan.pdf").status()).isEqualTo(404);
        portal.speaking(Locale.ENGLISH);
        assertThat(printed("/activities/month/2026-12/plan.pdf").lines())
                .anyMatch(line -> line.contains("What is on in December 2026"))
                .anyMatch(line -> line.contains("Sat 5 Dec 2026 14:00–16:00"));
    }

    /** Page, feeds, calendar, paper and mail: whatever zone the machine believes that it is in. */
    @Test
    void saysOneWallTimeEverywhere() throws Exception {
        Visitor runner = portal.visitor(portal.person("runner"));
        Dated run = activities
                .list(portal.stranger(), new ActivityFilter("青年夜跑", "", null, null, null), Slice.first(1))
                .items()
                .getFirst();
        Party party = portal.service(Signups.class)
                .signUp(runner, run.occurrence().id(), List.of())
                .orThrow();
        Instant now = portal.clock().instant();
        TimeZone usual = TimeZone.getDefault();
        try {
            for (String zone : List.of("UTC", "Asia/Shanghai", "America/New_York")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                String wall = "19:00–21:00";
                assertThat(portal.get(run.activity().path()).body()).as(zone).contains(wall);
                assertThat(portal.get("/activities/day/2026-12-06").body())
                        .as(zone)
                        .contains(wall);
                assertThat(portal.get("/activities.ics").body())
                        .as(zone)
                        .contains("DTSTART;TZID=Asia/Shanghai:20261206T190000");
                assertThat(portal.get("/activities.json").body()).as(zone).contains("2026-12-06T19:00:00+08:00");
                assertThat(portal.get("/activities.atom").body()).as(zone).contains("2026年12月6日（周日）" + wall);
                assertThat(printed("/activities/month/2026-12/plan.pdf").joined())
                        .as(zone)
                        .contains("2026年12月6日（周日）十月廿八09:00–11:00", wall);
                assertThat(mail(runner, party, now)).as(zone).contains("2026年12月6日（周日）" + wall);
            }
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    private static String mail(Visitor who, Party party, Instant now) {
        Notice notice = new Notice(
                "x",
                "main",
                who.personId(),
                who.personId(),
                "signup/" + party.id(),
                "signup.confirmed",
                now,
                Notice.State.WAITING);
        return portal.portal().extensions().of(NoticeKind.class).stream()
                .map(Extension::value)
                .filter(kind -> kind.key().equals(notice.kind()))
                .findFirst()
                .flatMap(kind -> kind.words().apply(notice, Locale.SIMPLIFIED_CHINESE))
                .orElseThrow()
                .text();
    }

    private static PdfText printed(String path) throws Exception {
        assertThat(portal.get(path).status()).isEqualTo(200);
        return PdfText.of(portal.pages().getLastResponse().getBinaryContent());
    }

    @Test
    void listsWhatHasBeenTheLastFirst() {
        String past = portal.get("/activities/past").body();
        assertThat(past).contains("去年的灯会", "2026年11月").doesNotContain("东边的茶");
        ActivityFilter over = ActivityFilter.all().over(portal.clock().instant());
        List<Dated> seen = new ArrayList<>();
        Listing<Dated> page = activities.list(portal.stranger(), over, Slice.first(1));
        seen.addAll(page.items());
        while (page.next() != null) {
            page = activities.list(portal.stranger(), over, new Slice(page.next(), 1));
            seen.addAll(page.items());
        }
        assertThat(seen).hasSize(2);
        assertThat(seen.getFirst().occurrence().starts())
                .isAfter(seen.getLast().occurrence().starts());
    }

    @Test
    void filtersByAreaAgeAndFreePlacesEverywhere() {
        assertThat(portal.get("/activities?area=dong").body()).contains("东边的茶").doesNotContain("青年夜跑");
        assertThat(portal.get("/activities?area=jie").body()).contains("东边的茶");
        assertThat(portal.get("/activities?area=xi").body()).contains("没有符合的活动");
        assertThat(portal.get("/activities?age=8").body()).contains("小小工匠").doesNotContain("青年夜跑");
        assertThat(portal.get("/activities.ics?age=20").body()).contains("青年夜跑").doesNotContain("小小工匠");
        assertThat(portal.get("/activities.json?area=dong").body())
                .contains("东边的茶")
                .doesNotContain("小小工匠");
        assertThat(portal.get("/activities.atom?age=8").body()).contains("小小工匠").doesNotContain("青年夜跑");
        assertThat(portal.get("/activities?venue=nowhere").body()).contains("没有符合的活动");

        Dated craft = activities
                .list(portal.stranger(), new ActivityFilter("小小工匠", "", null, null, null), Slice.first(1))
                .items()
                .getFirst();
        Visitor pupil = portal.visitor(portal.person("pupil"));
        assertThat(portal.get("/activities?free=1").body()).contains("小小工匠", "href=\"/activities.ics?free=1\"");
        portal.service(Signups.class)
                .signUp(pupil, craft.occurrence().id(), List.of())
                .orThrow();
        assertThat(portal.get("/activities?free=1").body())
                .contains("青年夜跑", "接下来有 2 场")
                .doesNotContain("小小工匠");
        ActivityFilter free = new ActivityFilter(
                "", "", null, portal.clock().instant(), null, Set.of(), Set.of(), Set.of(), true, false);
        Listing<Dated> one = activities.list(portal.stranger(), free, Slice.first(1));
        Listing<Dated> two = activities.list(portal.stranger(), free, new Slice(one.next(), 1));
        assertThat(one.total()).isEqualTo(2);
        assertThat(two.items()).hasSize(1).doesNotContainAnyElementsOf(one.items());
        assertThat(two.next()).isNull();
    }

    @Test
    void keepsACalendarOfOnesOwnUntilItIsTakenBack() {
        Person mother = portal.person("mother");
        Visitor who = portal.visitor(mother);
        Dated tea = activities
                .list(portal.stranger(), new ActivityFilter("东边的茶", "", null, null, null), Slice.first(1))
                .items()
                .getFirst();
        portal.service(Signups.class)
                .signUp(who, tea.occurrence().id(), List.of())
                .orThrow();
        portal.get("/");
        portal.signIn(mother);
        Matcher secret = SECRET.matcher(
                portal.post("/me/activities", Map.of("action", "make")).body());
        assertThat(secret.find()).isTrue();
        String address = secret.group(1);
        assertThat(portal.get("/me/activities").body()).doesNotContain(address);
        assertThat(portal.get(address).body()).contains("BEGIN:VEVENT", "东边的茶").doesNotContain("青年夜跑");
        assertThat(portal.get(address.replace("/mine/", "/mine/x")).status()).isEqualTo(404);

        Matcher again = SECRET.matcher(
                portal.post("/me/activities", Map.of("action", "make")).body());
        assertThat(again.find()).isTrue();
        assertThat(portal.get(address).status())
                .as("a new address ends the old one")
                .isEqualTo(404);
        portal.post("/me/activities", Map.of("action", "revoke"));
        assertThat(portal.get(again.group(1)).status()).isEqualTo(404);
    }
}
