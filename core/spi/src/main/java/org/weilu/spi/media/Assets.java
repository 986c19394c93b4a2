package org.weilu.spi.media;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;

/** Uploads and pictures, by content hash. Every picture is decoded and encoded anew: no EXIF, no GPS, no hidden bytes. */
public interface Assets {
    /**
     * Keeps a picture (JPEG, PNG, WebP or GIF, at most 20 MB and 50 megapixels, the pixel count read before decoding).
     * Who may upload is the caller's to ask.
     */
    Outcome<Asset> keep(Visitor who, InputStream picture, String fileName);

    Optional<Asset> find(String hash);

    /** A picture in a width: 320, 640, 960 or 1280 pixels, or smaller if the original is. */
    Optional<Rendition> open(String hash, int width);

    /** Where a browser gets it: {@code /assets/{hash}-640.jpg}. */
    String path(String hash, int width);

    /** @param width and {@code height} of the largest rendition, in pixels */
    record Asset(String hash, int width, int height, String type) {}

    /** @param type its media type; {@code etag} changes with the bytes */
    record Rendition(Path file, String type, String etag) {}
}
