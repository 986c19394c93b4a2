package org.weilu.documents;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.document.QrCodes;

final class ZxingQrCodes implements QrCodes {
    private static final int QUIET = 4;
    private static final int LARGEST = 2048;

    @Override
    public byte[] png(String text, int pixels) {
        ByteMatrix modules = modules(text);
        int side = modules.getWidth() + 2 * QUIET;
        int scale = Math.max(1, Math.round((float) Math.min(pixels, LARGEST) / side));
        BufferedImage image = new BufferedImage(side * scale, side * scale, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    pen.fillRect((x + QUIET) * scale, (y + QUIET) * scale, scale, scale);
                }
            }
        }
        pen.dispose();
        return png(image);
    }

    @Override
    public String svg(String text) {
        ByteMatrix modules = modules(text);
        int side = modules.getWidth() + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1h-%dz".formatted(from + QUIET, y + QUIET, x - from, x - from));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges" aria-hidden="true">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path fill="#000" d="%2$s"/></svg>""".formatted(side, path);
    }

    private static ByteMatrix modules(String text) {
        if (text.isEmpty()) {
            throw unfit(null);
        }
        boolean latin = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
        Map<EncodeHintType, Object> hints = latin ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
        } catch (WriterException | IllegalArgumentException e) {
            throw unfit(e);
        }
    }

    private static PortalException unfit(@Nullable Exception cause) {
        return new PortalException(Refusal.invalid("text", "内容为空或太长，做不成二维码。 Empty or too long for a QR code."), cause);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw PortalException.fault("cannot write a QR code", e);
        }
        return bytes.toByteArray();
    }
}
