package org.weilu.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.weilu.spi.store.Entities;

/** A process that writes, and notes each id once it is acknowledged, until it is killed. */
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] arguments) throws IOException {
        try (JpaStore store = new JpaStore(StoreOptions.derby(Path.of(arguments[0])), Clock.systemUTC());
                OutputStream acknowledged = Files.newOutputStream(
                        Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            store.open(
                    new ListExtensions().add("hall", Entities.of(Hall.class, Seat.class)),
                    (plugin, reason) -> List.of());
            while (true) {
                String id = store.ids().next();
                store.write(em -> {
                    em.persist(new Hall(id, "礼堂", 20, Instant.EPOCH));
                    return null;
                });
                acknowledged.write((id + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
