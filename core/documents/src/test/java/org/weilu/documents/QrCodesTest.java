package org.weilu.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weilu.spi.PortalException;
import org.weilu.spi.document.QrCodes;

final class QrCodesTest {
    private final QrCodes codes = new Documents().qrCodes();

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/activities/x?y=1", "围炉 𠮷 票号 0f3k"})
    void readsBackWhatWasWritten(String text) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(codes.png(text, 300)));
        Result read = decoded(image);
        assertThat(read.getText()).isEqualTo(text);
        assertThat(read.getResultMetadata()).containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "M");
        assertThat(image.getWidth()).isBetween(200, 400);
    }

    @Test
    void hasAQuietZoneOfFourModules() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(codes.png("x", 29)));
        assertThat(image.getWidth()).isEqualTo(29);
        for (int i = 0; i < 29; i++) {
            for (int edge = 0; edge < 4; edge++) {
                assertThat(image.getRGB(i, edge) & 0xff).isEqualTo(0xff);
                assertThat(image.getRGB(edge, i) & 0xff).isEqualTo(0xff);
            }
        }
        assertThat(image.getRGB(4, 4) & 0xff).isZero();
    }

    @Test
    void theSvgIsOnePathThatReadsBack() throws Exception {
        String svg = codes.svg("一张票");
        assertThat(svg.split("<path", -1)).hasSize(2);
        int side = Integer.parseInt(svg.replaceFirst("(?s).*viewBox=\"0 0 ([0-9]+) .*", "$1"));
        BufferedImage image = new BufferedImage(side * 4, side * 4, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(0, 0, side * 4, side * 4);
        Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1").matcher(svg).results().forEach(run -> paint(image, run));
        assertThat(decoded(image).getText()).isEqualTo("一张票");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> codes.svg("字".repeat(2_000))).isInstanceOf(PortalException.class);
        assertThatThrownBy(() -> codes.svg("")).isInstanceOf(PortalException.class);
    }

    private static void paint(BufferedImage image, MatchResult run) {
        for (int x = 0; x < Integer.parseInt(run.group(3)) * 4; x++) {
            for (int y = 0; y < 4; y++) {
                image.setRGB(Integer.parseInt(run.group(1)) * 4 + x, Integer.parseInt(run.group(2)) * 4 + y, 0);
            }
        }
    }

    private static Result decoded(BufferedImage image) throws Exception {
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        RGBLuminanceSource source = new RGBLuminanceSource(width, image.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
    }
}
