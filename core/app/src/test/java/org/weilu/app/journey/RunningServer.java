package org.weilu.app.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The portal as {@code ./weilu run} starts it: its own process, a free port, an empty data folder, the demo content. */
final class RunningServer implements AutoCloseable {
    static final String PASSWORD = "stove-and-tea-42";
    private static final Pattern READY = Pattern.compile("^Weilu is ready: (\\S+)$", Pattern.MULTILINE);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final String address;

    private RunningServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static RunningServer start() {
        return start(Map.of());
    }

    /** @param settings more of its environment: {@code WEILU_SMTP_URL} */
    static RunningServer start(Map<String, String> settings) {
        try {
            return start(Files.createTempDirectory("weilu-journey"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts on what an earlier one left in a folder. */
    static RunningServer start(Path folder) {
        return start(folder, Map.of());
    }

    private static RunningServer start(Path folder, Map<String, String> settings) {
        try {
            Path said = folder.resolve("said");
            Process process = launch(folder, said, settings);
            return new RunningServer(process, address(process, said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts on a folder and kills it, ready or not, after a while. */
    static void kill(Path folder, Duration after) throws IOException, InterruptedException {
        Process process = launch(folder, folder.resolve("said"), Map.of());
        if (process.waitFor(after.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("it ended by itself:\n" + Files.readString(folder.resolve("said")));
        }
        process.destroyForcibly().waitFor();
    }

    /** As kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static Process launch(Path folder, Path said, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx384m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Declipselink.concurrency.manager.waittime=20",
                        "-Djava.awt.headless=true",
                        "-Dweilu.home=" + home(),
                        "-cp",
                        Path.of("target", "lib").toAbsolutePath() + "/*",
                        "org.weilu.app.Main",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("data").toString()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("WEILU_"));
        builder.environment().put("WEILU_DEMO_PASSWORD", PASSWORD);
        builder.environment().putAll(settings);
        return builder.start();
    }

    private static Path home() {
        return Path.of("..", "..").toAbsolutePath().normalize();
    }

    private static String address(Process process, Path said) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            Matcher ready = READY.matcher(Files.readString(said));
            if (ready.find()) {
                return ready.group(1);
            }
            try {
                process.waitFor(100, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        process.destroy();
        throw new AssertionError("the portal did not start:\n" + Files.readString(said));
    }

    /** {@code http://127.0.0.1:40123}. */
    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
