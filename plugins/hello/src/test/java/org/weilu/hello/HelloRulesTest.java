package org.weilu.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.weilu.testkit.Bundles;
import org.weilu.testkit.Rules;

class HelloRulesTest {
    @Test
    void keepsTheRules() {
        Rules.over("org.weilu.hello", 3).holdForPlugin("hello");
    }

    @Test
    void speaksBothLanguages() {
        assertThat(Bundles.wrong(Path.of("src/main/java").toAbsolutePath(), 1)).isEmpty();
    }
}
