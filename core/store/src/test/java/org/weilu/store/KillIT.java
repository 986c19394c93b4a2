package org.weilu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weilu.spi.store.Entities;

class KillIT {
    private static Process writer(Path data, Path acknowledged) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        data.toString(),
                        acknowledged.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("writer.out").toFile())
                .start();
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private static List<String> acknowledged(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static List<String> stored(Path data) {
        try (JpaStore store = new JpaStore(StoreOptions.derby(data), Clock.systemUTC())) {
            store.open(new ListExtensions().add("hall", Entities.of(Hall.class, Seat.class)), (plugin, reason) -> {
                throw new IllegalStateException(plugin + ": " + reason);
            });
            return store.read(em ->
                    em.createQuery("SELECT h.id FROM hall_Hall h", String.class).getResultList());
        }
    }

    @Test
    void losesNothingAcknowledged(@TempDir Path folder) throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        Path file = folder.resolve("acknowledged");
        for (int cycle = 0; cycle < 3; cycle++) {
            int before = acknowledged(file).size();
            Process writer = writer(data, file);
            Eventually.holds(Duration.ofSeconds(60), () -> {
                assertThat(file).exists();
                assertThat(file.toFile().length()).isGreaterThan((before + 40) * 14L);
            });
            assertThatThrownBy(() -> stored(data)).hasMessageContaining("another Weilu is running");
            kill(writer);
            List<String> acknowledged = acknowledged(file);
            assertThat(acknowledged).hasSizeGreaterThan(before + 39);
            assertThat(stored(data)).containsAll(acknowledged);
        }
    }

    @Test
    void startsCleanlyAfterAKillDuringTheFirstStart(@TempDir Path folder) throws IOException, InterruptedException {
        for (int millis : List.of(350, 700, 1_100, 1_600)) {
            Path data = folder.resolve("data" + millis);
            Process writer = writer(data, folder.resolve("acknowledged" + millis));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            kill(writer);
            assertThat(stored(data)).containsAll(acknowledged(folder.resolve("acknowledged" + millis)));
        }
    }

    @Test
    void makesAnewWhatWasLeftHalfMade(@TempDir Path data) throws IOException {
        Path half = Files.createDirectories(data.resolve("derby.new").resolve("seg0"));
        Files.writeString(half.resolve("c10.dat"), "half");
        assertThat(stored(data)).isEmpty();
        assertThat(data.resolve("derby.new")).doesNotExist();
    }
}
