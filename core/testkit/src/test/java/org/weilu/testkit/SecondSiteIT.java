package org.weilu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weilu.spi.Plugins;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.Site;
import org.weilu.spi.community.Sites;
import org.weilu.spi.job.Jobs;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.Notices;

/** What belongs to all sites together is out of reach for who looks after one of the others. */
final class SecondSiteIT {
    private static PortalTester portal;
    private static Person main;
    private static Person second;

    @BeforeAll
    static void openTwoSites() {
        portal = PortalTester.open();
        Sites sites = portal.service(Sites.class);
        Site first = sites.main();
        sites.save(
                        portal.itself(),
                        new Site(
                                "lane",
                                "槐里弄",
                                "",
                                "",
                                "",
                                first.languages(),
                                first.zone(),
                                first.theme(),
                                "",
                                "",
                                "",
                                "",
                                null,
                                null))
                .orThrow();
        main = portal.person("main", "admin");
        second = portal.person("second", Scope.site("lane"), "admin");
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static Visitor onTheLane(Person person) {
        return portal.service(Access.class).visitor("lane", person.id(), Locale.SIMPLIFIED_CHINESE, "192.0.2.7");
    }

    private static Map<String, ThrowingCallable> what(Visitor who) {
        Map<String, ThrowingCallable> all = new LinkedHashMap<>();
        all.put("people", () -> portal.service(People.class).list(who, "", Slice.first(5)));
        all.put("log", () -> portal.service(Audit.class).list(who, "", Slice.first(5)));
        all.put("jobs", () -> portal.service(Jobs.class).list(who));
        all.put(
                "notices",
                () -> portal.service(Notices.class).list(who, EnumSet.allOf(Notice.State.class), Slice.first(5)));
        all.put("plugins", () -> portal.service(Plugins.class).enable(who, "nobody", false));
        all.put(
                "holidays",
                () -> portal.service(Almanac.class)
                        .importHolidays(who, new ByteArrayInputStream("?".getBytes(StandardCharsets.UTF_8)))
                        .orThrow());
        return all;
    }

    @Test
    void itsAdministratorIsRefused() {
        what(onTheLane(second))
                .forEach((name, call) -> assertThatThrownBy(call)
                        .as(name)
                        .isInstanceOfSatisfying(
                                PortalException.class,
                                no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.FORBIDDEN)));
    }

    @Test
    void theMainSitesAdministratorReachesItFromThereToo() {
        Map<String, ThrowingCallable> all = what(onTheLane(main));
        for (String name : List.of("people", "log", "jobs", "notices")) {
            assertThatCode(all.get(name)).as(name).doesNotThrowAnyException();
        }
        assertThatThrownBy(all.get("plugins")).hasMessageContaining("nobody");
    }

    @Test
    void itsAdministratorSeesNoSuchToolsAndIsToldSo() {
        portal.signIn(second);
        String tools = portal.get("/s/lane/admin").body();
        assertThat(tools).contains("href=\"/s/lane/admin/grants\"");
        for (String tool : List.of("people", "plugins", "notices", "jobs", "holidays", "log")) {
            assertThat(tools).doesNotContain("href=\"/s/lane/admin/" + tool + "\"");
            assertThat(portal.get("/s/lane/admin/" + tool).status()).as(tool).isEqualTo(403);
        }
    }
}
