package org.weilu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoreRulesTest {
    private static final int CLASSES = 500;
    private static final int BUNDLES = 40;

    @Test
    void coreKeepsTheRules() {
        Rules.over("org.weilu", CLASSES).holdForCore();
    }

    @Test
    void everyTextOfCoreExistsInBothLanguages() {
        Path core = Path.of("..").toAbsolutePath().normalize();
        assertThat(Files.isDirectory(core.resolve("spi"))).as("run in the tree").isTrue();
        assertThat(Bundles.wrong(core, BUNDLES)).isEqualTo(List.of());
    }
}
