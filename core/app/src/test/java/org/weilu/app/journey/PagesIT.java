package org.weilu.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens every page type on a phone and a desktop, in both languages, and leaves a picture of each. */
@Timeout(180)
@ExtendWith(OnStage.class)
class PagesIT {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int NARROW = 360;
    private static final String LONG = "欧阳".repeat(19) + "·𠮷";

    private static final List<String> STRANGERS = List.of(
            "/",
            "/search?q=炉",
            "/search",
            "/search?q=zzz",
            "/brands",
            "/brands/tea-by-the-stove",
            "/pages/about",
            "/signin",
            "/register",
            "/forgot",
            "/code",
            "/hello",
            "/activities",
            "/activities?kind=craft",
            "/activities?q=zzz",
            "/activities/month",
            "/activities/week",
            "/activities/day",
            "/activities/past",
            "/activities/little-docents-lesson-six",
            "/news",
            "/news?column=stories",
            "/venues",
            "/venues/home",
            "/venues/plaza",
            "/venues/find?people=30",
            "/nothing");
    private static final List<String> RESIDENTS = List.of(
            "/me",
            "/me/profile",
            "/me/household",
            "/me/security",
            "/me/signup",
            "/me/signup?when=past",
            "/me/activities",
            "/me/venues",
            "/me/notices",
            "/me/privacy",
            "/activities/little-docents-lesson-six",
            "/venues/find",
            "/venues/home/book",
            "/venues/home/series",
            "/admin");
    private static final List<String> STAFF = List.of(
            "/desk",
            "/desk/activities",
            "/desk/activities/new",
            "/desk/news",
            "/desk/news/new",
            "/desk/misses",
            "/desk/venues",
            "/desk/venues/closures",
            "/desk/venues/organisations",
            "/desk/venues/use",
            "/desk/venues/give",
            "/desk/venues/doors");
    private static final List<String> ADMINISTRATORS = List.of(
            "/admin",
            "/admin/people",
            "/admin/site",
            "/admin/grants",
            "/admin/plugins",
            "/admin/plugins/hello",
            "/admin/notices",
            "/admin/notices/overview",
            "/admin/notices/failed",
            "/admin/notices/rehearsal",
            "/admin/jobs",
            "/admin/holidays",
            "/admin/log",
            "/admin/style");

    @ParameterizedTest
    @CsvSource({"390, zh", "390, en", "1280, zh", "1280, en"})
    void everyPageFits(int width, String language, Stage stage) {
        visit(stage, "stranger", STRANGERS, width, language, false);
        visit(stage, "neighbour", RESIDENTS, width, language, false);
        visit(stage, "admin", STAFF, width, language, false);
        visit(stage, "admin", ADMINISTRATORS, width, language, false);
    }

    @Test
    void theElderVersionFits(Stage stage) {
        visit(stage, "stranger", STRANGERS, 390, "zh", true);
        visit(stage, "neighbour", RESIDENTS, 390, "zh", true);
    }

    private static void visit(Stage stage, String who, List<String> paths, int width, String language, boolean elder) {
        try (Person person = stage.person(width, true)) {
            if (!who.equals("stranger")) {
                person.signIn(who);
            }
            person.prefers(language, elder);
            for (String path : paths) {
                person.open(path);
                String name = String.join(
                        "-", who + path.replaceAll("[^a-z]+", "-"), language, elder ? "elder" : String.valueOf(width));
                person.picture(PICTURES.resolve(name.replace("--", "-") + ".png"));
                assertFits(person, path);
                assertThat(person.page().getAttribute("html", "lang"))
                        .isEqualTo(language.equals("en") ? "en" : "zh-CN");
            }
        }
    }

    private static void assertFits(Person person, String path) {
        assertThat(person.overhang()).as(path + " scrolls sideways").isLessThanOrEqualTo(0);
        assertThat(person.page().locator("h1").count())
                .as(path + " has one title")
                .isEqualTo(1);
    }

    @Test
    void doubledTextAndTheLongestNameFitOnASmallPhone(Stage stage) {
        try (Person person = stage.person(NARROW, true)) {
            person.open("/register");
            person.type("name", LONG);
            person.type("login", "longest");
            person.type("password", "three-warm-kettles");
            person.page().check("#agreedTo");
            person.submit();
            assertThat(person.heading()).isEqualTo(LONG);
            for (String path : List.of("/me", "/me/household", "/me/profile", "/", "/brands", "/search?q=" + LONG)) {
                person.open(path);
                assertFits(person, path);
                person.page().evaluate("document.documentElement.style.fontSize = '32px'");
                assertFits(person, path + " at 200 %");
            }
        }
    }
}
