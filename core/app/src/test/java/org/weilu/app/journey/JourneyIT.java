package org.weilu.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(180)
@ExtendWith(OnStage.class)
class JourneyIT {
    private static final int ELDER_TEXT = 24;
    private static final int ELDER_TARGET = 60;

    @ParameterizedTest(name = "{0}, scripts: {1}")
    @CsvSource({"小满, true", "小寒, false"})
    void aNewcomerFindsTheWayWithAndWithoutScripts(String child, boolean scripts, Stage stage) {
        try (Person newcomer = stage.person(390, scripts)) {
            findsAPageByOneCharacter(newcomer);
            newcomer.signIn("resident");
            choosesEnglishAndLargePrint(newcomer);
            addsAChild(newcomer, child);
            newcomer.click("Standard version");
            newcomer.click("中文");
            newcomer.page().locator(".me-menu > summary").click();
            newcomer.click("退出");
            assertThat(newcomer.clickable("登录").count()).isPositive();
            newcomer.open("/me/household");
            assertThat(newcomer.main()).doesNotContain(child);
        }
    }

    private static void findsAPageByOneCharacter(Person newcomer) {
        newcomer.open("/");
        newcomer.type("hero-q", "炉");
        newcomer.submit();
        assertThat(newcomer.page().locator(".result mark").allInnerTexts())
                .isNotEmpty()
                .containsOnly("炉");
        newcomer.click("关于栖禾里");
        assertThat(newcomer.path()).isEqualTo("/pages/about");
        assertThat(newcomer.heading()).isEqualTo("关于栖禾里");
    }

    private static void choosesEnglishAndLargePrint(Person newcomer) {
        newcomer.click("我的家");
        newcomer.click("English");
        assertThat(newcomer.heading()).isEqualTo("My household");
        newcomer.click("Large print");
        assertThat(newcomer.path()).isEqualTo("/me/household");
        assertThat(newcomer.page().getAttribute("html", "class")).isEqualTo("elder");
        assertThat((int) newcomer.page()
                        .evaluate("Math.min(...[...document.querySelectorAll('main *')].filter(e => e.innerText)"
                                + ".map(e => parseInt(getComputedStyle(e).fontSize)))"))
                .isGreaterThanOrEqualTo(ELDER_TEXT);
        assertThat(newcomer.page()
                        .locator("main form button[type=submit]")
                        .last()
                        .boundingBox()
                        .height)
                .isGreaterThanOrEqualTo(ELDER_TARGET);
        assertThat(newcomer.overhang()).isLessThanOrEqualTo(0);
    }

    private static void addsAChild(Person guardian, String child) {
        guardian.type("name", child);
        guardian.type("born", "2018-05-01");
        guardian.submit();
        assertThat(guardian.page().locator("#errors").isVisible())
                .as("a child is not taken in without consent")
                .isTrue();
        assertThat(guardian.page().inputValue("#name")).isEqualTo(child);
        guardian.page().check("#consent");
        guardian.submit();
        assertThat(guardian.main()).contains(child, "Added", "1 May 2018");
    }

    @Test
    void makesAnAccountAndIsIn(Stage stage) {
        try (Person newcomer = stage.person()) {
            newcomer.open("/");
            newcomer.click("登录");
            newcomer.click("还没有账号，去注册");
            newcomer.type("name", "宁小舟");
            String login = "n" + UUID.randomUUID().toString().substring(0, 8);
            newcomer.type("login", login);
            newcomer.type("password", "short");
            newcomer.page().check("#agreedTo");
            newcomer.submit();
            assertThat(newcomer.page().locator("#password-error").innerText()).contains("8");
            newcomer.type("password", "three-warm-kettles");
            newcomer.submit();
            assertThat(newcomer.path()).isEqualTo("/me");
            assertThat(newcomer.heading()).isEqualTo("宁小舟");
        }
    }

    @Test
    void saysThatAPasswordIsWrongAndKeepsTheName(Stage stage) {
        try (Person somebody = stage.person()) {
            somebody.signIn("neighbour", "not-the-password");
            assertThat(somebody.path()).isEqualTo("/signin");
            assertThat(somebody.main()).contains("登录名和密码对不上，请再看一看。");
            assertThat(somebody.page().title()).startsWith("出错：");
            assertThat(somebody.focused()).isEqualTo("errors");
            assertThat(somebody.page().inputValue("#login")).isEqualTo("neighbour");
            assertThat(somebody.page().inputValue("#password")).isEmpty();
            somebody.type("password", RunningServer.PASSWORD);
            somebody.submit();
            assertThat(somebody.path()).isEqualTo("/me");
        }
    }

    @Test
    void signsInWithTheKeyboardAlone(Stage stage) {
        try (Person somebody = stage.person(1280, true)) {
            Page page = somebody.page();
            somebody.open("/");
            page.keyboard().press("Tab");
            assertThat(somebody.focused()).isEqualTo("跳到正文");
            tabTo(somebody, "登录");
            somebody.leads(() -> page.keyboard().press("Enter"));
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            tabTo(somebody, "login");
            page.keyboard().type("neighbour");
            page.keyboard().press("Tab");
            page.keyboard().type(RunningServer.PASSWORD);
            somebody.leads(() -> page.keyboard().press("Enter"));
            assertThat(somebody.path()).isEqualTo("/me");
            tabTo(somebody, "罗一舟");
            page.keyboard().press("Enter");
            tabTo(somebody, "退出");
            somebody.leads(() -> page.keyboard().press("Enter"));
            assertThat(somebody.clickable("登录").count()).isPositive();
        }
    }

    private static void tabTo(Person person, String wanted) {
        for (int i = 0; i < 20 && !person.focused().equals(wanted); i++) {
            person.page().keyboard().press("Tab");
        }
        assertThat(person.focused()).isEqualTo(wanted);
    }

    @Test
    void anAdministratorSwitchesAPluginOffAndOn(Stage stage) {
        try (Person admin = stage.person(1280, true)) {
            admin.signIn("admin");
            assertThat(admin.open("/hello")).isEqualTo(200);
            admin.open("/admin");
            admin.click("插件");
            admin.click("停用 hello");
            assertThat(admin.heading()).contains("hello");
            admin.submit();
            assertThat(admin.main()).contains("已经停用", "已停用");
            assertThat(admin.clickable("你好").count()).isZero();
            assertThat(admin.open("/hello")).isEqualTo(404);
            admin.open("/admin/plugins");
            admin.click("启用 hello");
            admin.submit();
            assertThat(admin.clickable("你好").count()).isPositive();
            assertThat(admin.open("/hello")).isEqualTo(200);
        }
    }

    @Test
    void aResidentIsKeptOutOfTheAdministration(Stage stage) {
        try (Person resident = stage.person()) {
            resident.signIn("neighbour");
            assertThat(resident.open("/admin/people")).isEqualTo(403);
            assertThat(resident.heading()).isEqualTo("这里您还进不来");
        }
    }
}
