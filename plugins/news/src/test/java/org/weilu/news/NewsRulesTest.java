package org.weilu.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.weilu.testkit.Bundles;
import org.weilu.testkit.Rules;

class NewsRulesTest {
    @Test
    void keepsTheRules() {
        Rules.over("org.weilu.news", 25).holdForPlugin("news");
    }

    @Test
    void speaksBothLanguages() {
        assertThat(Bundles.wrong(Path.of("src/main/java").toAbsolutePath(), 3)).isEmpty();
    }
}
