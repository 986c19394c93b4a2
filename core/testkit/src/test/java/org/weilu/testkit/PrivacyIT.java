package org.weilu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Consents;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.Pages;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.Sites;

/** What people agreed to can be read as it was, taken back, and taken away with all that is kept of them. */
final class PrivacyIT {
    private static PortalTester portal;

    @BeforeAll
    static void open() {
        portal = PortalTester.open();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static void write(String text, String version) {
        Pages.StandingPage page =
                new Pages.StandingPage("", Sites.MAIN, "privacy", "隐私说明", "", "", "", text, "", version, Instant.EPOCH);
        portal.service(Pages.class).save(portal.itself(), page).orThrow();
    }

    @Test
    void consentsAreListedReadAsTheyWereAndWithdrawn() {
        write("我们记下孩子的名字。", "2026-12");
        Person mother = portal.person("mother");
        Visitor who = portal.visitor(mother);
        Household home = portal.service(Households.class)
                .add(
                        who,
                        new Households.NewMember(
                                "罗小舟",
                                Household.Part.CHILD,
                                Instant.parse("2018-05-01T00:00:00Z")
                                        .atZone(java.time.ZoneOffset.UTC)
                                        .toLocalDate(),
                                "2026-12"))
                .orThrow();
        String child = home.members().getLast().person();
        portal.clock().advance(Duration.ofDays(1));
        write("我们只记下孩子的姓。", "2027-01");

        portal.speaking(Locale.SIMPLIFIED_CHINESE).signIn(mother);
        assertThat(portal.get("/me/privacy").body())
                .contains("罗小舟", "保存孩子的资料", "/pages/privacy?version=2026-12", "2026年12月1日", "2027年12月1日", "收回同意");
        assertThat(portal.get("/pages/privacy?version=2026-12").body()).contains("孩子的名字", "以前的文本");
        assertThat(portal.get("/pages/privacy?version=2027-01").body())
                .contains("孩子的姓")
                .doesNotContain("以前的文本");
        assertThat(portal.get("/pages/privacy?version=2025-01").status()).isEqualTo(404);

        assertThat(portal.post("/me/privacy", Map.of("action", "withdraw:" + child + ":child-data"))
                        .status())
                .isEqualTo(303);
        assertThat(portal.service(Consents.class).isGiven(child, Consents.CHILD_DATA))
                .isFalse();
        assertThat(portal.get("/me/privacy").body()).contains("已收回").doesNotContain("收回同意");
        Person other = portal.person("other");
        portal.signIn(other);
        assertThat(portal.post("/me/privacy", Map.of("action", "withdraw:" + child + ":child-data"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void allThatIsKeptIsOneFileForItsOwnerOnly() {
        Person reader = portal.person("reader");
        portal.signIn(reader);
        assertThat(portal.get("/me/privacy/data.json").body())
                .contains("\"community\"", "\"community_person\"", reader.id())
                .doesNotContain("\"error\"", "password");
        portal.post("/signout", Map.of());
        PortalTester.Answer stranger = portal.get("/me/privacy/data.json");
        assertThat(stranger.status()).isNotEqualTo(200);
        assertThat(stranger.body()).doesNotContain(reader.id());
    }
}
