package org.weilu.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.weilu.spi.PortalException;

/** The formats that are decoded, told by their first bytes and never by a name. */
enum Format {
    JPEG,
    PNG,
    GIF,
    WEBP;

    static Format of(Path file) throws IOException, NotAPictureException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(256);
        }
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        if (latin.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (latin.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (latin.startsWith("GIF87a") || latin.startsWith("GIF89a")) {
            return GIF;
        }
        if (latin.startsWith("RIFF") && latin.startsWith("WEBP", 8)) {
            return WEBP;
        }
        String words =
                new String(head, StandardCharsets.UTF_8).replace("\ufeff", "").stripLeading();
        throw new NotAPictureException(
                words.startsWith("<") ? "drawing" : "kind", Arrays.toString(Arrays.copyOf(head, 8)));
    }

    ImageReader reader() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name().toLowerCase(Locale.ROOT));
        ImageReader found = null;
        while (readers.hasNext()) {
            ImageReader next = readers.next();
            // The JDK's own reader knows no CMYK; TwelveMonkeys' does.
            if (found == null || next.getClass().getName().startsWith("com.twelvemonkeys")) {
                found = next;
            }
        }
        if (found == null) {
            throw PortalException.fault("no reader for " + name());
        }
        return found;
    }
}
