package org.weilu.community.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.weilu.community.CommunityAtHand;
import org.weilu.community.content.ContentImports.Report;
import org.weilu.spi.PortalException;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.Pages;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Sites;
import org.weilu.spi.content.ContentFile;
import org.weilu.spi.content.ContentImport;
import org.weilu.spi.content.ContentReader;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

final class ContentImportsIT {
    private static final Visitor PORTAL = Visitor.portal("main");
    private static final Path DEMO = Path.of("../../content").toAbsolutePath().normalize();

    @TempDir
    Path dir;

    @OnEachDatabase
    void readsTheDemoAndASecondTimeNothing(TestDatabase database) {
        try (CommunityAtHand community = CommunityAtHand.on(database)) {
            ContentImports imports = community.use(ContentImports.class);
            assertThat(imports.seedingFinished()).isFalse();
            List<String> progress = new ArrayList<>();
            Report first = imports.importFolder(PORTAL, DEMO, true, "tea-and-stove-1", progress::add);
            assertThat(first.bad()).isEmpty();
            assertThat(first.kept()).isEmpty();
            assertThat(imports.seedingFinished()).isTrue();
            assertThat(progress)
                    .startsWith("site.yaml", "areas.yaml", "people.yaml")
                    .hasSize(first.read());
            assertThat(community.use(Sites.class).main().area())
                    .isEqualTo(community
                            .use(Areas.class)
                            .bySlug("qiheli")
                            .orElseThrow()
                            .id());
            assertThat(community.use(Brands.class).all("main"))
                    .hasSize(6)
                    .allMatch(brand -> !brand.storyEn().isBlank());
            assertThat(community.use(Pages.class).all("main"))
                    .extracting(Pages.StandingPage::slug)
                    .contains("about", "contact", "privacy", "terms", "help", "accessibility");
            assertPeople(community);

            Report second = imports.importFolder(PORTAL, DEMO, true, "other-password-2", progress::add);
            assertThat(second.unchanged()).isEqualTo(first.read());
            assertThat(second.read() + second.updated()).isZero();
            assertPeople(community);
        }
    }

    private static void assertPeople(CommunityAtHand community) {
        Visitor stranger = Visitor.stranger("main", Locale.ENGLISH, "127.0.0.1");
        // Each sign-in costs a slow hash; three stand for the ten.
        for (String login : List.of("neighbour", "elder", "admin")) {
            assertThat(community
                            .use(Accounts.class)
                            .signIn(stranger, login, "tea-and-stove-1")
                            .isDone())
                    .as(login)
                    .isTrue();
        }
        assertThat(community
                        .use(People.class)
                        .list(PORTAL, "", Slice.first(100))
                        .items())
                .filteredOn(person -> person.login() != null)
                .hasSize(10);
        String resident = id(community, "resident", "tea-and-stove-1");
        Access access = community.use(Access.class);
        Visitor mother = access.visitor("main", resident, Locale.ENGLISH, "");
        assertThat(community.use(Households.class).mine(mother).members()).hasSize(3);
        String chief = id(community, "chief", "tea-and-stove-1");
        assertThat(access.roles(access.visitor("main", chief, Locale.ENGLISH, "")))
                .contains("chief", "editor");
    }

    private static String id(CommunityAtHand community, String login, String password) {
        Visitor stranger = Visitor.stranger("main", Locale.ENGLISH, "127.0.0.1");
        return community
                .use(Accounts.class)
                .signIn(stranger, login, password)
                .orThrow()
                .person()
                .id();
    }

    @OnEachDatabase
    void aSeedingCutShortGoesOnWithTheNewPassword(TestDatabase database) {
        try (CommunityAtHand community = CommunityAtHand.on(database)) {
            ContentImports imports = community.use(ContentImports.class);
            assertThatThrownBy(() -> imports.importFolder(PORTAL, DEMO, true, "first-password-1", path -> {
                        if (path.startsWith("brands/")) {
                            throw new IllegalStateException("killed");
                        }
                    }))
                    .hasMessage("killed");
            assertThat(imports.seedingFinished()).isFalse();
            Report rest = imports.importFolder(PORTAL, DEMO, true, "tea-and-stove-1", path -> {});
            assertThat(rest.bad()).isEmpty();
            assertThat(rest.unchanged()).isEqualTo(3);
            assertThat(imports.seedingFinished()).isTrue();
            assertPeople(community);
        }
    }

