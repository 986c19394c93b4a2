package org.weilu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weilu.spi.Plugins.PluginInfo.State;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.People;
import org.weilu.spi.entry.Entries;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.job.Jobs;
import org.weilu.spi.search.Search;
import org.weilu.spi.search.SearchQuery;

/** A plugin that fails everywhere costs itself; whoever stands beside it goes on. */
class FaultyPluginIT {
    @TempDir
    static Path folder;

    private static PortalTester portal;

    @BeforeAll
    static void open() throws IOException {
        Path faulty = MadePlugin.in(
                folder,
                "faulty",
                FaultySources.MAIN,
                FaultySources.BLOCK,
                FaultySources.LABEL,
                FaultySources.PAGE,
                FaultySources.JOB,
                FaultySources.RULE,
                FaultySources.ENTRIES,
                FaultySources.RESOURCE);
        Path good = MadePlugin.in(
                folder,
                "good",
                FaultySources.GOOD_MAIN,
                FaultySources.GOOD_PAGE,
                FaultySources.GOOD_BLOCK,
                FaultySources.GOOD_ENTRIES,
                FaultySources.GOOD_RESOURCE);
        portal = PortalTester.open(faulty, good);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static long failures() {
        return portal.plugin("faulty").failures();
    }

    @Test
    void blocksThatFailAreLeftOutOfTheHomePage() {
        long before = failures();
        PortalTester.Answer home = portal.get("/");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.body())
                .contains("block-good", "</html>")
                .doesNotContain("block-create", "block-construct", "block-configure", "block-model", "block-render");
        assertThat(failures()).as("one for each block, and the menu").isGreaterThanOrEqualTo(before + 6);
        assertThat(portal.plugin("faulty").state()).isEqualTo(State.ACTIVE);
        assertThat(portal.plugin("good").failures()).isZero();
    }

    @Test
    void aPageThatFailsAnswersWithANumberAndTheNextPageIsWell() {
        PortalTester.Answer page = portal.get("/faulty");
        assertThat(page.status()).isEqualTo(500);
        assertThat(page.body()).containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}").doesNotContain("IllegalStateException");
        assertThat(portal.get("/good").body()).contains("all is well");
    }

    @Test
    void searchAndSitemapGoOnWithoutASourceThatFails() {
        Search search = portal.service(Search.class);
        assertThat(search.isReady()).isTrue();
        assertThat(search.find(portal.stranger(), SearchQuery.of("铜壶", Slice.first(20)))
                        .hits()
                        .items())
                .singleElement()
                .satisfies(hit -> assertThat(hit.id()).isEqualTo("k1"));
        assertThat(portal.get("/search?q=%E9%93%9C%E5%A3%B6").body()).contains("/good/k1");
        assertThat(portal.get("/sitemap.xml").body()).contains("/good/k1").doesNotContain("/good/k2");
        assertThat(portal.service(Entries.class).find(portal.stranger(), "fault", "f1"))
                .isEmpty();
    }

    @Test
    void aRuleThatFailsRefuses() {
        Entry kettle = portal.service(Entries.class).supply("kettle", "k1").orElseThrow();
        Optional<Refusal> refusal = portal.service(Access.class)
                .refuses(portal.visitor(portal.person("root", "admin")), People.SEE, kettle);
        assertThat(refusal).hasValueSatisfying(no -> {
            assertThat(no.code()).isEqualTo("cannot_check");
            assertThat(no.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        });
    }

    @Test
    void aJobThatFailsIsNamedWithItsReason() {
        long before = failures();
        Jobs.JobInfo job = portal.service(Jobs.class)
                .runNow(portal.visitor(portal.person("root", "admin")), "faulty.job")
                .orThrow();
        assertThat(job.plugin()).isEqualTo("faulty");
        assertThat(job.failure()).contains("job");
        assertThat(failures()).isGreaterThan(before);
    }

    @Test
    void audienceAndAccessAgree() {
        EntryContract.holds(portal, "clerk", "leader", "admin");
    }

    @Test
    void anAudienceThatChangesWithoutTheIndexIsNoticed() {
        System.setProperty(FaultySources.SILENT, "true");
        try {
            assertThatThrownBy(() -> EntryContract.holds(portal, "clerk"))
                    .hasMessageContaining("stranger: kettle/k1 audience says false")
                    .hasMessageContaining("the search says true");
        } finally {
            System.clearProperty(FaultySources.SILENT);
        }
    }

    @Test
    void aResourceThatFailsCostsItsOwnAnswer() {
        try (ApiTester api = ApiTester.of(portal)) {
            long before = failures();
            ApiTester.Answer answer = api.stranger().get("/faulty");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.json().toString()).doesNotContain("IllegalStateException");
            assertThat(failures()).isGreaterThan(before);
            assertThat(api.stranger().get("/good").status()).isEqualTo(200);
        }
    }
}
