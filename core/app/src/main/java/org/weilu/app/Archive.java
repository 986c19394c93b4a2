package org.weilu.app;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the archive of loaded classes with which later starts take half the time. A second process does it, with the
 * least priority and a portal of its own, that is opened, walked through and thrown away: nothing of this portal is
 * touched or slowed. A kill at any moment leaves no archive or a whole one.
 */
final class Archive implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);
    /** Archives that can be made in one step while a program runs came with JDK 25. */
    private static final String FLAG =
            Runtime.version().feature() >= 25 ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";

    private static final String PROPERTY = "weilu.archive";

    private final @Nullable Path file;
    private final Configuration configuration;
    private volatile @Nullable Process training;
    private volatile boolean closed;

    /**
     * Not begun yet.
     *
     * @param file where it shall be; null for none
     */
    Archive(@Nullable Path file, Configuration configuration) {
        this.file = file;
        this.configuration = configuration;
    }

    /** The file that the launcher asks for; null if there is one already. */
    static @Nullable Path wanted() {
        String file = System.getProperty(PROPERTY);
        return file == null ? null : Path.of(file);
    }

    void start() {
        Path wanted = file;
        if (wanted != null && !configuration.safe()) {
            Thread.ofPlatform().daemon().name("archive").start(() -> run(wanted));
        }
    }

    private void run(Path wanted) {
        try {
            makeAlone(wanted);
        } catch (IOException e) {
            LOG.info("no archive of classes: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void makeAlone(Path file) throws IOException, InterruptedException {
        try (FileChannel channel =
                        FileChannel.open(beside(file, "lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null && !Files.exists(file)) {
                make(file);
            }
        }
    }

    private void make(Path file) throws IOException, InterruptedException {
        Path made = beside(file, ProcessHandle.current().pid() + ".new");
        Path data = beside(file, "data");
        delete(data);
        try {
            int code = train(made, data);
            if (code == 0 && Files.exists(made)) {
                try (FileChannel bytes = FileChannel.open(made, StandardOpenOption.WRITE)) {
                    bytes.force(true);
                }
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
                LOG.info("made {}", file);
            } else if (!closed) {
                LOG.info("no archive of classes: its process ended with {}", code);
            }
        } finally {
            delete(data);
            Files.deleteIfExists(made);
        }
    }

    private int train(Path made, Path data) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(FLAG + made));
        Map<String, String> environment = builder.environment();
        // Neither the real database nor the real mail.
        environment.keySet().removeIf(name -> name.startsWith("WEILU_"));
        environment.put("WEILU_PORT", "0");
        environment.put("WEILU_DATA", data.toString());
        environment.put("WEILU_CONTENT", configuration.content().toString());
        environment.put("WEILU_PLUGINS", joined(configuration.plugins()));
        environment.put("WEILU_THEMES", joined(configuration.themes()));
        builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        Process process = builder.start();
        training = process;
        if (closed) {
            end(process);
        }
        return process.waitFor();
    }

    private static List<String> command(String flag) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
            command.addAll(List.of("/usr/bin/nice", "-n", "19"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(each -> !each.startsWith("-D" + PROPERTY))
                .forEach(command::add);
        command.addAll(List.of(flag, "-D" + Training.PROPERTY + "=true"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "serve"));
        return command;
    }

    private static String joined(List<Path> folders) {
        return folders.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + "." + ending);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        closed = true;
        Process process = training;
        if (process != null) {
            end(process);
        }
    }
}
