package org.weilu.signup.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.wicket.core.util.string.ComponentRenderer;
import org.apache.wicket.model.Model;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weilu.signup.api.Day;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.SignupSlots;
import org.weilu.signup.api.Signups;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Consents;
import org.weilu.spi.community.Household.Part;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.Person;
import org.weilu.spi.store.Store;
import org.weilu.testkit.ApiTester;
import org.weilu.testkit.PortalTester;
import org.weilu.ui.SlotPanel;

class SignupPagesIT {
    private static final Pattern ACTION = Pattern.compile("<form[^>]*class=\"form\"[^>]*action=\"([^\"]*)\"");
    private static PortalTester portal;

    @BeforeAll
    static void open() {
        portal = PortalTester.withPlugins();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void oneButtonIsEnoughForSomebodyAlone() {
        occasion("button", 1, Set.of());
        Person person = portal.person("button-one");
        portal.signIn(person);
        portal.get("/me");
        assertThat(panel("button")).contains("<form method=\"post\" action=\"/signup/button\"", "value=\"join\"");
        assertThat(portal.post("/signup/button", Map.of("action", "join")).status())
                .isEqualTo(303);
        Party party = signups().mine(portal.visitor(person), "button").getFirst();
        String ticket = "/me/signup/" + party.id();
        assertThat(portal.get(ticket + "?done=in").body())
                .contains(party.number(), "已报上", "<svg", "报上了", "2026年12月5日（周六）", "calendar.ics");
        assertThat(panel("button")).contains("已报上", ticket).doesNotContain("我要报名");
        assertThat(portal.get("/me").body()).contains("我的报名", "围炉煮茶", party.number());
        assertThat(portal.get("/me/signup").body()).contains("围炉煮茶");
        assertThat(portal.get(ticket + "/calendar.ics").body()).contains("BEGIN:VEVENT", party.number());
        portal.get(ticket + "/cancel");
        assertThat(submit(ticket + "/cancel", Map.of()).status()).isEqualTo(303);
        assertThat(portal.get(ticket).body()).contains("已取消");
        assertThat(signups().occasion("button").orElseThrow().taken()).isZero();
    }

    @Test
    void aFamilyTicksWhoComes() {
        occasion("family", 5, Set.of());
        Person mother = portal.person("ticks");
        Visitor who = portal.visitor(mother);
        String version = portal.service(Consents.class).version(Consents.CHILD_DATA);
        String child = portal.service(Households.class)
                .add(who, new Households.NewMember("小满", Part.CHILD, LocalDate.of(2018, 5, 1), version))
                .orThrow()
                .members()
                .getLast()
                .person();
        portal.signIn(mother);
        assertThat(panel("family")).contains("href=\"/signup/family\"").doesNotContain("<form method");
        assertThat(portal.get("/signup/family").body()).contains("谁来", "小满", "type=\"checkbox\"");
        PortalTester.Answer nobody = submit("/signup/family", Map.of("people", ""));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("请选一选谁来");
        portal.get("/signup/family");
        assertThat(submit("/signup/family", Map.of("people", child)).status()).isEqualTo(303);
        Party party = signups().mine(who, "family").getFirst();
        assertThat(party.people()).extracting(Party.Guest::name).containsExactly("小满");
        assertThat(portal.get("/signup/family").body()).contains(party.number()).doesNotContain("小满 · 孩子");
    }

    @Test
    void hostsSeeTheSheetAndOthersGetNone() {
        Person host = portal.person("sheet-host");
        occasion("sheet", 1, Set.of(host.id()));
        signups()
                .signUp(portal.visitor(portal.person("sheet-guest")), "sheet", List.of())
                .orThrow();
        Person late = portal.person("sheet-late");
        signups().signUp(portal.visitor(late), "sheet", List.of()).orThrow();
        portal.signIn(host);
        assertThat(portal.get("/signup/sheet/coming").body()).contains("有位子的", "在候补的", "程果", "签到");
        portal.signIn(late);
        assertThat(portal.get("/signup/sheet/coming").status()).isEqualTo(403);
        assertThat(panel("sheet")).contains("候补第 1 位").doesNotContain("/coming");
    }

    @Test
    void hostsKeepSeatsAndEverybodyReadsFor() {
        Person host = portal.person("keeps-host");
        occasion("keeps", 40, Set.of(host.id()));
        Person guest = portal.person("keeps-guest");
        portal.get("/");
        portal.signIn(guest);
        assertThat(portal.get("/signup/keeps/admission").status()).isEqualTo(403);
        portal.signIn(host);
        String page = "/signup/keeps/admission";
        assertThat(portal.get("/signup/keeps/coming").body()).contains(page);
        assertThat(portal.get(page).body()).contains("留给窗口代报的席位");
        assertThat(submit(page, rules("counter", "many")).body()).contains("请填 0 到", "value=\"many\"");
        portal.get(page);
        assertThat(submit(page, rules("counter", "41")).status()).isEqualTo(422);
        portal.get(page);
        assertThat(submit(page, rules("counter", "8")).status()).isEqualTo(303);
        assertThat(panel("keeps")).contains("还剩 32 席", "另有 8 席留给窗口代报的邻居，到 2026年12月5日（周六）12:00 放开给大家");
    }

    private static Map<String, String> rules(String field, String value) {
        Map<String, String> typed = new HashMap<>();
        List.of("counter", "elder", "child", "areaSeats", "area", "window", "ahead", "person", "household")
                .forEach(name -> typed.put(name, ""));
        typed.putAll(Map.of("release", "2", "days", "30", "automatic", "24", "passes", "2"));
        typed.put(field, value);
        return typed;
    }

    @Test
    void aClerkSignsUpAHouseholdThatHasHeardWhatItAgreesTo() {
        Instant starts = portal.clock().instant().plus(Duration.ofDays(1));
        occasion(portal, "counter", 9, Set.of(), starts);
        Person quiet = portal.person("quiet-one");
        portal.get("/");
        portal.signIn(quiet);
        assertThat(portal.get("/desk/signup").status()).isEqualTo(403);
        portal.signIn(portal.person("counter-clerk", "clerk"));
        String page = "/desk/signup/" + quiet.id();
        assertThat(portal.get("/desk/signup?q=quiet-one").body()).contains("替他们报名", page);
        assertThat(portal.get(page).body()).contains("请念给本人听", "围炉煮茶", quiet.name());
        Map<String, String> typed = new HashMap<>(Map.of("occasion", "counter", "people", quiet.id(), "agreed", ""));
        assertThat(submit(page, typed).body()).contains("请把要说的念给本人听");
        portal.get(page);
        typed.put("agreed", "1");
        assertThat(submit(page, typed).status()).isEqualTo(303);
        Party party = signups().mine(portal.visitor(quiet), "counter").getFirst();
        assertThat(party.agreed()).startsWith("我替您报名");
        assertThat(portal.get("/desk/signup/slip/" + party.id()).body()).contains(party.number(), "<svg", "您同意吗");
    }

    @Test
    void hostsCheckInByNameAndByTicketAndSumUp() {
        Person host = portal.person("door-host");
        Person guest = portal.person("door-guest");
        Instant starts = portal.clock().instant().plus(Duration.ofHours(3));
        occasion(portal, "door", 9, Set.of(host.id()), starts);
        Party party = signups().signUp(portal.visitor(guest), "door", List.of()).orThrow();
        assertThat(signups().arrive(portal.visitor(host), party.id(), List.of()).refusals())
                .as("three hours before")
                .singleElement()
                .satisfies(no -> assertThat(no.code()).isEqualTo("closed"));
        occasion(portal, "door", 9, Set.of(host.id()), starts.minus(Duration.ofHours(2)));
        portal.get("/");
        portal.signIn(guest);
        assertThat(portal.get("/signup/door/door").status()).isEqualTo(403);
        assertThat(portal.get("/me/signup/" + party.id()).body()).doesNotContain("到了的人");
        portal.signIn(host);
        assertThat(portal.get("/signup/door/door?q=nobody-at-all").body()).contains("没有找到");
        String found = "/signup/door/door?q=" + party.number().replace("-", "");
        assertThat(portal.get(found).body()).contains(party.number(), "value=\"here\"");
        assertThat(portal.post("/signup/door/door?party=" + party.id(), Map.of("action", "here"))
                        .status())
                .isEqualTo(303);
        assertThat(portal.get("/me/signup/" + party.id()).body()).contains("到了的人", "改签到", "已经签到");
        portal.get("/signup/door/door");
        assertThat(submit("/signup/door/door", Map.of("walkins", "2")).status()).isEqualTo(303);
        assertThat(signups().day(portal.visitor(host), "door").orThrow()).isEqualTo(new Day(1, 1, 2));
        try (ApiTester api = ApiTester.of(portal)) {
            String arrival = "/signups/" + party.id() + "/arrival";
            assertThat(api.as(guest).post(arrival, "{}").status()).isEqualTo(403);
            assertThat(api.as(host)
                            .post(arrival, "{\"people\":[]}")
                            .json()
                            .at("/people/0/came")
                            .asBoolean())
                    .isFalse();
            assertThat(api.as(host)
                            .post(arrival, "{}")
                            .json()
                            .at("/people/0/came")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void programsListAndTakeBack() {
        occasion("api", 1, Set.of());
        Person person = portal.person("api-one");
        Person other = portal.person("api-two");
        Party party = signups().signUp(portal.visitor(person), "api", List.of()).orThrow();
        signups().signUp(portal.visitor(other), "api", List.of()).orThrow();
        try (ApiTester api = ApiTester.of(portal)) {
            ApiTester.Caller first = api.as(person);
            ApiTester.Caller second = api.as(other);
            var item = second.get("/me/signups").json().at("/items/0");
            assertThat(item.at("/status").asText()).isEqualTo("waiting");
            assertThat(item.at("/position").asInt()).isEqualTo(1);
            assertThat(item.at("/activity/slug").asText()).isEqualTo("api");
            assertThat(item.at("/activity/starts").asText()).isEqualTo("2026-12-05T14:00:00+08:00");
            assertThat(second.delete("/signups/" + party.id()).status()).isEqualTo(404);
            assertThat(first.delete("/signups/" + party.id()).status()).isEqualTo(204);
            assertThat(first.delete("/signups/" + party.id()).status()).isEqualTo(204);
            assertThat(second.get("/me/signups").json().at("/items/0/status").asText())
                    .isEqualTo("confirmed");
            assertThat(api.stranger().get("/me/signups").status()).isEqualTo(401);
        }
    }

    private static Signups signups() {
        return portal.service(Signups.class);
    }

    static String panel(String occasion) {
        return ComponentRenderer.renderComponent(new SlotPanel<>("panel", SignupSlots.PANEL, Model.of(occasion)))
                .toString();
    }

    private static PortalTester.Answer submit(String page, Map<String, String> typed) {
        Matcher form = ACTION.matcher(portal.pages().getLastResponseAsString());
        assertThat(form.find()).as("a form on " + page).isTrue();
        String action = form.group(1).replace("&amp;", "&");
        return portal.post(page + action.substring(action.indexOf('?')), typed);
    }

    private static void occasion(String id, int capacity, Set<String> hosts) {
        occasion(portal, id, capacity, hosts);
    }

    static void occasion(PortalTester portal, String id, int capacity, Set<String> hosts) {
        occasion(portal, id, capacity, hosts, Instant.parse("2026-12-05T06:00:00Z"));
    }

    private static void occasion(PortalTester portal, String id, int capacity, Set<String> hosts, Instant starts) {
        Signups signups = portal.service(Signups.class);
        OccasionPlan plan = new OccasionPlan(
                id,
                "main",
                "activity",
                "a-" + id,
                "/activities/" + id,
                "围炉煮茶",
                "Tea by the stove",
                "会客厅",
                "The parlour",
                starts,
                starts.plus(Duration.ofMinutes(90)),
                capacity,
                true,
                null,
                null,
                null,
                null,
                hosts,
                Set.of(Scope.site("main")),
                List.of());
        portal.service(Store.class).write(em -> signups.arrange(portal.itself(), plan));
    }
}
