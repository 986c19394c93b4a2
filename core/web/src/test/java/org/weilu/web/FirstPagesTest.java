package org.weilu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Pages;
import org.weilu.spi.search.SearchResults;
import org.weilu.ui.PageTags;
import org.weilu.web.request.Asking;

final class FirstPagesTest {
    private final TestPortal portal = new TestPortal();

    @AfterEach
    void close() {
        portal.close();
    }

    static Brand brand(String slug) {
        return new Brand(
                "b-" + slug,
                slug,
                "main",
                "红马甲<b>",
                "Red Vests",
                "谁家有事，喊一声",
                "Just call",
                "故事",
                "Story",
                "#9e381d",
                1,
                null,
                "");
    }

    static Pages.StandingPage page(String slug) {
        return new Pages.StandingPage(
                "g-" + slug, "main", slug, "关于我们", "About us", "一句话", "A line", "正文", "Body", "1", Instant.EPOCH);
    }

    @Test
    void homeGreetsByTheTimeOfDayAndSaysWhenItIsEmpty() {
        String page = portal.get("/");
        assertThat(portal.status()).isEqualTo(200);
        assertThat(page)
                .contains("<html lang=\"zh-CN\">", "<title>首页 · 柿子湾社区</title>", "中午好", "炉子刚生好", "示ICP备00000000号")
                .contains("rel=\"canonical\" href=\"https://weilu.example/\"")
                .doesNotContain("wicket:", "style=\"", "onclick", "<script>");
    }

    @Test
    void homeShowsBrandsInBothLanguages() {
        portal.community.brands.add(brand("red"));
        assertThat(portal.get("/")).contains("红马甲&lt;b&gt;", "brand-tile brand-1", "/brands/red");
        portal.english = true;
        assertThat(portal.get("/")).contains("<html lang=\"en\">", "Red Vests", "Persimmon Bay", "Good day");
    }

    @Test
    void elderVersionIsAClassAndLeavesTheHeroOut() {
        portal.elder = true;
        assertThat(portal.get("/"))
                .contains("class=\"elder\"", "返回标准版", "entry-links")
                .doesNotContain("hero-words");
    }

