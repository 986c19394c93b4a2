package org.weilu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlesTest {
    @TempDir
    Path folder;

    @Test
    void namesWhatIsMissingInEitherLanguage() throws IOException {
        write("Tea.utf8.properties", "hot=热\n");
        write("Tea_en.utf8.properties", "cold=cold\n");
        assertThat(Bundles.wrong(folder, 1))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).endsWith("Tea_en.utf8.properties: no hot"))
                .anySatisfy(line -> assertThat(line).endsWith("Tea.utf8.properties: no cold"));
    }

    @Test
    void namesABundleThatStandsAlone() throws IOException {
        write("Tea.utf8.properties", "hot=热\n");
        assertThat(Bundles.wrong(folder, 1)).singleElement().asString().endsWith("no Tea_en.utf8.properties");
    }

    @Test
    void namesABundleInTheWrongEncoding() throws IOException {
        write("Tea.properties", "hot=hot\n");
        assertThat(Bundles.wrong(folder, 0)).singleElement().asString().contains("are named *.utf8.properties");
    }

    @Test
    void seesAtLeastSoMany() {
        assertThat(Bundles.wrong(folder, 1)).singleElement().asString().contains("only 0 bundles seen");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("java")).resolve(name), content);
    }
}
