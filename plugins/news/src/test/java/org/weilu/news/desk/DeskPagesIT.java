package org.weilu.news.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weilu.news.article.Draft;
import org.weilu.news.article.Newsroom;
import org.weilu.testkit.PortalTester;

class DeskPagesIT {
    private Newsroom room;
    private PortalTester portal;

    @BeforeEach
    void open() {
        room = Newsroom.open();
        portal = room.portal;
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void onlyWritersSeeTheDesk() {
        Draft draft = room.draft("草稿");
        assertThat(portal.get("/desk/news/" + draft.id()).body()).doesNotContain("水开了");
        portal.signIn(portal.person("resident"));
        assertThat(portal.get("/desk/news").status()).isEqualTo(403);
        assertThat(portal.get("/desk/news/" + draft.id()).status()).isEqualTo(403);
        portal.signIn(portal.person("chief", "chief"));
        assertThat(portal.get("/desk/news").body()).contains("草稿 1", "/desk/news/" + draft.id());
        assertThat(portal.get("/desk/news/nobody").status()).isEqualTo(404);
    }

    @Test
    void whatWasHandedInWaitsForAnother() {
        Draft draft = room.draft("请看一看");
        portal.signIn(portal.person("editor", "editor"));
        assertThat(portal.post("/desk/news/" + draft.id(), Map.of("action", "hand-in"))
                        .status())
                .isEqualTo(303);
        assertThat(portal.get("/desk/news?shelf=waiting").body()).doesNotContain("请看一看");
        portal.signIn(portal.person("second", "editor"));
        assertThat(portal.get("/desk/news?shelf=waiting").body()).contains("请看一看", "等人审");
        assertThat(portal.get("/desk/news/" + draft.id() + "/publication").body())
                .contains("水开了", "我看过了");
    }
}
