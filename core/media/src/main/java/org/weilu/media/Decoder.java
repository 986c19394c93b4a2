package org.weilu.media;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** Makes pixels of a file, no more of them than the renditions need. */
final class Decoder {
    private static final long MOST_PIXELS = 50_000_000;
    private static final int LONGEST_SIDE = 16_384;
    // Twice the largest rendition, so that scaling still has something to smooth.
    private static final int WIDE_ENOUGH = 2 * 1280;
    private static final long PIXELS_IN_MEMORY = 12_000_000;

    private Decoder() {}

    static BufferedImage decode(Path file, Format format, Orientation orientation) throws NotAPictureException {
        ImageReader reader = format.reader();
        List<String> cutShort = new ArrayList<>();
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            reader.addIIOReadWarningListener((source, warning) -> {
                if (isCutShort(warning)) {
                    cutShort.add(warning);
                }
            });
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
                throw new NotAPictureException("pixels", width + " x " + height);
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = step(width, height, orientation.swapsSides() ? height : width);
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, param);
            // A JPEG that ends early is filled with grey and a warning.
            if (!cutShort.isEmpty()) {
                throw new NotAPictureException("broken", cutShort.getFirst());
            }
            return plain(image);
        } catch (IOException | RuntimeException e) {
            // Readers answer nonsense with all sorts of unchecked exceptions.
            throw new NotAPictureException("broken", e);
        } finally {
            reader.dispose();
        }
    }

    private static boolean isCutShort(String warning) {
        String words = warning.toLowerCase(Locale.ROOT);
        return words.contains("eoi") || words.contains("premature") || words.contains("truncated");
    }

    private static int step(long width, long height, long shownWidth) {
        int step = (int) Math.max(1, shownWidth / WIDE_ENOUGH);
        while ((width / step) * (height / step) > PIXELS_IN_MEMORY) {
            step++;
        }
        return step;
    }

    /** Eight bits a colour, RGB, with transparency only where something shines through. */
    private static BufferedImage plain(BufferedImage image) {
        boolean clear = image.getColorModel().hasAlpha() && isClearSomewhere(image);
        int type = clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), type);
        Graphics2D pen = plain.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return plain;
    }

    private static boolean isClearSomewhere(BufferedImage image) {
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int pixel : image.getRGB(0, y, row.length, 1, row, 0, row.length)) {
                if (pixel >>> 24 < 0xff) {
                    return true;
                }
            }
        }
        return false;
    }
}
