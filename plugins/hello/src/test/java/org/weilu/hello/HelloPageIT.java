package org.weilu.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weilu.testkit.PortalTester;

class HelloPageIT {
    private static PortalTester portal;

    @BeforeAll
    static void open() {
        portal = PortalTester.withPlugins();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void greetsInTheReadersLanguage() {
        assertThat(portal.speaking(Locale.SIMPLIFIED_CHINESE).get("/hello").body())
                .contains("炉上有茶", "<html", "lang=\"zh-CN\"");
        assertThat(portal.speaking(Locale.ENGLISH).get("/hello").body())
                .contains("There is tea on the stove", "lang=\"en\"");
    }

    @Test
    void standsInTheMenu() {
        assertThat(portal.speaking(Locale.ENGLISH).get("/").body()).contains("href=\"/hello\"");
    }

    @Test
    void isGoneWhileItsPluginIsSwitchedOff() {
        portal.portal().plugins().enable(portal.itself(), "hello", false);
        assertThat(portal.get("/hello").status()).isEqualTo(404);
        assertThat(portal.get("/").body()).doesNotContain("href=\"/hello\"");
        portal.portal().plugins().enable(portal.itself(), "hello", true);
        assertThat(portal.get("/hello").status()).isEqualTo(200);
    }
}
