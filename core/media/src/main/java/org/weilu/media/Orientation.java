package org.weilu.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a camera was held: EXIF's 1 to 8. */
record Orientation(int value) {
    private static final Logger LOG = LoggerFactory.getLogger(Orientation.class);
    private static final Orientation UPRIGHT = new Orientation(1);

    static Orientation of(Path file) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(file.toFile());
            for (ExifIFD0Directory exif : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
                Integer value = exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
                if (value != null && value >= 1 && value <= 8) {
                    return new Orientation(value);
                }
            }
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            // Metadata that nobody can read is thrown away like all other: the picture itself may be whole.
            LOG.debug("No orientation: {}", e.toString());
        }
        return UPRIGHT;
    }

    boolean swapsSides() {
        return value >= 5;
    }

    BufferedImage upright(BufferedImage image) {
        if (value == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        BufferedImage turned = swapsSides()
                ? new BufferedImage(height, width, image.getType())
                : new BufferedImage(width, height, image.getType());
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(image, transform(width, height), null);
        pen.dispose();
        return turned;
    }

    private AffineTransform transform(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
