package org.weilu.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index folders of a portal: {@code generation-N}, of which the newest whole one counts. A rebuild is switched to by
 * its first commit, so that there is no pointer to keep.
 */
final class Generations {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final String PREFIX = "generation-";

    /** Folding follows ICU's tables: an index made with others says something else. */
    private static final String SCHEMA =
            Fields.SCHEMA + " lucene " + Version.LATEST.major + " icu " + com.ibm.icu.util.VersionInfo.ICU_VERSION;

    private final Path home;

    /** Never given again, even if its folder is gone: Lucene remembers the lock of a path that it holds. */
    private long lastNumber;

    Generations(Path home) {
        this.home = home;
    }

    /** The newest whole one; null if it has to be built. What is left of others is removed. */
    @Nullable
    Generation open() throws IOException {
        Files.createDirectories(home);
        Generation newest = null;
        for (Path folder : folders()) {
            if (newest == null) {
                newest = tryOpen(folder);
                lastNumber = Math.max(lastNumber, number(folder));
            }
            if (newest == null || !newest.folder().equals(folder)) {
                remove(folder);
            }
        }
        return newest;
    }

    private static @Nullable Generation tryOpen(Path folder) throws IOException {
        try {
            return Generation.open(folder, SCHEMA);
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index {} cannot be read and is built anew: {}", folder, e.toString());
            return null;
        }
    }

    Generation create() throws IOException {
        Files.createDirectories(home);
        List<Path> folders = folders();
        lastNumber = 1 + Math.max(lastNumber, folders.isEmpty() ? 0 : number(folders.getFirst()));
        return Generation.create(home.resolve(PREFIX + lastNumber));
    }

    void commit(Generation generation, Generation.Stand stand) throws IOException {
        generation.commit(stand, SCHEMA);
    }

    /** Closes and removes; what cannot be removed now is when the portal starts again. */
    static void drop(Generation generation) {
        close(generation);
        remove(generation.folder());
    }

    static void close(Generation generation) {
        try {
            generation.close();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index {} did not close cleanly: {}", generation.folder(), e.toString());
        }
    }

    private static void remove(Path folder) {
        try {
            if (Files.exists(folder)) {
                IOUtils.rm(folder);
            }
        } catch (IOException e) {
            LOG.warn("The old index {} stays for now: {}", folder, e.toString());
        }
    }

    /** Newest first. */
    private List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(path -> path.getFileName().toString().matches(PREFIX + "\\d{1,18}"))
                    .sorted(Comparator.comparingLong(Generations::number).reversed())
                    .toList();
        }
    }

    private static long number(Path folder) {
        return Long.parseLong(folder.getFileName().toString().substring(PREFIX.length()));
    }
}
