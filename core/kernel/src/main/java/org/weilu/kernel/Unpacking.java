package org.weilu.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.pf4j.util.FileUtils;
import org.pf4j.util.Unzip;

/** Unpacks zips under the data folder: where they were put may be read-only, and is not ours to litter. */
final class Unpacking {
    private final Path folder;

    Unpacking(Path folder) {
        this.folder = folder;
    }

    /** Where the zip's content stands; named after its time and size, so that a new one is unpacked anew. */
    Path unpack(Path zip) throws IOException {
        String name = Objects.requireNonNull(zip.getFileName()).toString();
        String stamp =
                Long.toString(Files.getLastModifiedTime(zip).toMillis(), 36) + "-" + Long.toString(Files.size(zip), 36);
        Path target = folder.resolve(name.substring(0, name.length() - ".zip".length()) + "-" + stamp);
        if (Files.isDirectory(target)) {
            return target;
        }
        Files.createDirectories(folder);
        Path half = Files.createTempDirectory(folder, ".unpacking-");
        try {
            new Unzip(zip.toFile(), half.toFile()).extract();
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            if (Files.exists(half)) {
                FileUtils.delete(half);
            }
        }
        return target;
    }
}
