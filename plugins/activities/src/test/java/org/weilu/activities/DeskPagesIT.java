package org.weilu.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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
import org.weilu.activities.activity.ActivityDraft;
import org.weilu.activities.activity.Dated;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Person;
import org.weilu.testkit.PortalTester;

class DeskPagesIT {
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
        portal.get("/");
        portal.signIn(person);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("title", "包饺子，认邻居");
        typed.put("summary", "一人一碗，现包现煮。");
        typed.put("starts", "2026-12-12T14:00");
        typed.put("ends", "2026-12-12T16:00");
        typed.put("place", "社区食堂");
        typed.put("capacity", "30");
        typed.put("waitingList", "1");
        typed.put("tags", "美食，邻里");
        return typed;
    }

    /** Opens a page, types into its form and sends it, as a browser without scripts does. */
    private static void send(String path, Map<String, String> typed) {
        sendFrom(portal.get(path).body(), path, typed);
    }

    private static void sendFrom(String body, String path, Map<String, String> typed) {
        Matcher form = ACTION.matcher(body);
        assertThat(form.find()).as("a form in " + path).isTrue();
        URI address =
                URI.create("http://localhost" + path).resolve(form.group(1).replace("&amp;", "&"));
        portal.pages().getRequest().setUseMultiPartContentType(body.contains("multipart/form-data"));
        portal.post(address.getRawPath() + "?" + address.getRawQuery(), typed);
    }

    @Test
    void publishesEditsAndCancels() {
        send("/desk/activities/new", typed());
        Activity made = activities.editable(leader, Slice.first(1)).items().getFirst();
        assertThat(made.chinese().title()).isEqualTo("包饺子，认邻居");
        assertThat(made.marks().tags()).containsExactly("美食", "邻里");
        assertThat(portal.get("/desk/activities").body()).contains("包饺子，认邻居", "谁来（0/30）");
        assertThat(portal.get(made.path()).body()).contains("修改或取消");

        send("/desk/activities/" + made.id() + "/cancel", Map.of("which", "all", "reason", "停水"));
        assertThat(activities.find(leader, made.id()).orElseThrow().cancelled()).isTrue();
        assertThat(portal.get(made.path()).body()).contains("这个活动取消了", "停水");
    }

    @Test
    void keepsWhatWasTypedWhereItIsRefused() {
        Map<String, String> typed = typed();
        typed.put("ends", "2026-12-12T13:00");
        typed.put("ages", "大人");
        send("/desk/activities/new", typed);
        String body = portal.pages().getLastResponseAsString();
        assertThat(portal.pages().getLastResponse().getStatus()).isEqualTo(422);
        assertThat(body).contains("包饺子，认邻居", "年龄请写成", "大人");
    }

    @Test
    void showsBothTextsToWhoWasOvertaken() {
        Activity made = activities
                .create(leader, Drafts.of("红茶", "2026-12-13T06:00:00Z"))
                .orThrow();
        Dated day = activities.dates(leader, made).getFirst();
        ActivityDraft.Day same = new ActivityDraft.Day(
                day.occurrence().id(),
                day.occurrence().starts(),
                day.occurrence().ends());
        String path = "/desk/activities/" + made.id();
        String form = portal.get(path).body();
        activities
                .edit(leader, made.id(), made.version(), Drafts.titled(Drafts.of(made, List.of(same)), "绿茶"))
                .orThrow();
        Map<String, String> typed = typed();
        typed.putAll(Map.of("title", "白茶", "starts", "2026-12-13T14:00", "ends", "2026-12-13T16:00"));
        typed.putAll(Map.of("version", hidden(form, "version"), "day", hidden(form, "day")));
        sendFrom(form, path, typed);

        String body = portal.pages().getLastResponseAsString();
        assertThat(portal.pages().getLastResponse().getStatus()).isEqualTo(409);
        assertThat(body).contains("有人也改了这个活动", "绿茶", "白茶");
        assertThat(activities.find(leader, made.id()).orElseThrow().chinese().title())
                .isEqualTo("绿茶");

        typed.put("title", "绿茶和白茶");
        typed.put("version", hidden(body, "version"));
        sendFrom(body, path, typed);
        assertThat(activities.find(leader, made.id()).orElseThrow().chinese().title())
                .isEqualTo("绿茶和白茶");
    }

    private static String hidden(String body, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(body);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }
}
