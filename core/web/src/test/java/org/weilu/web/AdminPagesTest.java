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
import org.weilu.spi.notice.Notices;

final class AdminPagesTest {
    private final TestPortal portal = new TestPortal();
    private final List<String> ran = new ArrayList<>();

    @BeforeEach
    void signIn() {
        portal.services.put(Jobs.class, new OneJob());
        portal.services.put(Notices.class, new OneNotice());
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