    @OnEachDatabase
    void whatWasEditedInThePortalStays(TestDatabase database) throws IOException {
        try (CommunityAtHand community = CommunityAtHand.on(database)) {
            write("brands/a.md", "---\ntitle: 甲\nsummary: 一\ncolour: \"#112233\"\n---\n旧");
            imported(community);
            write("brands/a.md", "---\ntitle: 甲\nsummary: 一\ncolour: \"#112233\"\n---\n改");
            assertThat(imported(community).updated()).isEqualTo(1);
            Brands brands = community.use(Brands.class);
            Brand brand = brands.bySlug("main", "a").orElseThrow();
            assertThat(brand.story()).isEqualTo("改");
            brands.save(PORTAL, told(brand, "门户里写的")).orThrow();
            write("brands/a.md", "---\ntitle: 甲\nsummary: 一\ncolour: \"#112233\"\n---\n又改");
            for (int again = 0; again < 2; again++) {
                Report report = imported(community);
                assertThat(report.updated()).isZero();
                assertThat(report.kept()).singleElement().satisfies(kept -> {
                    assertThat(kept.path()).isEqualTo("brands/a.md");
                    assertThat(kept.inFile()).contains("又改");
                    assertThat(kept.inPortal()).contains("门户里写的");
                });
            }
            assertThat(brands.bySlug("main", "a").orElseThrow().story()).isEqualTo("门户里写的");
        }
    }

    private static Brand told(Brand brand, String story) {
        return new Brand(
                brand.id(),
                brand.slug(),
                brand.site(),
                brand.name(),
                brand.nameEn(),
                brand.summary(),
                brand.summaryEn(),
                story,
                brand.storyEn(),
                brand.colour(),
                brand.order(),
                brand.cover(),
                brand.coverAlt());
    }

    @OnEachDatabase
    void aBadFileIsNamedWithItsLineAndStopsNothing(TestDatabase database) throws IOException {
        try (CommunityAtHand community = CommunityAtHand.on(database)) {
            write("pages/a.md", "---\ntitle: 甲\ntitle: 乙\n---\n");
            write("pages/b.md", "---\nsummary: 没有题目\n---\n");
            write("pages/c.en.md", "---\ntitle: alone\n---\n");
            Files.write(dir.resolve("pages/d.md"), new byte[] {(byte) 0xb2, (byte) 0xe8});
            Path outside = Files.writeString(dir.resolveSibling("outside.md"), "---\ntitle: secret\n---\n");
            Files.createSymbolicLink(dir.resolve("pages/e.md"), outside);
            write("pages/z.md", "---\ntitle: 好\n---\n正文");
            write("poems/p.md", "诗");
            Report report = imported(community);
            assertThat(report.read()).isEqualTo(1);
            assertThat(report.bad())
                    .extracting(ContentImports.Bad::path)
                    .containsExactly("pages/a.md", "pages/b.md", "pages/c.en.md", "pages/d.md", "pages/e.md");
            assertThat(report.bad().getFirst().line()).isEqualTo(3);
            assertThat(report.unreadFolders()).containsExactly("poems");
            Files.delete(outside);
        }
    }

    @OnEachDatabase
    void relativeTimesStayWithTheDayOfTheFirstReading(TestDatabase database) throws IOException {
        try (CommunityAtHand community = CommunityAtHand.on(database)) {
            List<LocalDateTime> seen = new ArrayList<>();
            community.at().extensions().add("diary", new Diary(seen));
            write("diary/a.md", "---\nstarts: +3d 14:00\n---\n");
            imported(community);
            community.at().clock().advance(Duration.ofDays(20));
            write("diary/a.md", "---\nstarts: +4d 14:00\n---\n");
            write("diary/b.md", "---\nstarts: someday\n---\n");
            write("diary/c.md", "---\nstarts: +1d 09:00\npicture: ../../etc/passwd\n---\n");
            Report report = imported(community);
            assertThat(report.updated()).isEqualTo(1);
            assertThat(report.bad()).extracting(ContentImports.Bad::line).containsExactly(2, 1);
            assertThat(seen.subList(0, 2))
                    .containsExactly(LocalDateTime.of(2026, 12, 4, 14, 0), LocalDateTime.of(2026, 12, 5, 14, 0));
        }
    }

    private record Diary(List<LocalDateTime> seen) implements ContentReader {
        @Override
        public String folder() {
            return "diary";
        }

        @Override
        public void read(ContentFile file, ContentImport run) {
            seen.add(run.dateTime(file.required("starts")));
            file.text("picture").ifPresent(run::file);
            run.wrote(file.slug(), "1");
        }
    }

    @OnEachDatabase
    void refusesStrangersAndFoldersThatAreNotThere(TestDatabase database) {
        try (CommunityAtHand community = CommunityAtHand.on(database)) {
            ContentImports imports = community.use(ContentImports.class);
            Visitor stranger = Visitor.stranger("main", Locale.ENGLISH, "");
            assertThatThrownBy(() -> imports.importFolder(stranger, dir, false, "", path -> {}))
                    .isInstanceOf(PortalException.class);
            assertThatThrownBy(() -> imports.importFolder(PORTAL, dir.resolve("none"), false, "", path -> {}))
                    .isInstanceOf(PortalException.class)
                    .hasMessageContaining("none");
            imports.startBare(PORTAL);
            assertThat(imports.seedingFinished()).isTrue();
        }
    }

    private Report imported(CommunityAtHand community) {
        return community.use(ContentImports.class).importFolder(PORTAL, dir, false, "", path -> {});
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(dir.resolve(path).getParent());
        Files.writeString(dir.resolve(path), text);
    }
}
