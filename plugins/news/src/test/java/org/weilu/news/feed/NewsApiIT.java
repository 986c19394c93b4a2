package org.weilu.news.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.weilu.news.article.Newsroom;
import org.weilu.testkit.ApiTester;

class NewsApiIT {
    private static final String WORDS =
            "{\"title\":\"围炉\",\"summary\":\"一句\",\"body\":\"水开了\",\"column\":\"%s\",\"tags\":[\"茶\",\"夜话\"]}";

    @Test
    void oneWritesAndAnotherPublishes() {
        try (Newsroom room = Newsroom.open();
                ApiTester api = ApiTester.of(room.portal)) {
            ApiTester.Caller editor = api.as(room.portal.person("editor", "editor"));
            ApiTester.Caller chief = api.as(room.portal.person("chief", "chief"));
            ApiTester.Caller admin = api.as(room.portal.person("admin", "admin"));
            ApiTester.Answer made = editor.post("/news", WORDS.formatted("notices"));
            assertThat(made.status()).isEqualTo(201);
            assertThat(made.json().toString())
                    .isEqualTo("{\"id\":\"%s\",\"slug\":\"围炉\",\"status\":\"draft\"}".formatted(made.at("/id")));
            String path = "/news/" + made.at("/id");
            assertThat(api.stranger().get(path).status()).isEqualTo(404);
            assertThat(editor.get(path).at("/status")).isEqualTo("draft");
            refused(editor.post(path + "/publication", "{}"), 409, "own_words");
            refused(api.stranger().post(path + "/publication", "{}"), 401, "unauthenticated");
            refused(api.as(room.portal.person("resident")).post("/news", WORDS.formatted("notices")), 403, "forbidden");
            refused(chief.post(path + "/publication", "{\"at\":\"yesterday\"}"), 422, "invalid");
            refused(chief.post(path + "/publication", "{\"at\":\"2026-11-30T09:00\"}"), 422, "invalid");
            refused(editor.post("/news", "{\"title\":\"\",\"column\":\"nowhere\"}"), 422, "invalid");
            refused(chief.post("/news/nobody/publication", "{}"), 404, "not_found");

            ApiTester.Answer soon = chief.post(path + "/publication", "{\"at\":\"2026-12-01T18:00\"}");
            assertThat(soon.status()).isEqualTo(200);
            assertThat(soon.json().toString()).isEqualTo("{\"status\":\"scheduled\"}");
            assertThat(api.stranger().get("/news").at("/total")).isEqualTo("0");
            room.portal.clock().set(java.time.Instant.parse("2026-12-01T10:00:00Z"));
            ApiTester.Answer list = api.stranger().get("/news");
            assertThat(list.at("/total")).isEqualTo("1");
            assertThat(list.at("/items/0/title")).isEqualTo("围炉");
            assertThat(list.at("/items/0/published")).isEqualTo("2026-12-01T18:00:00+08:00");
            assertThat(api.stranger().get(path).at("/body")).isEqualTo("水开了");
            assertThat(chief.post(path + "/publication", "").at("/status")).isEqualTo("published");

            String own =
                    "/news/" + admin.post("/news", WORDS.formatted("notices")).at("/id") + "/publication";
            refused(admin.post(own, "{}"), 409, "own_words");
            assertThat(editor.post(own, "{}").at("/status")).isEqualTo("published");

            String two =
                    "/news/" + editor.post("/news", WORDS.formatted("voices")).at("/id") + "/publication";
            ApiTester.Answer first = chief.post(two, "{}");
            assertThat(first.status()).isEqualTo(202);
            assertThat(first.json().toString()).isEqualTo("{\"status\":\"in_review\"}");
            assertThat(admin.post(two, "{}").json().toString()).isEqualTo("{\"status\":\"published\"}");
        }
    }

    private static void refused(ApiTester.Answer answer, int status, String code) {
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }
}
