package org.weilu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.job.Jobs;
import org.weilu.spi.job.Schedule;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeDesk;
import org.weilu.spi.notice.Notices;

final class AdminPagesTest {
    private final TestPortal portal = new TestPortal();
    private final List<String> ran = new ArrayList<>();
    private final OneDesk desk = new OneDesk();

    @BeforeEach
    void signIn() {
        portal.services.put(Jobs.class, new OneJob());
        portal.services.put(Notices.class, new OneNotice());
        portal.services.put(NoticeDesk.class, desk);
        portal.services.put(Almanac.class, new NewYear());
        portal.signIn("boss");
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void everyToolOpensInBothLanguages() {
        for (String path : WebPlugin.pages().keySet()) {
            if (!path.contains("$") && !List.of("/desk", "/setup").contains(path)) {
                portal.english = false;
                assertThat(portal.get(path)).as(path).contains("<h1>");
                assertThat(portal.status()).as(path).isEqualTo(200);
                portal.english = true;
                assertThat(portal.get(path)).as(path).contains("<html lang=\"en\"");
                assertThat(portal.status()).as(path).isEqualTo(200);
            }
        }
    }

    @Test
    void aResidentIsToldThatThisIsNotForThem() {
        portal.community.admins.clear();
        for (String path : List.of("/admin", "/desk", "/admin/plugins", "/admin/log", "/admin/people/p1")) {
            assertThat(portal.get(path)).as(path).contains("只有负责的人能打开");
            assertThat(portal.status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void aPluginIsSwitchedOffAfterItsDependentsWereNamed() {
        assertThat(portal.get("/admin/plugins")).contains("hello", "运行中", "没启动", "no table");
        assertThat(portal.get("/admin/plugins/hello")).contains("停用“hello”？", "<li>quiz</li>", "<li>hello.rule</li>");
        portal.submit(Map.of());
        assertThat(portal.status()).isEqualTo(303);
        assertThat(portal.plugins.isActive("hello")).isFalse();
        assertThat(portal.get("/admin/plugins/hello")).contains("启用“hello”？");
    }

    @Test
    void peopleAreListedAndACodeIsShownOnce() {
        assertThat(portal.get("/admin/people?q=x"))
                .contains("林晓禾", "138****1234", "after=n2")
                .doesNotContain("13800001234");
        assertThat(portal.submit(Map.of("name", "新来的"))).contains("ABCD2345");
        assertThat(portal.get("/admin/people")).doesNotContain("ABCD2345");
        assertThat(portal.get("/admin/people/p1")).contains("13800001234", "关上账号");
        assertThat(portal.submit(Map.of())).contains("请选");
        assertThat(portal.get("/admin/grants?person=p1")).contains("带头人");
        assertThat(portal.submit(Map.of("role", "leader", "scope", "site:main")))
                .contains("没有这个角色");
        assertThat(portal.get("/admin/grants")).contains("带头人", "activities.make、停用和启用插件");
    }

    @Test
    void jobsNoticesLogAndHolidaysAreShown() {
        assertThat(portal.get("/admin/jobs")).contains("news.publish", "出错了", "boom");
        portal.post("/admin/jobs", Map.of("action", "run:news.publish"));
        assertThat(ran).containsExactly("news.publish");
        assertThat(portal.location()).endsWith("done=run");
        portal.post("/admin/jobs", Map.of("action", "run:news.publish"));
        assertThat(portal.location()).endsWith("done=busy");
        portal.post("/admin/jobs", Map.of("action", "run:nobody"));
        assertThat(portal.status()).isEqualTo(404);
        assertThat(portal.get("/admin/notices")).contains("signup.moved-up", "等着发");
        assertThat(portal.get("/admin/log")).contains("web.x", "祝青", "after=n2");
        assertThat(portal.get("/admin/holidays")).contains("2026", "元旦", "休");
        assertThat(portal.get("/admin/style")).contains("badge-waiting").doesNotContain("../themes");
    }

    private final class OneJob implements Jobs {
        @Override
        public List<JobInfo> list(Visitor who) {
            Schedule often = Schedule.every(Duration.ofMinutes(5));
            return List.of(new JobInfo("news.publish", "news", often, Instant.EPOCH, Duration.ZERO, null, "boom"));
        }

        @Override
        public Outcome<JobInfo> runNow(Visitor who, String name) {
            if (!name.equals("news.publish")) {
                return Outcome.refused(Refusal.of(Refusal.Kind.NOT_FOUND, "not_found", name));
            }
            if (ran.contains(name)) {
                return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "running", name));
            }
            ran.add(name);
            return Outcome.done(list(who).getFirst());
        }
    }

    @Test
    void whatWasNotDeliveredIsSentAgainOrSetAside() {
        assertThat(portal.get("/admin/notices/failed")).contains("水开了", "nobody there", "试了 3 次");
        portal.post("/admin/notices/failed", Map.of("action", "again:d1"));
        assertThat(portal.location()).isEqualTo("/admin/notices/failed?done=again");
        portal.post("/admin/notices/failed", Map.of("action", "aside:d1"));
        assertThat(desk.asked).containsExactly("again d1", "aside d1");
        assertThat(portal.get("/admin/notices/overview")).contains("水开了", "邮件", "<progress");
        assertThat(portal.get("/admin/notices/rehearsal")).contains("茶好了", "人数", "本人不想收：4", "<svg");
    }

    private static final class OneDesk implements NoticeDesk {
        final List<String> asked = new ArrayList<>();

        @Override
        public Map<String, String> kinds(Visitor who) {
            return Map.of("tea.ready", "水开了");
        }

        @Override
        public Map<String, String> channels(Visitor who) {
            return Map.of("mail", "邮件");
        }

        @Override
        public List<Tally> tallies(Visitor who, Duration behind) {
            return List.of(new Tally("tea.ready", "mail", 1, 2, 3, 4));
        }

        @Override
        public Listing<Undelivered> undelivered(Visitor who, Slice slice) {
            Undelivered one = new Undelivered(
                    "d1", "tea.ready", "mail", "p1", "林晓禾", "lin@example.org", Instant.EPOCH, 3, "550 nobody there");
            return new Listing<>(1, List.of(one), null);
        }

        @Override
        public Outcome<Long> again(Visitor who, String id) {
            asked.add("again " + id);
            return Outcome.done(1L);
        }

        @Override
        public Outcome<Long> setAside(Visitor who, String id) {
            asked.add("aside " + id);
            return Outcome.done(1L);
        }

        @Override
        public Rehearsal rehearse(Visitor who, Duration ahead) {
            Planned one = new Planned(Instant.parse("2026-12-02T01:00:00Z"), "tea.ready", "mail", "p1", "茶好了", 1);
            return new Rehearsal(List.of(one), Map.of("not wanted", 4L), 0);
        }
    }

    private static final class OneNotice implements Notices {
        @Override
        public void plan(Wish wish) {}

        @Override
        public void cancel(String subject) {}

        @Override
        public void cancel(String subject, String addressee) {}

        @Override
        public Listing<Notice> list(Visitor who, Set<Notice.State> states, Slice slice) {
            return new Listing<>(
                    1,
                    List.of(new Notice(
                            "1", "main", "p1", "p1", "a/1", "signup.moved-up", Instant.EPOCH, Notice.State.WAITING)),
                    null);
        }
    }

    private static final class NewYear implements Almanac {
        @Override
        public ZoneId zone(String site) {
            return TestPortal.MAIN.zone();
        }

        @Override
        public LocalDate today(String site) {
            return LocalDate.of(2026, 11, 28);
        }

        @Override
        public Day day(LocalDate date) {
            return new Day(date, "元旦", true, false, new LunarDate(2025, 11, 13, false), null);
        }

        @Override
        public List<Day> days(LocalDate from, LocalDate until) {
            return List.of(day(from));
        }

        @Override
        public boolean isWorkingDay(LocalDate date) {
            return false;
        }

        @Override
        public LocalDate plusWorkingDays(LocalDate date, int days) {
            return date;
        }

        @Override
        public Optional<LocalDate> lunar(int lunarYear, int month, int day, boolean leap) {
            return Optional.empty();
        }

        @Override
        public List<Integer> years() {
            return List.of(2026);
        }

        @Override
        public Outcome<HolidayImport> importHolidays(Visitor who, InputStream csv) {
            return FakeCommunity.invalid("csv", "第 2 行看不懂");
        }
    }
}
