package org.weilu.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weilu.community.CommunityPortal.PASSWORD;
import static org.weilu.community.CommunityPortal.PORTAL;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.weilu.community.Bootstrap.MemberSeed;
import org.weilu.community.Bootstrap.PersonSeed;
import org.weilu.community.Bootstrap.RoleSeed;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.Consents;
import org.weilu.spi.community.Household.Part;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.Pages;
import org.weilu.spi.community.Pages.StandingPage;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.Site;
import org.weilu.spi.community.Sites;
import org.weilu.spi.entry.Entries;
import org.weilu.spi.entry.Entry;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

class CommunityIT {
    private static StandingPage page(String slug, String body) {
        return new StandingPage("", "main", slug, "隐私", "Privacy", "摘要", "", body, "stove", "", Instant.EPOCH);
    }

    @OnEachDatabase
    void hasAMainSiteFromTheStart(TestDatabase database) {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            Sites sites = at.get(Sites.class);
            Site main = sites.main();
            assertThat(main.name()).isEqualTo("围炉社区");
            assertThat(main.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
            assertThat(main.languages()).containsExactly(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
            Site renamed = new Site(
                    "main", "栖禾里", "", "", "", main.languages(), main.zone(), "warm", "", "", "", "", null, null);
            Visitor resident = at.as(at.person("resident"));
            assertThat(sites.save(resident, renamed).isDone()).isFalse();
            sites.save(PORTAL, renamed).orThrow();
            assertThat(sites.main().name()).isEqualTo("栖禾里");
        }
    }

    @OnEachDatabase
    void showsPagesAndBrandsAsPublicEntriesInBothLanguages(TestDatabase database) {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            Pages pages = at.get(Pages.class);
            StandingPage first = pages.save(PORTAL, page("privacy", "炉火")).orThrow();
            assertThat(pages.save(PORTAL, page("privacy", "炉火")).orThrow()).isEqualTo(first);
            assertThat(at.get(Consents.class).version(Consents.TERMS)).isEqualTo(first.version());
            assertThat(pages.save(PORTAL, page("privacy", "新的炉火")).orThrow().version())
                    .isNotEqualTo(first.version());
            Brand brand =
                    new Brand("", "red", "main", "红马甲", "Red vests", "一句话", "", "故事", "story", "#B4472e", 1, null, "");
            String id = at.get(Brands.class).save(PORTAL, brand).orThrow().id();
            Entries entries = at.get(Entries.class);
            assertThat(entries.types()).containsExactlyInAnyOrder("page", "brand");
            Entry shown =
                    entries.find(CommunityPortal.stranger("x"), "brand", id).orElseThrow();
            assertThat(shown.path()).isEqualTo("/brands/red");
            assertThat(shown.text()).contains("故事", "Red vests", "story");
            Entry privacy = entries.supply("page", first.id()).orElseThrow();
            assertThat(privacy.text()).contains("新的炉火", "Privacy", "stove");
            Visitor editor = at.as(at.person("editor", "editor"));
            assertThat(pages.save(editor, page("about", "x")).isDone()).isFalse();
        }
    }

    @OnEachDatabase
    void keepsInstantsInAnyZoneAndAuditInOneLine(TestDatabase database) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try (CommunityPortal at = CommunityPortal.on(database)) {
            Audit audit = at.get(Audit.class);
            // The hour that New York skips and the one that it has twice.
            for (String instant : List.of("2026-03-08T07:30:00Z", "2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z")) {
                at.clock().set(Instant.parse(instant));
                audit.record(PORTAL, "community.test", "page/\r\nx", Map.of("name", "王\n小\u2028明"));
            }
            List<Audit.Line> lines =
                    audit.list(PORTAL, "community.test", Slice.first(10)).items();
            assertThat(lines).extracting(line -> line.at().toString()).contains("2026-03-08T07:30:00Z");
            assertThat(lines).hasSize(3).allMatch(line -> line.target().equals("page/  x"));
            assertThat(lines).allMatch(line -> "王 小 明".equals(line.details().get("name")));
            assertThat(lines.stream().map(Audit.Line::at).distinct()).hasSize(3);
            assertThat(audit.list(
                                    PORTAL,
                                    "community.test",
                                    new Slice(lines.get(1).id(), 10))
                            .items())
                    .hasSize(1);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @OnEachDatabase
    void seedsPeopleOnce(TestDatabase database) {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            Area area = at.get(Areas.class)
                    .save(PORTAL, "hexiang", null, Area.Kind.COMPOUND, "禾香苑", "")
                    .orThrow();
            PersonSeed seed = new PersonSeed(
                    "resident",
                    "苏念禾",
                    "resident@example.org",
                    "hexiang",
                    true,
                    List.of(new RoleSeed("leader", Scope.site("main"))),
                    List.of(new MemberSeed("程果", Part.CHILD, LocalDate.of(2016, 5, 14))));
            Bootstrap bootstrap = at.get(Bootstrap.class);
            Person person = bootstrap.ensure(PORTAL, seed, PASSWORD);
            assertThat(bootstrap.ensure(PORTAL, seed, "another")).isEqualTo(person);
            assertThat(person.email()).isEqualTo("resident@example.org");
            assertThat(person.area()).isEqualTo(area.id());
            assertThat(person.elder()).isTrue();
            assertThat(at.get(Access.class).grants(PORTAL, person.id())).hasSize(1);
            assertThat(at.get(Households.class).mine(at.as(person)).members()).hasSize(2);
        }
    }
}
