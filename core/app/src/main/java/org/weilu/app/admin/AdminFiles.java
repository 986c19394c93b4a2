package org.weilu.app.admin;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a running portal leaves for a terminal in its data folder: the token, and beside it the address of its door. */
record AdminFiles(Path token, Path address) {
    private static final Logger LOG = LoggerFactory.getLogger(AdminFiles.class);

    static AdminFiles in(Path data) {
        return new AdminFiles(data.resolve("admin.token"), data.resolve("admin.address"));
    }

    void write(String secret, String where) throws IOException {
        write(token, secret);
        write(address, where);
    }

    /** Nobody else reads it at any moment: it is made with its permissions, under another name. */
    private static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownersOnly());
        Files.writeString(fresh, text + "\n", StandardOpenOption.WRITE);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] ownersOnly() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Token and address; empty if no portal has its door open. */
    Optional<String[]> read() {
        try {
            return Optional.of(new String[] {
                Files.readString(token).strip(), Files.readString(address).strip()
            });
        } catch (IOException e) {
            LOG.debug("no door", e);
            return Optional.empty();
        }
    }

    void delete() {
        for (Path file : new Path[] {address, token}) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("cannot delete {}: {}", file, e.toString());
            }
        }
    }
}
