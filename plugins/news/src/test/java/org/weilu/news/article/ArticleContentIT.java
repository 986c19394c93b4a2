package org.weilu.news.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weilu.community.content.ContentImports;
import org.weilu.news.column.Columns;
import org.weilu.news.column.NewsColumn;
import org.weilu.spi.Slice;
import org.weilu.testkit.PortalTester;

class ArticleContentIT {
    @TempDir
    Path content;

    @Test
    void filesAreReadOnceAndNeverOverWhatSomebodyWrote() throws IOException {
        try (PortalTester portal = PortalTester.withPlugins()) {
            portal.person("editor", "editor");
            Files.writeString(
                    content.resolve("site.yaml"),
                    "name: 围炉\ncolumns:\n  - {slug: stories, name: 邻里, nameEn: Neighbours, reviews: 2}\n");
            Files.createDirectory(content.resolve("news"));
            Path file = content.resolve("news/first-snow.md");
            Files.writeString(file, words("第一场雪"));
            Files.writeString(content.resolve("news/first-snow.en.md"), "---\ntitle: First snow\n---\nIt snows.\n");
            Files.writeString(content.resolve("news/lost.md"), "---\ntitle: 迷路\ncolumn: nowhere\n---\n正文\n");
            ContentImports.Report report = read(portal);
            assertThat(report.bad()).extracting(ContentImports.Bad::path).containsExactly("news/lost.md");
            assertThat(portal.service(Columns.class).all(portal.stranger()))
                    .containsExactly(new NewsColumn("stories", "邻里", "Neighbours", 2));
            Newsstand newsstand = portal.service(Newsstand.class);
            Story story = newsstand.bySlug(portal.stranger(), "first-snow").orElseThrow();
            assertThat(story.card().published()).isEqualTo(Instant.parse("2026-11-28T01:00:00Z"));
            assertThat(story.card().titleEn()).isEqualTo("First snow");
            assertThat(story.card().byline()).isEqualTo("程果");

            assertThat(read(portal).unchanged()).isGreaterThanOrEqualTo(2);
            Files.writeString(file, words("第一场大雪"));
            assertThat(read(portal).updated()).isEqualTo(1);
            assertThat(newsstand
                            .list(portal.stranger(), Newsstand.Filter.ALL, Slice.first(9))
                            .items())
                    .singleElement()
                    .satisfies(card -> assertThat(card.title()).isEqualTo("第一场大雪"));

            Articles articles = portal.service(Articles.class);
            Draft draft = articles.find(portal.itself(), story.card().id()).orElseThrow();
            articles.edit(
                            portal.visitor(portal.person("editor")),
                            draft.id(),
                            draft.head(),
                            draft.words().with(Map.of("title", "编辑改过的雪")))
                    .orThrow();
            Files.writeString(file, words("文件里的雪"));
            assertThat(read(portal).kept()).singleElement().satisfies(kept -> {
                assertThat(kept.inFile()).contains("文件里的雪");
                assertThat(kept.inPortal()).contains("编辑改过的雪");
            });
        }
    }

    private ContentImports.Report read(PortalTester portal) {
        return portal.service(ContentImports.class).importFolder(portal.itself(), content, false, "", path -> {});
    }

    private static String words(String title) {
        return "---\ntitle: " + title + "\nsummary: 一句\ncolumn: stories\nauthor: editor\n"
                + "published: -3d 09:00\n---\n雪下在院子里。\n";
    }
}
