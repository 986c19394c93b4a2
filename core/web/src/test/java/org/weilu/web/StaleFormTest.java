package org.weilu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StaleFormTest {
    private final TestPortal portal = new TestPortal();

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void aFormThatThePageDoesNotHaveAnyMoreSaysSoAndGivesBackWhatWasTyped() {
        portal.get("/register");
        String moved = portal.action().replaceFirst("parts-\\d+", "parts-99");
        String answer = portal.post(
                moved, Map.of("name", "罗<一>舟", "password", "secret kettle", "version", "3", "agreedTo", "1"));
        assertThat(portal.status()).isEqualTo(410);
        assertThat(answer)
                .contains("这张表已经过时了", "没有保存", "罗&lt;一&gt;舟", "/register\" class=\"button\"")
                .doesNotContain("secret kettle");
        assertThat(portal.community.registered).isEmpty();
        portal.english = true;
        assertThat(portal.post(moved, Map.of())).contains("out of date");
        portal.get("/register");
        portal.submit(Map.of("name", "罗一舟"));
        assertThat(portal.status()).isEqualTo(422);
    }
}
