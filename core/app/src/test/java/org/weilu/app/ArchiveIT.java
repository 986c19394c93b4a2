package org.weilu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The portal as it is started from its jars: an archive of classes helps, and never hinders. */
@Timeout(600)
class ArchiveIT {
    private static final String USES = Runtime.version().feature() >= 25 ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";

    @TempDir
    Path folder;

    @Test
    void startsDespiteAnArchiveThatIsNone() throws Exception {
        Path archive = Files.writeString(folder.resolve("classes"), "no archive".repeat(1000));
        assertThat(startsWith(USES + archive)).isTrue();
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "WEILU_TEST_LONG", matches = "true")
    void startsWithTheArchiveThatItMadeAndDespiteHalfOfIt() throws Exception {
        Path archive = folder.resolve("classes");
        Process portal = portal("-Dweilu.archive=" + archive);
        try {
            assertThat(isReady(portal)).isTrue();
            for (long end = System.nanoTime() + Duration.ofMinutes(8).toNanos();
                    !Files.exists(archive) && System.nanoTime() < end; ) {
                Thread.sleep(200);
            }
        } finally {
            end(portal);
        }
        assertThat(archive).isNotEmptyFile();
        assertThat(startsWith(USES + archive, "-Xshare:auto")).isTrue();
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        assertThat(startsWith(USES + archive)).isTrue();
    }

    @Test
    void leavesNoHalfArchiveWhenItIsKilledMeanwhile() throws Exception {
        Path archive = folder.resolve("classes");
        Process portal = portal("-Dweilu.archive=" + archive);
        assertThat(isReady(portal)).isTrue();
        List<ProcessHandle> children = childrenOf(portal);
        portal.destroyForcibly().waitFor();
        assertThat(children).isNotEmpty();
        for (ProcessHandle child : children) {
            child.onExit().get();
        }
        assertThat(archive).doesNotExist();
        assertThat(startsWith("-Dweilu.archive=" + archive)).isTrue();
    }

    private static List<ProcessHandle> childrenOf(Process portal) throws InterruptedException {
        for (int tries = 0; tries < 600 && portal.descendants().findAny().isEmpty(); tries++) {
            Thread.sleep(50);
        }
        return portal.descendants().toList();
    }

    private boolean startsWith(String... flags) throws IOException, InterruptedException {
        Process portal = portal(flags);
        try {
            return isReady(portal);
        } finally {
            end(portal);
        }
    }

    private Process portal(String... flags) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx256m"));
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", jars(), "org.weilu.app.Main", "serve", "--empty", "--port", "0"));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        command.addAll(List.of(
                "--plugins", Files.createDirectories(folder.resolve("plugins")).toString()));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    private static String jars() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target", "lib"))) {
            return jars.map(jar -> jar.toAbsolutePath().toString())
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static boolean isReady(Process portal) throws IOException {
        BufferedReader lines = portal.inputReader(StandardCharsets.UTF_8);
        Optional<String> line = Optional.ofNullable(lines.readLine());
        while (line.isPresent() && !line.get().startsWith("Weilu is ready: ")) {
            line = Optional.ofNullable(lines.readLine());
        }
        return line.isPresent();
    }

    private static void end(Process portal) throws InterruptedException {
        portal.destroy();
        portal.waitFor();
    }
}
