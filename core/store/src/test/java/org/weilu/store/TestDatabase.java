package org.weilu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The databases that everything runs on, each as new as a test wants it. */
public enum TestDatabase {
    DERBY,
    POSTGRESQL;

    private static @Nullable Path template;

    /** An empty database; PostgreSQL that cannot start here skips the test and says so. */
    public StoreOptions fresh() {
        Path data = temporaryFolder();
        if (this == DERBY) {
            copy(template().resolve("derby"), data.resolve("derby"));
            return StoreOptions.derby(data);
        }
        return PostgresServer.running().freshDatabase(data);
    }

    /** A folder that goes when the process does. */
    public static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("weilu-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Making a Derby database takes a second, copying an empty one nothing. */
    private static synchronized Path template() {
        Path known = template;
        if (known == null) {
            System.setProperty(
                    "derby.stream.error.file",
                    temporaryFolder().resolve("derby.log").toString());
            known = temporaryFolder();
            DerbyFolder.open(known).close();
            template = known;
        }
        return known;
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> all = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : all) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // A file that a server still writes is no reason to fail at the end.
            folder.toFile().deleteOnExit();
        }
    }
}
