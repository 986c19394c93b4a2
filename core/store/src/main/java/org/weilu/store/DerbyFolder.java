package org.weilu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.PortalException;

/** The embedded database as a folder: made so that a kill at any moment leaves either none or a whole one. */
final class DerbyFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DerbyFolder.class);
    /** Pages of the cache are counted in thousands; a page of 4 kB or 32 kB. */
    private static final Map<String, String> TUNING = Map.of(
            "derby.storage.pageCacheSize", "2000",
            "derby.language.logStatementText", "false",
            "derby.locks.deadlockTimeout", "1",
            "derby.locks.waitTimeout", "15",
            "derby.locks.escalationThreshold", "50000",
            "derby.stream.error.logSeverityLevel", "40000");

    private final Path folder;
    private final FileChannel lock;

    private DerbyFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static DerbyFolder open(Path dataDir) {
        Path data = dataDir.toAbsolutePath().normalize();
        tune(data);
        FileChannel lock = null;
        try {
            Files.createDirectories(data);
            lock = lock(data);
            Path folder = data.resolve("derby");
            if (!Files.exists(folder)) {
                create(data.resolve("derby.new"), folder);
            }
            return new DerbyFolder(folder, lock);
        } catch (IOException | SQLException e) {
            release(lock);
            throw PortalException.fault("cannot make the database in " + data, e);
        }
    }

    private static void tune(Path data) {
        TUNING.forEach((key, value) -> System.setProperty(key, System.getProperty(key, value)));
        String log = "derby.stream.error.file";
        System.setProperty(
                log, System.getProperty(log, data.resolve("derby.log").toString()));
    }

    /** Derby has a lock of its own, but not yet while the folder is made. */
    private static FileChannel lock(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(data.resolve("store.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            held = null;
        }
        if (held == null) {
            channel.close();
            throw PortalException.fault("another Weilu is running on the data folder " + data
                    + ": end it first, or choose another folder with --data");
        }
        return channel;
    }

    private static void create(Path temporary, Path folder) throws IOException, SQLException {
        delete(temporary);
        try (Connection connection = DriverManager.getConnection("jdbc:derby:" + temporary + ";create=true")) {
            LOG.info("made a database, {}", connection.getMetaData().getDatabaseProductVersion());
        }
        shutDown(temporary);
        Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        LOG.info("an earlier start was cut off while it made the database: starting over");
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    String url() {
        return "jdbc:derby:" + folder;
    }

    @Override
    public void close() {
        shutDown(folder);
        release(lock);
    }

    /** Derby answers a shutdown with an exception: 08006 says that it went well, XJ004 that it was not started. */
    private static void shutDown(Path folder) {
        try {
            DriverManager.getConnection("jdbc:derby:" + folder + ";shutdown=true")
                    .close();
        } catch (SQLException e) {
            if (!Set.of("08006", "XJ004").contains(e.getSQLState())) {
                LOG.warn("Derby did not end as it should", e);
            }
        }
    }

    private static void release(@Nullable FileChannel lock) {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
