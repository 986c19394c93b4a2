package org.weilu.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;

/** The folder of everything that a portal keeps, held by one process at a time. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder where there is none, and locks it until it is closed; a kill lets go as well.
     *
     * @throws PortalException UNAVAILABLE, if another process holds it
     */
    static DataFolder lock(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("portal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isFree(channel)) {
                channel.close();
                throw new PortalException(Refusal.of(
                        Refusal.Kind.UNAVAILABLE,
                        "in_use",
                        "Another portal runs on " + path + ". Stop it first, or choose another folder with --data."));
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new PortalException(
                    Refusal.of(
                            Refusal.Kind.UNAVAILABLE,
                            "data_folder",
                            "The folder " + path + " cannot be used: " + e.getMessage()),
                    e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // another portal of this process has it
        }
    }

    Path path() {
        return path;
    }

    /** Names this node in leases; made once and kept, so that a restart knows what it had begun. */
    String node() {
        Path file = path.resolve("node.id");
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            byte[] random = new byte[8];
            new SecureRandom().nextBytes(random);
            String node = HexFormat.of().formatHex(random);
            Files.writeString(file, node);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
