package org.weilu.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.Dated;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.neighbour.Facts;
import org.weilu.spi.search.Search;
import org.weilu.spi.search.SearchQuery;
import org.weilu.testkit.EntryContract;
import org.weilu.testkit.PortalTester;

class ActivityPagesIT {
    private static PortalTester portal;
    private static Visitor leader;
    private static Activity knees;
    private static Activity buns;

    @BeforeAll
    static void open() {
        portal = PortalTester.withPlugins();
        leader = portal.visitor(portal.person("leader", "leader"));
        Activities activities = portal.service(Activities.class);
        knees = activities
                .create(leader, Drafts.of("冬天的<b>膝盖</b>", "2026-12-05T06:00:00Z", "2026-12-06T06:00:00Z"))
                .orThrow();
        buns = activities
                .create(leader, Drafts.of("蒸包子", "2026-12-20T06:00:00Z"))
                .orThrow();
        activities
                .cancelOccurrence(leader, dates(knees).getFirst().occurrence().id(), "停水了")
                .orThrow();
    }

    private static List<Dated> dates(Activity activity) {
        return portal.service(Activities.class).dates(leader, activity);
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
    void listsWhatIsAhead() {
        String body = portal.get("/activities").body();
        assertThat(body).contains("接下来有 3 场", "冬天的&lt;b&gt;膝盖", "蒸包子", "取消了", "14:00–16:00", "12月");
        assertThat(body).contains("href=\"" + knees.path() + "\"").doesNotContain("<b>膝盖");
        assertThat(portal.get("/activities?q=包子").body()).contains("接下来有 1 场").doesNotContain("膝盖");
        assertThat(portal.get("/activities?kind=film").body()).contains("没有符合的活动");
        assertThat(portal.get("/activities?after=nonsense").status()).isEqualTo(422);
        assertThat(portal.speaking(Locale.ENGLISH).get("/activities").body()).contains("3 dates ahead", "Cancelled");
    }

    @Test
    void showsAMonthWithLunarDaysAndTerms() {
        String body = portal.get("/activities/month/2026-12").body();
        assertThat(body).contains("<table class=\"month\"", "2026年12月", "大雪", "冬至", "蒸包子", "id=\"day-20\"");
        assertThat(portal.get("/activities/month").status()).isEqualTo(200);
        assertThat(portal.get("/activities/month/2026-13").status()).isEqualTo(404);
        assertThat(portal.get("/activities/month/1900-01").status()).isEqualTo(404);
        assertThat(portal.get("/activities/month/2026-11").body()).contains("这个月还没有活动");
    }

    @Test
    void showsAnActivityWithEveryDate() {
        PortalTester.Answer answer = portal.get(knees.path());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("2026年12月5日（周六）14:00–16:00", "2026年12月6日（周日）14:00–16:00", "停水了", "桂花小院会客厅")
                .contains(
                        "application/ld+json",
                        "EventCancelled",
                        "2026-12-06T14:00:00+08:00",
                        "<article class=\"prose\"><p>带上自己的杯子");
        assertThat(portal.get("/activities/nothing-there").status()).isEqualTo(404);
    }

    @Test
    void standsOnTheHomePageWithinAWeek() {
        assertThat(portal.get("/").body()).contains("本周活动", knees.path()).doesNotContain(buns.path());
    }

    @Test
    void givesCalendarsAndFeedsTheSameList() {
        String list = portal.get("/activities.ics").body();
        assertThat(list)
                .contains("BEGIN:VCALENDAR", "STATUS:CANCELLED", "SEQUENCE:1", "TZID=Asia/Shanghai:20261206T140000");
        assertThat(Pattern.compile("BEGIN:VEVENT").matcher(list).results().count())
                .isEqualTo(3);
        assertThat(portal.get("/activities.ics?q=包子").body()).contains("蒸包子").doesNotContain("停水了");
        String own = portal.get(knees.path() + "/calendar.ics").body();
        assertThat(Pattern.compile("BEGIN:VEVENT").matcher(own).results().count())
                .isEqualTo(2);
        assertThat(portal.get("/activities/nothing/calendar.ics").status()).isEqualTo(404);
        assertThat(portal.get("/activities.atom").body()).contains("<feed", "蒸包子");
        assertThat(portal.get("/activities.json").body()).contains("\"availability\":\"open\"", "\"cancelled\":true");
    }

    @Test
    void isFoundBySearchByWhoMaySeeIt() {
        EntryContract.holds(portal, "leader", "editor", "admin");
        assertThat(portal.service(Search.class)
                        .find(portal.stranger(), SearchQuery.of("会客厅", Slice.first(10)))
                        .hits()
                        .items())
                .extracting(hit -> hit.id())
                .contains(knees.id(), buns.id());
    }

    @Test
    void tellsWhoWritesAboutIt() {
        Facts facts = portal.portal().extensions().of(Facts.class).stream()
                .map(one -> one.value())
                .filter(one -> one.type().equals("activity"))
                .findFirst()
                .orElseThrow();
        assertThat(facts.of(portal.stranger(), buns.id()))
                .hasValueSatisfying(fact -> assertThat(fact.place()).isEqualTo("桂花小院会客厅"));
        assertThat(facts.of(portal.stranger(), "unknown")).isEmpty();
    }

    @Test
    void letsNobodyElseToTheDesk() {
        assertThat(portal.get("/desk/activities").status()).isEqualTo(403);
        assertThat(portal.get("/desk/activities/" + knees.id()).status()).isEqualTo(403);
        assertThat(portal.get("/desk/activities/" + knees.id() + "/cancel").status())
                .isEqualTo(403);
    }
}
