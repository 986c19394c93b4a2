package org.weilu.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What came in, in a file that goes with it. */
record Upload(Path file, String hash) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upload.class);

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("Cannot delete {}; it goes at the next start", file, e);
        }
    }
}
