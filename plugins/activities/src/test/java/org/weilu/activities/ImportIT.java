package org.weilu.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.wicket.util.file.File;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.SeriesBook;
import org.weilu.activities.activity.SeriesEdit;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Person;
import org.weilu.testkit.PortalTester;

/** A calendar from elsewhere: looked at, taken, taken again, changed there, changed here. */
class ImportIT {
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*-1\\.[^\"]*)\"");
    private static final Pattern KEPT =
            Pattern.compile("name=\"kept\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"kept\"");
    private static final String PAGE = "/desk/activities/import";
    private static PortalTester portal;
    private static Activities activities;
    private static Visitor leader;

    @TempDir
    private Path folder;

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

    private static String calendar(String hour, String status) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//elsewhere//EN
                BEGIN:VEVENT
                UID:tea@elsewhere
                DTSTART;TZID=Asia/Shanghai:20261205T%s0000
                DTEND;TZID=Asia/Shanghai:20261205T210000
                SUMMARY:围炉读书会
                DESCRIPTION:读一本薄的书。\\n\\n带上自己的杯子。
                CATEGORIES:讲座夜话,读书
                STATUS:%s
                END:VEVENT
                BEGIN:VEVENT
                UID:brush@elsewhere
                DTSTART:20261202T060000Z
                DURATION:PT2H
                RRULE:FREQ=WEEKLY;COUNT=4
                EXDATE:20261216T060000Z
                SUMMARY:写字
                LOCATION:书画室
                END:VEVENT
                BEGIN:VEVENT
                UID:brush@elsewhere
                RECURRENCE-ID:20261209T060000Z
                DTSTART:20261210T060000Z
                DTEND:20261210T080000Z
                SUMMARY:写字
                END:VEVENT
                BEGIN:VEVENT
                UID:day@elsewhere
                DTSTART;VALUE=DATE:20261206
                SUMMARY:游园
                LOCATION:院子
                END:VEVENT
                BEGIN:VEVENT
                UID:old@elsewhere
                DTSTART:20200101T060000Z
                DURATION:PT1H
                SUMMARY:去年的茶
                LOCATION:院子
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n").formatted(hour, status);
    }

    /** Sends the form, with a file or with what the page kept. */
    private String send(String from, String file, String kept, String action) throws Exception {
        Matcher form = ACTION.matcher(from);
        assertThat(form.find()).isTrue();
        URI address =
                URI.create("http://localhost" + PAGE).resolve(form.group(1).replace("&amp;", "&"));
        portal.pages().getRequest().setUseMultiPartContentType(true);
        if (!file.isEmpty()) {
            Path path = Files.write(folder.resolve("x.ics"), file.getBytes(StandardCharsets.UTF_8));
            portal.pages().getRequest().addFile("file", new File(path.toFile()), "text/calendar");
        }
        return portal.post(
                        address.getRawPath() + "?" + address.getRawQuery(),
                        Map.of(
                                "kept",
                                kept,
                                "kind",
                                "",
                                "brand",
                                "",
                                "capacity",
                                "12",
                                "place",
                                "会客厅",
                                "action",
                                action))
                .body();
    }

    private static List<Activity> all() {
        return activities.editable(leader, Slice.first(100)).items().stream()
                .filter(each -> each.chinese().title().equals("围炉读书会")
                        || each.chinese().title().equals("写字"))
                .toList();
    }

    private static Activity named(String title) {
        return all().stream()
                .filter(each -> each.chinese().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void looksTakesAndFollows() throws Exception {
        String seen = send(portal.get(PAGE).body(), calendar("19", "CONFIRMED"), "", "look");
        assertThat(seen).contains("还什么都没有动", "新的 2 个", "不导入 2 个", "全天的日程", "已经过去了", "共 3 场", "19:00–21:00");
        assertThat(all()).isEmpty();
        Matcher kept = KEPT.matcher(seen);
        assertThat(kept.find()).isTrue();
        String file = kept.group(1) == null ? kept.group(2) : kept.group(1);

        assertThat(send(seen, "", file.replace("&#043;", "+"), "")).contains("导入好了", "新的 2 个");
        Activity tea = named("围炉读书会");
        assertThat(tea.chinese().summary()).isEqualTo("读一本薄的书。");
        assertThat(tea.chinese().place()).isEqualTo("会客厅");
        assertThat(tea.marks().kind()).isEqualTo("talk");
        assertThat(tea.marks().tags()).containsExactly("读书");
        assertThat(tea.terms().capacity()).isEqualTo(12);
        assertThat(starts(named("写字")))
                .containsExactly("2026-12-02T06:00:00Z", "2026-12-10T06:00:00Z", "2026-12-23T06:00:00Z");

        String page = portal.get(PAGE).body();
        assertThat(send(page, calendar("19", "CONFIRMED"), "", "")).contains("新的 0 个，有变动 0 个，没有变 2 个");
        assertThat(all()).hasSize(2);

        String date = activities.dates(leader, tea).getFirst().occurrence().id();
        assertThat(send(page, calendar("18", "CONFIRMED"), "", "")).contains("有变动 1 个，没有变 1 个");
        Dated moved = activities.dates(leader, tea).getFirst();
        assertThat(moved.occurrence().id()).isEqualTo(date);
        assertThat(moved.occurrence().starts()).hasToString("2026-12-05T10:00:00Z");

        Activity now = activities.find(leader, tea.id()).orElseThrow();
        portal.service(SeriesBook.class)
                .change(
                        leader,
                        new SeriesEdit.MoveOne(
                                tea.id(),
                                now.version(),
                                date,
                                moved.occurrence().starts().plusSeconds(600),
                                moved.occurrence().ends()))
                .orThrow();
        assertThat(send(page, calendar("17", "CONFIRMED"), "", "look")).contains("在这里改过", "没有变 1 个");
    }

    @Test
    void followsACancellationAndKeepsOthersOut() throws Exception {
        String file = calendar("19", "CONFIRMED")
                .replace("@elsewhere", "@other")
                .replace("围炉读书会", "另一个读书会")
                .replace("写字", "描红");
        String page = portal.get(PAGE).body();
        assertThat(send(page, file, "", "")).contains("新的 2 个");
        assertThat(send(page, file.replace("STATUS:CONFIRMED", "STATUS:CANCELLED"), "", ""))
                .contains("跟着取消 1 个");
        Activity gone = activities.editable(leader, Slice.first(100)).items().stream()
                .filter(each -> each.chinese().title().equals("另一个读书会"))
                .findFirst()
                .orElseThrow();
        assertThat(gone.cancelled()).isTrue();
        assertThat(send(page, "<html>", "", "")).contains("这不是日历文件");
        assertThat(send(page, "", "H4sIAAA", "")).contains("请选一个 .ics 文件");

        Person resident = portal.person("resident");
        portal.signIn(resident);
        assertThat(portal.get(PAGE).status()).isEqualTo(403);
        portal.signIn(portal.service(org.weilu.spi.community.People.class)
                .find(portal.itself(), leader.personId())
                .orElseThrow());
    }

    private static List<String> starts(Activity activity) {
        return activities.dates(leader, activity).stream()
                .map(date -> date.occurrence().starts().toString())
                .toList();
    }
}
