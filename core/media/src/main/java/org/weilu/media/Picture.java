package org.weilu.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/** A picture of pixels alone, upright, as wide as its largest rendition. */
record Picture(BufferedImage image) {
    static final String PNG = "image/png";
    private static final String JPEG = "image/jpeg";
    private static final float QUALITY = 0.82f;

    static Picture decode(Path file) throws IOException, NotAPictureException {
        Format format = Format.of(file);
        Orientation orientation = Orientation.of(file);
        BufferedImage raw = Decoder.decode(file, format, orientation);
        int shownWidth = orientation.swapsSides() ? raw.getHeight() : raw.getWidth();
        double scale = Math.min(1, (double) DiskAssets.WIDTHS.getLast() / shownWidth);
        return new Picture(orientation.upright(scaled(raw, (int) Math.max(1, Math.round(raw.getWidth() * scale)), (int)
                Math.max(1, Math.round(raw.getHeight() * scale)))));
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    String type() {
        return image.getColorModel().hasAlpha() ? PNG : JPEG;
    }

    /** Writes a file for each width, up to the first that the picture fits in. */
    void write(Path folder, String ending) throws IOException {
        for (int width : DiskAssets.WIDTHS) {
            Path file = folder.resolve(width + "." + ending);
            if (width >= width()) {
                write(image, file);
                return;
            }
            int height = (int) Math.max(1, Math.round((double) height() * width / width()));
            write(scaled(image, width, height), file);
        }
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) throws IOException {
        if (image.getWidth() == width && image.getHeight() == height) {
            return image;
        }
        return Thumbnails.of(image)
                .forceSize(width, height)
                .imageType(image.getType())
                .asBufferedImage();
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        boolean clear = image.getColorModel().hasAlpha();
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(clear ? "png" : "jpeg").next();
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (!clear) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
