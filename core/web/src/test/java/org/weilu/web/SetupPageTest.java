package org.weilu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Accounts.SignedIn;
import org.weilu.spi.community.Setup;

final class SetupPageTest {
    private static final String GOOD = FakeCommunity.PASSWORD;
    private final TestPortal portal = new TestPortal();
    private final OneSetup setup = new OneSetup();

    @BeforeEach
    void offer() {
        portal.services.put(Setup.class, setup);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private static Map<String, String> typed(String password, String again) {
        return Map.of("community", "石榴里", "name", "林晓禾", "login", "p1", "password", password, "again", again);
    }

    @Test
    void isNotThereWithoutTheCode() {
        for (String path : List.of("/setup", "/setup?code=", "/setup?code=wrong")) {
            portal.get(path);
            assertThat(portal.status()).as(path).isEqualTo(404);
        }
        portal.services.remove(Setup.class);
        portal.get("/setup?code=right");
        assertThat(portal.status()).isEqualTo(404);
    }

    @Test
    void namesTheCommunityAndSignsTheAdministratorIn() {
        assertThat(portal.get("/setup?code=right")).contains("第一次设置", "社区的名字");
        assertThat(portal.header("Cache-Control")).isEqualTo("private, no-store");
        portal.submit(typed(GOOD, GOOD));
        assertThat(portal.status()).isEqualTo(303);
        assertThat(portal.location()).endsWith("me");
        assertThat(setup.wishes).containsExactly(new Setup.Wish("right", "石榴里", "林晓禾", "p1", GOOD));
        assertThat(portal.get("/me")).contains("林晓禾", "退出");
        portal.get("/setup?code=right");
        assertThat(portal.status()).isEqualTo(404);
    }

    @Test
    void keepsWhatWasTypedWhenItRefuses() {
        portal.get("/setup?code=right");
        assertThat(portal.submit(typed(GOOD, "another one 8")))
                .contains("两次写的密码不一样", "value=\"石榴里\"", "href=\"#again\"")
                .doesNotContain(GOOD);
        portal.get("/setup?code=right");
        assertThat(portal.submit(typed("12345678", "12345678"))).contains("太容易猜到", "value=\"p1\"");
        assertThat(portal.status()).isEqualTo(422);
        assertThat(setup.used).isFalse();
    }

    @Test
    void doesNothingByGetNorFromAnotherSite() {
        portal.get("/setup?code=right&community=x&login=p1&password=right-password&again=right-password");
        assertThat(portal.status()).isEqualTo(200);
        String action = portal.action();
        portal.prepare("POST").addHeader("Sec-Fetch-Site", "cross-site");
        portal.tester.executeUrl("." + action);
        assertThat(portal.status()).isEqualTo(403);
        portal.get(action);
        assertThat(portal.status()).isEqualTo(403);
        assertThat(setup.wishes).isEmpty();
    }

    @Test
    void aFormThatWasOvertakenIsGone() {
        portal.get("/setup?code=right");
        String action = portal.action();
        setup.used = true;
        portal.post(action, typed(GOOD, GOOD));
        assertThat(portal.status()).isEqualTo(404);
        assertThat(setup.wishes).isEmpty();
    }

    @Test
    void speaksEnglish() {
        portal.english = true;
        assertThat(portal.get("/setup?code=right")).contains("First set-up", "The password once more");
    }

    /** Opens with one code, once. */
    private final class OneSetup implements Setup {
        private final List<Wish> wishes = new ArrayList<>();
        private boolean used;

        @Override
        public Optional<String> begin(Visitor itself) {
            return Optional.of("right");
        }

        @Override
        public boolean isOpen(@Nullable String code) {
            return !used && "right".equals(code);
        }

        @Override
        public Outcome<SignedIn> finish(Visitor who, Wish wish) {
            if (wish.password().equals("12345678")) {
                return Outcome.refused(Refusal.invalid("password", "太容易猜到"));
            }
            wishes.add(wish);
            used = true;
            portal.community.stamps.put(wish.login(), "s1");
            return Outcome.done(new SignedIn(FakeCommunity.person(wish.login()), "s1"));
        }
    }
}
