package org.weilu.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** One day in the portal as people live it, on a phone. */
@Timeout(300)
@ExtendWith(OnStage.class)
class OneDayIT {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String LESSON = "小小讲解员第六课：带家里人走一圈";

    @Test
    void twoChildrenComeAndTheElderMovesUp(Stage stage) {
        try (Person resident = stage.person();
                Person neighbour = stage.person();
                Person elder = stage.person()) {
            resident.open("/");
            resident.type("hero-q", "讲解");
            resident.submit();
            resident.leads(() -> resident.page()
                    .locator(".result a")
                    .filter(new Locator.FilterOptions().setHasText("第六课"))
                    .first()
                    .click());
            assertThat(resident.heading()).isEqualTo(LESSON);
            String lesson = resident.path();
            signsTheChildrenUp(resident);
            String ticket = resident.path();
            assertThat(resident.page().locator(".ticket-number").innerText()).isNotBlank();
            assertThat(resident.page().locator("main").innerText()).contains("程果", "程豆");
            assertThat(resident.page().request().get(ticket + "/calendar.ics").text())
                    .contains("BEGIN:VEVENT", "DTSTART");
            picture(resident, "ticket");

            fillsTheLastSeats(neighbour, lesson);
            elder.signIn("elder");
            elder.open(lesson);
            click(elder, "排候补");
            if (elder.path().startsWith("/signup/")) {
                elder.submit();
            }
            assertThat(elder.main()).contains("您在候补第 1 位");
            picture(elder, "waiting");

            resident.open("/me");
            assertThat(resident.main()).contains("小小讲解员第六课");
            resident.open(ticket);
            resident.click("取消报名");
            resident.submit();
            assertThat(resident.path()).isEqualTo("/me/signup");
            elder.page().reload();
            elder.page().waitForLoadState(LoadState.LOAD);
            assertThat(elder.main()).contains("已报上");
            elder.page()
                    .waitForCondition(
                            () -> {
                                elder.open("/me");
                                return elder.main().contains("有位子了");
                            },
                            new Page.WaitForConditionOptions().setTimeout(30_000));
        }
    }

    private static void signsTheChildrenUp(Person resident) {
        click(resident, "我要报名");
        resident.type("login", "resident");
        resident.type("password", RunningServer.PASSWORD);
        resident.submit();
        if (!resident.path().startsWith("/signup/")) {
            click(resident, "我要报名");
        }
        for (String name : List.of("苏念禾", "程果", "程豆")) {
            choice(resident, name).setChecked(!name.equals("苏念禾"));
        }
        resident.submit();
        assertThat(resident.path()).startsWith("/me/signup/");
    }

    private static void fillsTheLastSeats(Person neighbour, String lesson) {
        neighbour.signIn("neighbour");
        neighbour.open(lesson);
        click(neighbour, "我要报名");
        for (String name : List.of("罗一舟", "罗小枝")) {
            choice(neighbour, name).setChecked(true);
        }
        neighbour.submit();
        assertThat(neighbour.main()).contains("已报上", "罗小枝");
    }

    private static Locator choice(Person person, String name) {
        return person.page()
                .locator("label.choice")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("input");
    }

    private static void click(Person person, String words) {
        person.leads(() -> person.page()
                .locator("main a:visible, main button:visible")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(words)))
                .first()
                .click());
    }

    private static void picture(Person person, String name) {
        assertThat(person.overhang()).as(name).isLessThanOrEqualTo(0);
        person.picture(PICTURES.resolve("day-" + name + ".png"));
    }

    @Test
    void halfTheHouseIsGrantedAndWhoComesLaterIsToldWhatIsFree(Stage stage) {
        LocalDate saturday =
                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(21).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        String purpose = "两家人的冬至饭 " + UUID.randomUUID().toString().substring(0, 6);
        try (Person resident = stage.person();
                Person manager = stage.person();
                Person neighbour = stage.person()) {
            resident.signIn("resident");
            asks(resident, saturday, "west", "14:00", "16:00", purpose);
            String receipt = resident.path();
            assertThat(receipt).startsWith("/me/venues/");
            picture(resident, "asked");

            manager.signIn("manager");
            manager.open("/desk/venues");
            picture(manager, "requests");
            manager.leads(() -> manager.page()
                    .locator("main form")
                    .filter(new Locator.FilterOptions().setHas(manager.page().locator("button:has-text('同意')")))
                    .locator("xpath=ancestor::*[contains(., '" + purpose + "')][1]")
                    .last()
                    .locator("button:has-text('同意')")
                    .first()
                    .click());
            assertThat(manager.main()).contains("同意了");
            resident.open(receipt);
            assertThat(resident.main()).contains("到了报一声编号就行");

            neighbour.signIn("neighbour");
            asks(neighbour, saturday, "atrium-reading", "15:00", "17:00", "读书会");
            assertThat(neighbour.page().locator("#errors").isVisible()).isTrue();
            assertThat(neighbour.main()).contains("这些还空着");
            assertThat(neighbour.page().inputValue("#purpose")).isEqualTo("读书会");
            picture(neighbour, "alternatives");
        }
    }

    private static void asks(Person who, LocalDate day, String layout, String from, String to, String purpose) {
        who.open("/venues/home/book");
        who.page().selectOption("#layout", layout);
        who.type("date", day.toString());
        who.page().selectOption("#from", from);
        who.page().selectOption("#to", to);
        who.type("purpose", purpose);
        who.submit();
    }

    @Test
    void theEditorWritesTheChiefPublishesAndEverybodyReads(Stage stage) {
        String title = "门厅里多了一面留言墙 " + UUID.randomUUID().toString().substring(0, 6);
        try (Person editor = stage.person(1280, true);
                Person chief = stage.person(1280, true);
                Person stranger = stage.person()) {
            stranger.open("/");
            editor.signIn("editor");
            editor.open("/desk/news/new");
            editor.type("title", title);
            editor.type("summary", "想说的话，写在纸上，钉在墙上。");
            editor.type("body", "墙上有一百二十颗图钉。\n\n第一张纸是一个孩子写的。");
            editor.page().selectOption("#column", "stories");
            editor.leads(() -> editor.page()
                    .locator("main form button:has-text('保存')")
                    .first()
                    .click());
            assertThat(editor.main()).contains("已经保存");
            picture(editor, "writing");
            String desk = editor.path();

            chief.signIn("chief");
            chief.open(desk + "/publication");
            chief.submit();
            assertThat(chief.main()).contains("已经发布");
            stranger.open("/");
            assertThat(stranger.main()).contains(title);
            stranger.open("/search?q=留言墙");
            assertThat(stranger.main()).contains("留言墙");
            assertThat(stranger.page().request().get("/news.atom").text()).contains(title);
        }
    }
}
