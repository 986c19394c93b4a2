package org.weilu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list that is asked to go on after something that it never gave says so, and leads to its first page. */
final class UnknownPlaceIT {
    private static PortalTester portal;

    @BeforeAll
    static void open() {
        portal = PortalTester.open();
        portal.signIn(portal.person("boss", "admin"));
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/people?q=%E6%9E%9C&after=, /admin/people?q=%E6%9E%9C",
        "/admin/log?q=&after=, /admin/log?q=",
        "/admin/notices?after=, /admin/notices",
        "/search?q=%E8%8C%B6&after=, /search?q=%E8%8C%B6",
        "/me?after=, /me",
    })
    void isRefusedWithAWayToTheFirstPage(String path, String first) {
        for (String after : new String[] {"garbage", "%25", "-", "bm9uZQ", "%3Cb%3E"}) {
            PortalTester.Answer answer = portal.get(path + after);
            assertThat(answer.status()).as(path + after).isEqualTo(422);
            assertThat(answer.body()).contains("没有这一页", first + "\" class=\"button\"");
        }
        assertThat(portal.get(first).status()).isEqualTo(200);
    }

    @Test
    void realPlacesAreFound() {
        for (int i = 0; i < 60; i++) {
            portal.person("neighbour" + i);
        }
        String page = portal.get("/admin/people").body();
        String next = page.replaceAll("(?s).*href=\"(/admin/people\\?[^\"]*after=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(portal.get(next).status()).isEqualTo(200);
    }
}
