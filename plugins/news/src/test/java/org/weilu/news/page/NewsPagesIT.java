package org.weilu.news.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weilu.news.article.Articles;
import org.weilu.news.article.Draft;
import org.weilu.news.article.Manuscript;
import org.weilu.news.article.Newsroom;
import org.weilu.testkit.EntryContract;

class NewsPagesIT {
    private Newsroom room;

    @BeforeEach
    void open() {
        room = Newsroom.open();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private String get(String path) {
        return room.portal.get(path).body();
    }

    @Test
    void readersFindWhatIsPublishedAndNothingElse() {
        assertThat(get("/news")).contains("这里还没有新闻");
        Draft first = room.published("炉子一生，话就长了");
        Draft draft = room.draft("还没人看过的话");
        Draft later = room.draft("明天的消息");
        room.articles
                .publish(
                        room.chief, later.id(), 0, room.portal.clock().instant().plus(Duration.ofDays(1)))
                .orThrow();
        for (String path : new String[] {"/", "/news", "/news?column=notices", "/news.atom", "/news.json"}) {
            assertThat(get(path)).as(path).contains("炉子一生").doesNotContain("还没人看过", "明天的消息");
        }
        assertThat(get("/news?column=voices")).doesNotContain("炉子一生");
        assertThat(room.portal.get("/news?column=nowhere").status()).isEqualTo(404);
        assertThat(room.portal.get("/news/" + draft.slug()).status()).isEqualTo(404);
        assertThat(room.portal.get("/news/" + later.slug()).status()).isEqualTo(404);
        String page = get("/news/" + first.slug());
        assertThat(page)
                .contains("<h2>茶</h2>", "文： 程果", "application/ld+json", "NewsArticle", "og:type\" content=\"article");
        room.portal.speaking(Locale.ENGLISH);
        assertThat(get("/news")).contains("Subscribe", "lang=\"zh-CN\"");
        room.portal.speaking(Locale.SIMPLIFIED_CHINESE);
        EntryContract.holds(room.portal, "editor", "chief", "admin", "clerk", "leader", "manager");

        room.portal.clock().advance(Duration.ofDays(1));
        assertThat(get("/news")).contains("明天的消息");
        assertThat(room.portal.get("/news/" + later.slug()).status()).isEqualTo(200);
    }

    @Test
    void hostileWordsStayWords() {
        Manuscript hostile = Manuscript.of(
                "notices",
                "</title><script>alert(1)</script>𠮷\u0000\ud83d",
                "\"><img src=x onerror=alert(2)>",
                "<script>alert(3)</script>\n\n[x](javascript:alert(4)) ![x](https://evil.example/x.png)\n\n<b>粗</b>");
        Draft draft = room.articles
                .write(room.editor, hostile.with(Map.of("tags", "<i>,茶", "byline", "<b>甲</b>")))
                .orThrow();
        room.articles.publish(room.chief, draft.id(), 0, null).orThrow();
        assertThat(draft.slug()).isEqualTo("title-script-alert-1-script-𠮷");
        for (String path : new String[] {"/", "/news", "/news/" + draft.slug()}) {
            assertThat(get(path))
                    .as(path)
                    .doesNotContain("<script>alert", "<img src=x", "href=\"javascript", "evil.example/x.png\"")
                    .doesNotContain("<b>", "<i>")
                    .contains("&lt;script&gt;alert(1)");
        }
        assertThat(get("/news.atom")).doesNotContain("<script", "\u0000", "javascript:alert");
    }

    @Test
    void anOldAddressLeadsOn() {
        Draft draft = room.published("Tea");
        room.articles.move(room.chief, draft.id(), "夜茶").orThrow();
        assertThat(room.portal.get("/news/tea").status()).isEqualTo(303);
        assertThat(room.portal.pages().getLastResponse().getHeader("Location")).isEqualTo("/news/%E5%A4%9C%E8%8C%B6");
    }

    @Test
    void aCorrectionIsShownAsOne() {
        Draft draft = room.published("周六义剪");
        room.portal.clock().advance(Duration.ofHours(1));
        Articles.Saved saved = room.edit(room.editor, draft, Map.of("title", "周日义剪", "note", "是周日，不是周六。"))
                .orThrow();
        assertThat(get("/news/" + draft.slug())).contains("周六义剪").doesNotContain("周日");
        room.articles
                .publish(room.chief, draft.id(), saved.draft().head(), null)
                .orThrow();
        assertThat(get("/news/" + draft.slug())).contains("周日义剪", "更正 2026年12月1日（周二）17:00", "是周日，不是周六。", "更新于");
    }
}
