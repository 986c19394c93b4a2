package org.weilu.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.weilu.testkit.Bundles;
import org.weilu.testkit.Rules;

class ActivitiesRulesTest {
    @Test
    void keepsTheRules() {
        Rules.over("org.weilu.activities", 40).holdForPlugin("activities");
    }

    @Test
    void speaksBothLanguages() {
        assertThat(Bundles.wrong(Path.of("src/main/java").toAbsolutePath(), 8)).isEmpty();
    }
}