    @Test
    void aStrangersPageMayBeStoredAndMakesNoSession() {
        portal.get("/");
        assertThat(portal.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(portal.tester.getLastRequest().getSession(false)).isNull();
        PageTags tags = (PageTags) portal.tester.getLastRequest().getAttribute(Asking.TAGS);
        assertThat(tags.words()).contains("site:main", "type:brand");
        assertThat(tags.until())
                .as("the greeting of noon ends at two")
                .isEqualTo(Instant.parse("2026-11-28T06:00:00Z"));
    }

    @Test
    void standingPagesAndBrandsAreShownOrNotFound() {
        portal.community.pages.add(page("about"));
        portal.community.brands.add(brand("red"));
        assertThat(portal.get("/pages/about")).contains("<h1>关于我们</h1>", "<p>正文</p>", "og:title");
        assertThat(portal.get("/brands/red")).contains("<h1>红马甲&lt;b&gt;</h1>");
        assertThat(portal.get("/brands")).contains("brand-tile");
        portal.get("/pages/nothing");
        assertThat(portal.status()).isEqualTo(404);
    }

    @Test
    void whatIsNotThereSaysSoInTheReadersLanguage() {
        assertThat(portal.get("/nowhere")).contains("没有这一页");
        assertThat(portal.status()).isEqualTo(404);
        portal.english = true;
        assertThat(portal.get("/nowhere")).contains("There is no such page");
        assertThat(portal.tester.getLastRequest().getSession(false)).isNull();
    }

    @Test
    void searchMarksWhatWasFoundAndSuggestsWhereNothingWas() {
        assertThat(portal.get("/search?q=%E8%86%9D%E7%9B%96")).contains("没有找到", "护膝", "“膝盖”的结果", "rel=\"canonical\"");
        portal.community.hits.add(new SearchResults.Hit(
                "page",
                "1",
                "/pages/knees",
                List.of(new SearchResults.Piece("护好<", false), new SearchResults.Piece("膝盖", true)),
                List.of(new SearchResults.Piece("天一冷", false)),
                null,
                Instant.EPOCH));
        assertThat(portal.get("/search?q=%E8%86%9D%E7%9B%96"))
                .contains("护好&lt;<mark>膝盖</mark>", "全部 1", "页面 1", "rel=\"next\"", "after=n2");
        assertThat(portal.get("/search")).contains("想找点什么");
    }

    @Test
    void offersWhatWordsSayAboutTimeAndKeepsItInTheAddress() {
        portal.community.hits.add(new SearchResults.Hit(
                "page",
                "1",
                "/pages/knees",
                List.of(new SearchResults.Piece("膝盖", true)),
                List.of(),
                null,
                Instant.EPOCH));
        assertThat(portal.get("/search?q=%E6%98%8E%E5%A4%A9%E4%B8%8B%E5%8D%88+%E8%86%9D%E7%9B%96"))
                .contains("只看明天下午的“膝盖”（1）")
                .containsPattern("q=%E8%86%9D%E7%9B%96&amp;from=\\d{4}-\\d\\d-\\d\\dT12%3A00&amp;to=");
        assertThat(portal.get("/search?from=2026-11-28T06:00&to=2026-11-28T12:00"))
                .contains("2026年11月28日（周六） 06:00–12:00", "去掉：");
        assertThat(portal.get("/search?from=rubbish&to=")).contains("想找点什么");
    }

    @Test
    void suggestsTitlesWhileOneTypes() {
        portal.community.hits.add(new SearchResults.Hit(
                "page",
                "1",
                "/pages/knees",
                List.of(new SearchResults.Piece("护好\"", false), new SearchResults.Piece("膝盖", true)),
                List.of(),
                null,
                Instant.EPOCH));
        assertThat(portal.get("/search/suggest?q=%E8%86%9D"))
                .isEqualTo("[\"膝\",[\"护好\\\"膝盖\"],[\"页面\"],[\"/pages/knees\"]]");
        assertThat(portal.get("/search/suggest?q=%20")).isEqualTo("[\"\",[],[],[]]");
        assertThat(portal.get("/")).contains("data-suggest=\"/search/suggest\"", "href=\"/opensearch.xml\"");
        assertThat(portal.get("/opensearch.xml"))
                .contains("/search?q={searchTerms}", "/search/suggest?q={searchTerms}");
    }

    @Test
    void anotherSiteIsReachedByItsPathAndKeepsIt() {
        assertThat(portal.get("/s/north/")).contains("北院", "href=\"/s/north/brands\"");
        portal.get("/s/nowhere/");
        assertThat(portal.status()).isEqualTo(404);
    }

    @Test
    void filesAreServedUnderTheirHashForever() {
        String css = portal.application.statics().path("ui.css");
        assertThat(portal.get("/")).contains("href=\"" + css + "\"");
        assertThat(portal.get(css)).contains(".card");
        assertThat(portal.header("Cache-Control")).contains("immutable");
        assertThat(portal.get(css.replace("ui.css", "themes/warm/tokens.css"))).contains("--color-accent: #9e381d;");
        portal.get(css.replace("ui.css", "themes/warm/theme.yaml"));
        assertThat(portal.status()).isEqualTo(404);
    }

    @Test
    void robotsReadTheMap() {
        portal.community.brands.add(brand("red"));
        assertThat(portal.get("/sitemap.xml")).contains("<loc>https://weilu.example/brands/red</loc>");
        assertThat(portal.get("/robots.txt")).contains("Disallow: /me", "Sitemap: https://weilu.example/sitemap.xml");
    }

    @Test
    void aChosenLanguageIsACookieAndLeadsBackWithinThePortal() {
        portal.post("/preference", Map.of("lang", "en", "next", "//evil.example"));
        assertThat(portal.status()).isEqualTo(303);
        assertThat(portal.location()).doesNotContain("evil");
        assertThat(portal.tester.getLastResponse().getCookies())
                .anyMatch(cookie -> cookie.getName().equals("lang")
                        && cookie.getValue().equals("en")
                        && cookie.isHttpOnly()
                        && "Lax".equals(cookie.getAttribute("SameSite")));
    }
}
