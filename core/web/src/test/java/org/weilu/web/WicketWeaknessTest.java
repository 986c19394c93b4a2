package org.weilu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.wicket.protocol.http.mock.MockHttpServletRequest;
import org.apache.wicket.protocol.http.mock.MockHttpServletResponse;
import org.apache.wicket.protocol.http.servlet.ServletWebRequest;
import org.apache.wicket.request.http.WebResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.weilu.web.security.ResourceGuard;

/** The published weaknesses of Wicket 10.8.0, one by one. */
final class WicketWeaknessTest {
    private final TestPortal portal = new TestPortal();

    @AfterEach
    void close() {
        portal.close();
    }

    private int post(String header, String value) {
        MockHttpServletRequest request = portal.prepare("POST");
        if (!header.isEmpty()) {
            request.addHeader(header, value);
        }
        request.getPostParameters().setParameterValue("lang", "en");
        portal.tester.executeUrl("./preference");
        return portal.status();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, 303",
        "Sec-Fetch-Site, none, 303",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Origin, http://localhost, 303",
        "Origin, http://localhost:9999, 403",
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Referer, http://localhost/signin, 303",
        "Referer, http://evil.example/, 403",
        "'', '', 403"
    })
    void onlyThisPortalsOwnPagesChangeAnything(String header, String value, int status) {
        assertThat(post(header, value)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "TRACE", "PATCH"})
    void otherMethodsAreRefused(String method) {
        MockHttpServletRequest request = portal.prepare(method);
        request.addHeader("Sec-Fetch-Site", "same-origin");
        portal.tester.executeUrl("./signin");
        assertThat(portal.status()).isEqualTo(403);
    }

    @Test
    void theApiOfTheSameContextIsLeftToItself() {
        portal.prepare("POST");
        portal.tester.executeUrl("./api/v1/tokens");
        assertThat(portal.status()).isNotEqualTo(403);
    }

    @Test
    void aListenerIsNeverCalledByGet() {
        portal.get("/forgot");
        portal.get(portal.action() + "&login=x");
        assertThat(portal.status()).isEqualTo(403);
        assertThat(portal.community.audited).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/wicket/bookmarkable/org.weilu.web.admin.PluginsPage",
                "/wicket/page?1",
                "/wicket/resource/org.weilu.web.home.HomePage/HomePage.html",
                "/wicket/resource/org.weilu.web.home.HomePage/HomePage.utf8.properties",
                "/wicket/resource/org.weilu.web.home.HomePage/HomePage.class",
                "/wicket/resource/org.weilu.ui.PortalPage/style/%2e%2e/PortalPage.html",
                "/wicket/resource/org.weilu.ui.PortalPage/..%5cPortalPage.html",
                "/static/x/../../theme.yaml",
                "/static/%2e%2e/ui.css"
            })
    void whatIsNotMountedAndWhatLiesBesideClassesStaysInside(String path) {
        assertThat(portal.get(path)).doesNotContain("wicket:id", "hero-words");
        assertThat(portal.status()).isIn(404, 403);
    }

    @Test
    void theGuardLetsOutByEndingsOnly() {
        ResourceGuard guard = new ResourceGuard();
        assertThat(guard.accept("org/weilu/x/style.css")).isTrue();
        assertThat(guard.accept("org/weilu/x/Page.html")).isFalse();
        assertThat(guard.accept("org/weilu/x/Page.utf8.properties")).isFalse();
        assertThat(guard.accept("org/weilu/x/Page.class")).isFalse();
        assertThat(guard.accept("org/weilu/x/persistence.xml")).isFalse();
        assertThat(guard.accept("org/weilu/../x.css")).isFalse();
        assertThat(guard.accept("META-INF/x.css")).isFalse();
    }

    @Test
    void everyAnswerCarriesAStrictPolicyWithoutNonceOverEveryReset() {
        MockHttpServletResponse answer = new MockHttpServletResponse(portal.tester.getRequest());
        WebResponse response =
                portal.application.newWebResponse(new ServletWebRequest(portal.tester.getRequest(), ""), answer);
        for (int i = 0; i < 2; i++) {
            assertThat(answer.getHeader("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe", "nonce", "*", "data:");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
            response.reset();
        }
    }

    @Test
    void pagesAreUtf8AndBringNoScriptOfWicket() {
        assertThat(portal.get("/signin")).doesNotContain("<script>", "wicket-ajax", "style=");
        assertThat(portal.tester.getLastResponse().getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
    }

    @Test
    void shareTagsAreEscaped() {
        portal.community.brands.add(FirstPagesTest.brand("red"));
        assertThat(portal.get("/brands/red"))
                .contains("content=\"红马甲&lt;b&gt;\"")
                .doesNotContain("<b>");
    }

    @Test
    void underHttpsCookiesAreSecureAndTheTransportStrict() {
        try (TestPortal secure = new TestPortal("https://weilu.example")) {
            secure.post("/preference", Map.of("lang", "en"));
            MockHttpServletResponse answer = new MockHttpServletResponse(secure.tester.getRequest());
            secure.application.newWebResponse(new ServletWebRequest(secure.tester.getRequest(), ""), answer);
            assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age");
            assertThat(secure.tester.getLastResponse().getCookies()).allMatch(cookie -> cookie.getSecure());
        }
        assertThat(PortalApplication.sessionCookie(java.net.URI.create("https://x")))
                .startsWith("__Host-");
    }

    @Test
    void aFaultHasANumberAndNothingElse() {
        portal.services.put(org.weilu.spi.community.Brands.class, null);
        portal.community.brands.add(FirstPagesTest.brand("red"));
        portal.services.put(org.weilu.spi.document.Markdown.class, null);
        portal.community.pages.add(FirstPagesTest.page("about"));
        String page = portal.get("/pages/about");
        assertThat(portal.status()).isEqualTo(500);
        assertThat(page)
                .containsPattern("error-number\">[2-9A-Z]{4}-[2-9A-Z]{4}<")
                .doesNotContain("Exception", "org.weilu");
    }

    @Test
    void whenEvenTheErrorPageFailsAPlainOneAnswers() {
        portal.services.put(org.weilu.spi.community.Sites.class, new Broken());
        assertThat(portal.get("/")).contains("过一会儿再试");
        assertThat(portal.status()).isEqualTo(500);
    }

    private static final class Broken implements org.weilu.spi.community.Sites {
        @Override
        public org.weilu.spi.community.Site main() {
            throw new IllegalStateException("no database");
        }

        @Override
        public java.util.Optional<org.weilu.spi.community.Site> find(String slug) {
            throw new IllegalStateException("no database");
        }

        @Override
        public java.util.List<org.weilu.spi.community.Site> all() {
            throw new IllegalStateException("no database");
        }

        @Override
        public org.weilu.spi.Outcome<org.weilu.spi.community.Site> save(
                org.weilu.spi.access.Visitor who, org.weilu.spi.community.Site site) {
            throw new IllegalStateException("no database");
        }
    }
}
