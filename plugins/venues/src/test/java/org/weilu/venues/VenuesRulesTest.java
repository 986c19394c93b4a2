package org.weilu.venues;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.weilu.testkit.Bundles;
import org.weilu.testkit.Rules;

class VenuesRulesTest {
    @Test
    void keepsTheRules() {
        Rules.over("org.weilu.venues", 60).holdForPlugin("venues", "bookings");
    }

    @Test
    void speaksBothLanguages() {
        assertThat(Bundles.wrong(Path.of("src/main/java").toAbsolutePath(), 6)).isEmpty();
    }
}
