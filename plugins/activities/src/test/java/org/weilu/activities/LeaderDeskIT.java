package org.weilu.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.ActivityDraft;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.Discretion;
import org.weilu.activities.activity.Letters;
import org.weilu.activities.activity.SeriesBook;
import org.weilu.activities.series.Series.OffDay;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Person;
import org.weilu.spi.neighbour.Facts;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.Notices;
import org.weilu.testkit.PortalTester;

/** What a leader does besides: begins with another one, writes to all, exports, cancels the rest, keeps quiet. */
class LeaderDeskIT {
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*-1\\.[^\"]*)\"");
    private static PortalTester portal;
    private static Activities activities;
    private static Signups signups;
    private static Person person;
    private static Visitor leader;

    @BeforeAll
    static void open() {
        portal = PortalTester.withPlugins();
        activities = portal.service(Activities.class);
        signups = portal.service(Signups.class);
        person = portal.person("leader", "leader");
        leader = portal.visitor(person);
        portal.get("/");
        portal.signIn(person);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static void send(String path, Map<String, String> typed) {
        String body = portal.get(path).body();
        Matcher form = ACTION.matcher(body);
        assertThat(form.find()).as("a form in " + path).isTrue();
        URI address =
                URI.create("http://localhost" + path).resolve(form.group(1).replace("&amp;", "&"));
        portal.pages().getRequest().setUseMultiPartContentType(body.contains("multipart/form-data"));
        portal.post(address.getRawPath() + "?" + address.getRawQuery(), typed);
    }

    private static Activity quiet(String title, Discretion discretion) {
        ActivityDraft open = Drafts.of(title, "2026-12-05T06:00:00Z");
        return activities
                .create(
                        leader,
                        new ActivityDraft(
                                open.slug(),
                                open.chinese(),
                                open.english(),
                                open.marks(),
                                open.terms(),
                                open.leader(),
                                open.space(),
                                open.cover(),
                                open.days(),
                                discretion))
                .orThrow();
    }

    private static Dated first(Activity activity) {
        return activities.dates(leader, activity).getFirst();
    }

    @Test
    void beginsWithAnotherOne() {
        Activity made = quiet("围炉煮茶", new Discretion(false, false, true));
        String path = "/desk/activities/new?from=" + made.id();
        assertThat(portal.get(path).body()).contains("围炉煮茶", "炉边坐坐");
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("title", "围炉煮茶，再来一次");
        typed.put("summary", "又一壶。");
        typed.put("place", "会客厅");
        typed.put("capacity", "12");
        typed.put("starts", "2026-12-19T14:00");
        typed.put("ends", "2026-12-19T16:00");
        typed.put("discretion", "photographs");
        send(path, typed);
        Activity again = activities.editable(leader, Slice.first(1)).items().getFirst();
        assertThat(again.chinese().title()).isEqualTo("围炉煮茶，再来一次");
        assertThat(again.id()).isNotEqualTo(made.id());
        assertThat(again.discretion().photographs()).isTrue();
    }

    @Test
    void writesToAllOfThemOnceADateOrNot() {
        Activity made = activities
                .create(leader, Drafts.of("合唱", "2026-12-05T06:00:00Z", "2026-12-06T06:00:00Z"))
                .orThrow();
        Person singer = portal.person("singer");
        for (Dated date : activities.dates(leader, made)) {
            signups.signUp(portal.visitor(singer), date.occurrence().id(), List.of())
                    .orThrow();
        }
        Letters letters = portal.service(Letters.class);
        assertThat(letters.write(leader, made.id(), null, "带谱子", "请带第二首。").orThrow())
                .isEqualTo(1);
        assertThat(portal.service(Notices.class)
                        .list(portal.itself(), Set.of(Notice.State.values()), Slice.first(100))
                        .items())
                .filteredOn(notice -> notice.kind().equals("activities.letter"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.addressee()).isEqualTo(singer.id()));
        assertThat(letters.write(portal.visitor(singer), made.id(), null, "a", "b")
                        .refusals()
                        .getFirst()
                        .code())
                .isEqualTo("forbidden");
        assertThat(letters.write(leader, made.id(), null, " ", "").refusals()).hasSize(2);
        send(
                "/desk/activities/" + made.id() + "/letter",
                Map.of("which", first(made).occurrence().id(), "subject", "改教室", "text", "到二楼。"));
        assertThat(portal.get("/desk/activities/" + made.id() + "/dates").body())
                .contains("写给报了名的人");
        for (int i = 0; i < 3; i++) {
            letters.write(leader, made.id(), null, "第" + i, "话").orThrow();
        }
        assertThat(letters.write(leader, made.id(), null, "多", "话")
                        .refusals()
                        .getFirst()
                        .code())
                .isEqualTo("limit");
    }

    @Test
    void exportsWhoComesForASpreadsheet() {
        Activity made = activities
                .create(leader, Drafts.of("讲座", "2026-12-07T06:00:00Z"))
                .orThrow();
        Person guest = portal.person("guest");
        signups.signUp(portal.visitor(guest), first(made).occurrence().id(), List.of())
                .orThrow();
        String csv = portal.get("/desk/activities/" + made.id() + "/guests.csv").body();
        assertThat(csv).contains("报名号", guest.name(), "有位子");
        Person other = portal.person("passer");
        portal.signIn(other);
        assertThat(portal.get("/desk/activities/" + made.id() + "/guests.csv").status())
                .isEqualTo(403);
        portal.signIn(person);
    }

    @Test
    void cancelsOneAndAllAfterIt() {
        Activity made = portal.service(SeriesBook.class)
                .create(leader, Drafts.of("长课"), SeriesIT.saturdays(6, OffDay.KEEP, OffDay.KEEP))
                .orThrow();
        List<Dated> dates = activities.dates(leader, made);
        send(
                "/desk/activities/" + made.id() + "/cancel?date="
                        + dates.get(3).occurrence().id(),
                Map.of("which", "from:" + dates.get(3).occurrence().id(), "reason", "老师搬家了"));
        assertThat(activities.dates(leader, made))
                .extracting(date -> date.occurrence().cancelled())
                .containsExactly(false, false, false, true, true, true);
        portal.service(SeriesBook.class).follow();
        assertThat(activities.dates(leader, made)).as("they stay cancelled").hasSize(6);
        assertThat(portal.service(SeriesBook.class).of(leader, made.id()))
                .allSatisfy(piece -> assertThat(piece.last()).isNotNull());
    }

    @Test
    void keepsQuietAboutGuestsLeaderAndPictures() {
        Activity made = quiet("炉边聊聊", new Discretion(true, true, true));
        String page = portal.get(made.path()).body();
        assertThat(page).contains("不拍照", "谁来了，只有带头人知道", "不公开姓名").doesNotContain(">" + person.name() + "</dd>");
        Visitor clerk = portal.visitor(portal.person("clerk", "clerk"));
        String date = first(made).occurrence().id();
        assertThat(signups.coming(clerk, date, Slice.first(5))
                        .refusals()
                        .getFirst()
                        .words())
                .contains("名单不公开");
        assertThat(signups.coming(leader, date, Slice.first(5)).isDone()).isTrue();
        Facts facts = portal.portal().extensions().of(Facts.class).getFirst().value();
        assertThat(facts.of(portal.stranger(), made.id()).orElseThrow().photographs())
                .isFalse();
        assertThat(facts.of(portal.stranger(), made.id()).orElseThrow().pictures())
                .isEmpty();
    }
}
