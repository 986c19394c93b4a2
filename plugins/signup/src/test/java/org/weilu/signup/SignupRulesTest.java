package org.weilu.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.weilu.testkit.Bundles;
import org.weilu.testkit.Rules;

class SignupRulesTest {
    @Test
    void keepsTheRules() {
        Rules.over("org.weilu.signup", 40).holdForPlugin("signup", "signups");
    }

    @Test
    void speaksBothLanguages() {
        assertThat(Bundles.wrong(Path.of("src/main/java").toAbsolutePath(), 5)).isEmpty();
    }
}
