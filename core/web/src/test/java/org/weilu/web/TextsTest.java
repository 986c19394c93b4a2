package org.weilu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TextsTest {
    @Test
    void everyKeyStandsInBothLanguages() throws IOException {
        List<Path> chinese = bundles("../ui/src/main/java", "src/main/java");
        assertThat(chinese).hasSizeGreaterThan(25);
        for (Path path : chinese) {
            Path english = path.resolveSibling(path.getFileName().toString().replace(".utf8.", "_en.utf8."));
            assertThat(read(english).keySet())
                    .as(path.toString())
                    .isEqualTo(read(path).keySet());
        }
    }

    private static List<Path> bundles(String... roots) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String root : roots) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(path -> path.toString().endsWith(".utf8.properties"))
                        .filter(path -> !path.toString().endsWith("_en.utf8.properties"))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static Properties read(Path path) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            bundle.load(reader);
        }
        return bundle;
    }
}
