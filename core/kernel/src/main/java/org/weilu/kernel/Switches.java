package org.weilu.kernel;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.weilu.spi.PortalException;

/** Which plugins are switched off, kept in a file, one id a line; the id of a plugin that is not there stays in it. */
final class Switches {
    private final Path file;
    private volatile Set<String> off;

    Switches(Path dataDir) {
        this.file = dataDir.resolve("plugins.disabled");
        this.off = read(file);
    }

    Set<String> off() {
        return off;
    }

    /** Written first, true after: what is lost in a crash was never said. */
    synchronized void turn(String id, boolean enabled) {
        Set<String> next = new TreeSet<>(off);
        if (enabled ? next.remove(id) : next.add(id)) {
            write(next);
            off = Set.copyOf(next);
        }
    }

    private static Set<String> read(Path file) {
        try {
            return Files.notExists(file)
                    ? Set.of()
                    : Files.readAllLines(file).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw PortalException.fault("Cannot read which plugins are switched off: " + file, e);
        }
    }

    private void write(Set<String> ids) {
        Path next = file.resolveSibling("plugins.disabled.new");
        String text = ids.stream().map(id -> id + "\n").collect(Collectors.joining());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(next, text, StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw PortalException.fault("Cannot keep which plugins are switched off: " + file, e);
        }
    }
}
