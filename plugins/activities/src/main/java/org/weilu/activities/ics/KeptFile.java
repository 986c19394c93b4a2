package org.weilu.activities.ics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A small file as a word of a form; what comes back is not to be trusted more than any other file. */
final class KeptFile {
    private static final int LARGEST = 1_000_000;

    private KeptFile() {}

    static String write(byte[] file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** Empty for what is none. */
    static Optional<byte[]> read(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try (InputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            return Optional.of(in.readNBytes(LARGEST + 1));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
