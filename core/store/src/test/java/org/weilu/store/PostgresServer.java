package org.weilu.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL of its own for the tests of one process, on a free port of the loopback. */
final class PostgresServer {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String BINARIES = "/postgres-linux-x86_64.txz";
    private static @Nullable PostgresServer running;
    private static @Nullable String excuse;

    private final Path home;
    private final Path work;
    private final int port;
    private final AtomicLong databases = new AtomicLong();

    private PostgresServer(Path home, Path work, int port) {
        this.home = home;
        this.work = work;
        this.port = port;
    }

    /** Starts it at the first call; where it cannot start, the test is skipped, loudly. */
    static synchronized PostgresServer running() {
        if (running == null && excuse == null) {
            try {
                running = start();
            } catch (IOException | InterruptedException e) {
                excuse = "PostgreSQL cannot start here, its tests are SKIPPED: " + e.getMessage();
            }
        }
        if (running == null) {
            LOG.error("{}", excuse);
            Assumptions.abort(excuse);
            throw new IllegalStateException(excuse);
        }
        return running;
    }

    StoreOptions freshDatabase(Path data) {
        String name = "test_" + databases.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new StoreOptions(data, url(name), "postgres", "", 16);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static PostgresServer start() throws IOException, InterruptedException {
        Path home = unpacked();
        Path work = Files.createTempDirectory(
                "weilu-postgres-run",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
        Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxrwxrwx"));
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        PostgresServer server = new PostgresServer(home, work, port);
        server.run("initdb", "-D", work + "/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N");
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        String settings = "-p " + port + " -h 127.0.0.1 -k '' -c fsync=off -c max_connections=200";
        server.run("pg_ctl", "start", "-w", "-D", work + "/data", "-l", work + "/postgres.log", "-o", settings);
        return server;
    }

    private void stop() {
        try {
            run("pg_ctl", "stop", "-m", "immediate", "-D", work + "/data");
        } catch (IOException | InterruptedException e) {
            LOG.error("PostgreSQL in {} did not end", work, e);
        }
        TestDatabase.delete(work);
    }

    /** The server refuses to run as root, and keeps a pipe open: so another user, and a file for what it says. */
    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("runuser", "-u", "nobody", "--"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path said = work.resolve(program + ".out");
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroy();
            throw new IOException(program + " failed: " + Files.readString(said).strip());
        }
    }

    /** Unpacked once for all processes: the name carries the size of the archive. */
    private static Path unpacked() throws IOException, InterruptedException {
        try (InputStream archive = PostgresServer.class.getResourceAsStream(BINARIES)) {
            if (archive == null) {
                throw new IOException("no binaries for this system on the class path");
            }
            Path unpacking = Files.createTempDirectory("weilu-postgres");
            Path packed = unpacking.resolve("postgres.txz");
            Files.copy(archive, packed);
            Path home = unpacking.resolveSibling("weilu-postgres-" + Files.size(packed));
            if (!Files.isDirectory(home)) {
                Process tar = new ProcessBuilder("tar", "-xJf", packed.toString(), "-C", unpacking.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (tar.waitFor() != 0) {
                    throw new IOException("tar cannot unpack the binaries (xz missing?)");
                }
                Files.delete(packed);
                Files.setPosixFilePermissions(unpacking, PosixFilePermissions.fromString("rwxr-xr-x"));
                moveUnlessThere(unpacking, home);
            } else {
                TestDatabase.delete(unpacking);
            }
            return home;
        }
    }

    private static void moveUnlessThere(Path unpacking, Path home) throws IOException {
        try {
            Files.move(unpacking, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            TestDatabase.delete(unpacking);
        }
    }
}
