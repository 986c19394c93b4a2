package org.weilu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Sites;

/** The same words on a stopped portal and on a running one. */
@org.junit.jupiter.api.Timeout(300)
class AdminIT {
    private static final String PASSWORD = "kettle-lantern-91";
    private static final Visitor ITSELF = Visitor.portal(Sites.MAIN);
    private static final Visitor STRANGER = Visitor.stranger(Sites.MAIN, Locale.ENGLISH, "192.0.2.1");

    @TempDir
    Path folder;

    private Path data = Path.of("data");
    private String out = "";
    private String err = "";

    @BeforeEach
    void name() {
        data = folder.resolve("data");
    }

    private Map<String, String> environment() {
        return Map.of(
                "WEILU_PORT", "0",
                "WEILU_DATA", data.toString(),
                "WEILU_EMPTY", "true",
                "WEILU_PLUGINS", Path.of("../../plugins/hello").toString(),
                "LANG", "en_US.UTF-8");
    }

    private int admin(String input, String... arguments) {
        StringWriter words = new StringWriter();
        StringWriter complaints = new StringWriter();
        int code = new Administer(
                        environment(),
                        folder,
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        Portals::open)
                .run(List.of(arguments), new PrintWriter(words, true), new PrintWriter(complaints, true));
        out = words.toString();
        err = complaints.toString();
        return code;
    }

    /** Opens what the words are to have changed, and closes it again. */
    private <T> T look(Function<RunningPortal, T> question) {
        try (RunningPortal portal = Portals.open(Configuration.from(environment()))) {
            return question.apply(portal);
        }
    }

    private static boolean signsIn(RunningPortal portal, String login) {
        return portal.service(Accounts.class).signIn(STRANGER, login, PASSWORD).isDone();
    }

    private static List<String> logins(RunningPortal portal) {
        return portal.service(People.class).list(ITSELF, "", Slice.first(50)).items().stream()
                .map(person -> String.valueOf(person.login()))
                .sorted()
                .toList();
    }

    @Test
    void makesNoPortalWhereThereIsNone() {
        assertThat(admin("", "doctor")).isEqualTo(1);
        assertThat(err).contains("There is no portal in " + data);
        assertThat(data.resolve("portal.lock")).doesNotExist();
    }

    @Test
    void tellsHowItIsUsed() {
        assertThat(admin("")).isEqualTo(2);
        assertThat(admin("", "user", "add")).isEqualTo(2);
        assertThat(err).contains("--name");
        assertThat(admin("", "user", "--help")).isZero();
        assertThat(admin("", "doctor", "--data", folder.resolve("other").toString()))
                .isEqualTo(1);
        assertThat(err).contains("other");
    }

    @Test
    void looksAfterAStoppedPortal() throws Exception {
        look(portal -> true);
        everyWord();
        List<String> logins = look(AdminIT::logins);
        assertThat(logins).containsExactly("anna", "ben", "cleo", "dora");
        Boolean signedIn = look(portal -> signsIn(portal, "anna"));
        assertThat(signedIn).isTrue();
        assertThat(admin("", "plugin", "list")).isZero();
        assertThat(out).contains("hello\t0.1.0\tswitched off");
    }

    @Test
    void looksAfterARunningPortal() throws Exception {
        List<RunningPortal> opened = new ArrayList<>();
        try (Site site = new Site(Configuration.from(environment()))) {
            assertThat(site.listen()).isTrue();
            site.open(
                    configuration -> {
                        opened.add(Portals.open(configuration));
                        return opened.getFirst();
                    },
                    step -> {});
            assertThat(site.setupAddress())
                    .hasValueSatisfying(address -> assertThat(address)
                            .matches("http://127\\.0\\.0\\.1:[0-9]+/setup\\?code=[A-Za-z0-9_-]{43}"));
            everyWord();
            assertThat(logins(opened.getFirst())).containsExactly("anna", "ben", "cleo", "dora");
            assertThat(signsIn(opened.getFirst(), "anna")).isTrue();
            assertThat(site.setupAddress()).as("anna is the administrator").isEmpty();
        }
        assertThat(data.resolve("admin.token")).doesNotExist();
    }

    private void everyWord() throws Exception {
        addsPeople();
        importsPeople();
        assertThat(admin("", "plugin", "disable", "hello")).as(err).isZero();
        assertThat(admin("", "plugin", "disable", "nothing")).isEqualTo(1);
        importsContent();
        assertThat(admin("", "reindex")).as(err).isZero();
        assertThat(out).contains("index is new");
        assertThat(admin("", "doctor")).as(err).isZero();
        assertThat(out).contains("ok search", "plugin hello 0.1.0: switched off", "All is well");
    }

    private void addsPeople() {
        assertThat(admin(
                        PASSWORD + "\n",
                        "user",
                        "add",
                        "anna",
                        "--name",
                        "Anna",
                        "--role",
                        "admin",
                        "--password-stdin"))
                .as(() -> err)
                .isZero();
        assertThat(admin("", "user", "add", "ben", "--name", "Ben"))
                .as(() -> err)
                .isZero();
        Matcher code = Pattern.compile("One-time code of ben: ([A-Z]{8})").matcher(out);
        assertThat(code.find()).as(out).isTrue();
        assertThat(admin("", "user", "add", "ben", "--name", "Ben")).isEqualTo(1);
        assertThat(err).contains("ben");
        assertThat(admin("", "user", "add", "carl", "--name", "Carl", "--role", "king"))
                .isEqualTo(1);
        assertThat(admin("12345678", "user", "add", "carl", "--name", "Carl", "--password-stdin"))
                .isEqualTo(1);
        assertThat(admin("", "grant", "ben", "leader", "--until", "2999-12-31"))
                .as(() -> err)
                .isZero();
        assertThat(admin("", "grant", "ben", "king")).isEqualTo(1);
        assertThat(admin("", "grant", "nobody", "leader")).isEqualTo(1);
        assertThat(err).contains("Nobody signs in as nobody");
        assertThat(admin("", "user", "code", "anna")).isZero();
    }

    private void importsPeople() throws Exception {
        Path file = folder.resolve("people.csv");
        Files.writeString(file, "login,name,password\ncleo,Cleo,\n?,X,kettle-lantern-92\nben,Ben,short\n");
        assertThat(admin("", "user", "import", "people.csv")).isEqualTo(1);
        assertThat(err).contains("Line 3: ", "Line 4: ", "No account was made").doesNotContain("Line 2");
        Files.writeString(file, "login,name,password\ncleo,Cleo,\ndora,Dora,kettle-lantern-92\n");
        assertThat(admin("", "user", "import", "people.csv")).as(() -> err).isZero();
        assertThat(out).containsPattern("cleo\t[A-Z]{8}").doesNotContain("dora\t", "kettle");
        assertThat(admin("", "user", "import", "nowhere.csv")).isEqualTo(1);
        assertThat(err).contains("nowhere.csv");
    }

    private void importsContent() throws Exception {
        Path page = folder.resolve("community/pages/about.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "---\ntitle: 关于\n---\n水开了。\n");
        assertThat(admin("", "import", "community")).as(() -> err).isZero();
        assertThat(out).contains("pages/about.md");
        assertThat(admin("", "import", "community")).isZero();
        assertThat(out).contains("0 new, 0 updated, 1 unchanged");
        Files.writeString(page.resolveSibling("bad.md"), "---\ntitle: [\n---\n");
        assertThat(admin("", "import", "community")).isEqualTo(1);
        assertThat(err).contains("bad.md");
        Files.delete(page.resolveSibling("bad.md"));
    }
}
