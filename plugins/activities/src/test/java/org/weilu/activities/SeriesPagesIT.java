package org.weilu.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.Dated;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Person;
import org.weilu.testkit.PortalTester;

/** A leader lets an activity repeat, looks first, decides, and moves a date, on the pages. */
class SeriesPagesIT {
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*-1\\.[^\"]*)\"");
    private static PortalTester portal;
    private static Activities activities;
    private static Visitor leader;

    @BeforeAll
    static void open() {
        portal = PortalTester.withPlugins();
        activities = portal.service(Activities.class);
        Person person = portal.person("leader", "leader");
        leader = portal.visitor(person);
        String table = "date,name,work,of\n2027-01-02,元旦,work,2027-01-01\n2027-01-09,元旦,off,2027-01-01\n";
        portal.service(Almanac.class)
                .importHolidays(portal.itself(), new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
                .orThrow();
        portal.get("/");
        portal.signIn(person);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static Map<String, String> rule(Activity activity, String repeat) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("starts", "2026-12-05T14:00");
        typed.put("ends", "2026-12-05T16:00");
        typed.put("repeat", repeat);
        typed.put("times", "6");
        typed.put("moonMonth", "1");
        typed.put("moonDay", "15");
        typed.put("leap", "REGULAR");
        typed.put("holidays", "SKIP");
        typed.put("workdays", "ASK");
        typed.put("scope", "all");
        typed.put("version", "" + activity.version());
        return typed;
    }

    private static String send(String path, Map<String, String> typed) {
        Matcher form = ACTION.matcher(portal.get(path).body());
        assertThat(form.find()).as("a form in " + path).isTrue();
        URI address =
                URI.create("http://localhost" + path).resolve(form.group(1).replace("&amp;", "&"));
        portal.post(address.getRawPath() + "?" + address.getRawQuery(), typed);
        return portal.pages().getLastResponseAsString();
    }

    private static List<Dated> live(Activity activity) {
        return activities.dates(leader, activity).stream()
                .filter(date -> !date.occurrence().cancelled())
                .toList();
    }

    @Test
    void looksAtTheDatesThenSavesThemAndDecides() {
        Activity made = activities
                .create(leader, Drafts.of("写字班", "2026-12-05T06:00:00Z"))
                .orThrow();
        String own = "/desk/activities/" + made.id();
        Map<String, String> typed = rule(made, "weekly");
        typed.put("action", "look");
        String seen = send(own + "/series", typed);
        assertThat(seen).contains("会是这些日子", "等您定", "遇休或班，不办", "元旦调休上班", "不变 1 场，新增 3 场");
        assertThat(live(made)).as("only looked").hasSize(1);

        typed.remove("action");
        send(own + "/series", typed);
        assertThat(live(made)).hasSize(4);
        String dates = portal.get(own + "/dates").body();
        assertThat(dates).contains("每周六 14:00–16:00，共 6 次", "等您定", "照办");
        assertThat(portal.get(made.path()).body()).contains("每周六 14:00–16:00");

        portal.post(own + "/dates", Map.of("action", "on:2027-01-02"));
        assertThat(live(made)).hasSize(5);
        assertThat(portal.get(own + "/dates").body()).doesNotContain("照办");
    }

    @Test
    void refusesARuleWithoutDatesAndKeepsWhatWasTyped() {
        Activity made = activities
                .create(leader, Drafts.of("茶会", "2026-12-06T06:00:00Z"))
                .orThrow();
        Map<String, String> typed = rule(made, "rule");
        typed.put("rule", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31");
        assertThat(send("/desk/activities/" + made.id() + "/series", typed)).contains("没有一天", "BYMONTHDAY=31");
        typed.put("rule", "每周六");
        assertThat(send("/desk/activities/" + made.id() + "/series", typed)).contains("这条规则读不懂");
        assertThat(live(made)).hasSize(1);
    }

    @Test
    void movesThisAndFollowing() {
        Activity made = activities
                .create(leader, Drafts.of("太极", "2026-12-05T06:00:00Z"))
                .orThrow();
        String own = "/desk/activities/" + made.id();
        send(own + "/series", rule(made, "weekly"));
        Activity now = activities.find(leader, made.id()).orElseThrow();
        List<Dated> before = live(made);
        Map<String, String> typed = new LinkedHashMap<>(Map.of(
                "starts",
                "2026-12-13T09:00",
                "ends",
                "2026-12-13T10:00",
                "scope",
                "following",
                "version",
                "" + now.version()));
        send(own + "/dates/" + before.get(1).occurrence().id(), typed);
        List<Dated> after = live(made);
        assertThat(after.getFirst()).isEqualTo(before.getFirst());
        assertThat(after.get(1).occurrence().id())
                .isEqualTo(before.get(1).occurrence().id());
        assertThat(portal.get(own + "/dates").body()).contains("每周日 09:00–10:00");
    }
}
