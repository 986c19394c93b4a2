package org.weilu.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Lists the classes of a jar or a folder by the paths of their files, without loading one. */
final class ClassNames {
    private ClassNames() {}

    static List<String> in(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                return classes(
                        files.map(file -> place.relativize(file).toString().replace('\\', '/')));
            }
        }
        try (ZipFile jar = new ZipFile(place.toFile())) {
            return classes(jar.stream().map(ZipEntry::getName));
        }
    }

    private static List<String> classes(Stream<String> files) {
        return files.filter(file -> file.endsWith(".class"))
                .map(file -> file.replaceFirst("^META-INF/versions/\\d+/", ""))
                .filter(file -> !file.equals("module-info.class"))
                .distinct()
                .sorted()
                .toList();
    }
}
