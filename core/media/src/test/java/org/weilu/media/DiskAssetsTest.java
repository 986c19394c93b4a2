package org.weilu.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.media.Assets.Asset;

final class DiskAssetsTest {
    private static final Visitor CHINESE = Visitor.stranger("main", Locale.SIMPLIFIED_CHINESE, "");
    private static final Visitor ENGLISH = Visitor.stranger("main", Locale.ENGLISH, "");
    private static final String LOSSY_WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";
    private static final String LOSSLESS_WEBP = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

    @TempDir
    Path dir;

    private DiskAssets assets;

    @BeforeEach
    void open() {
        assets = new DiskAssets(dir, Clock.systemUTC());
    }

    @Test
    void makesRenditionsInFourWidths() throws IOException {
        Asset asset = kept(TestPictures.encoded(TestPictures.halves(2000, 1000, BufferedImage.TYPE_INT_RGB), "jpeg"));
        assertThat(asset).extracting(Asset::width, Asset::height, Asset::type).containsExactly(1280, 640, "image/jpeg");
        for (int width : new int[] {320, 640, 960, 1280}) {
            assertThat(image(asset, width).getWidth()).isEqualTo(width);
            assertThat(image(asset, width).getHeight()).isEqualTo(width / 2);
            assertThat(assets.path(asset.hash(), width)).isEqualTo("/assets/" + asset.hash() + "-" + width + ".jpg");
        }
        assertThat(image(asset, 500).getWidth()).isEqualTo(640);
        assertThat(assets.find(asset.hash())).contains(asset);
        assertThat(new DiskAssets(dir, Clock.systemUTC()).find(asset.hash())).contains(asset);
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws IOException {
        Asset asset = kept(TestPictures.encoded(TestPictures.halves(500, 300, BufferedImage.TYPE_INT_RGB), "png"));
        assertThat(asset).extracting(Asset::width, Asset::height, Asset::type).containsExactly(500, 300, "image/jpeg");
        assertThat(image(asset, 1280).getWidth()).isEqualTo(500);
        assertThat(image(asset, 320).getWidth()).isEqualTo(320);
        assertThat(assets.path(asset.hash(), 1280)).endsWith("-640.jpg");
    }

    @Test
    void whatShinesThroughStaysPng() throws IOException {
        Asset asset = kept(TestPictures.encoded(TestPictures.clear(400, 400), "png"));
        assertThat(asset.type()).isEqualTo("image/png");
        assertThat(new Color(image(asset, 320).getRGB(160, 160), true).getAlpha())
                .isBetween(90, 110);
        assertThat(assets.path(asset.hash(), 320)).endsWith(".png");
    }

    @Test
    void readsFourInksWebpAndTheFirstFrameOfAGif() throws IOException {
        Color red = new Color(image(kept(TestPictures.cmyk(80, 60)), 320).getRGB(40, 30));
        assertThat(red.getRed()).isGreaterThan(180);
        assertThat(red.getBlue()).isLessThan(100);
        assertThat(kept(Base64.getDecoder().decode(LOSSY_WEBP)).width()).isEqualTo(1);
        assertThat(kept(Base64.getDecoder().decode(LOSSLESS_WEBP)).width()).isEqualTo(1);
        BufferedImage gif = TestPictures.halves(60, 40, BufferedImage.TYPE_BYTE_INDEXED);
        assertThat(kept(TestPictures.encoded(gif, "gif")).width()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"1,400,200", "2,400,200", "3,400,200", "4,400,200", "5,200,400", "6,200,400", "7,200,400", "8,200,400"})
    void standsUprightHoweverTheCameraWasHeld(int held, int width, int height) throws IOException {
        BufferedImage upright = TestPictures.halves(width, height, BufferedImage.TYPE_INT_RGB);
        BufferedImage asHeld = new Orientation(inverse(held)).upright(upright);
        Asset asset = kept(TestPictures.withExif(TestPictures.encoded(asHeld, "jpeg"), held));
        assertThat(asset).extracting(Asset::width, Asset::height).containsExactly(width, height);
        BufferedImage shown = image(asset, 1280);
        int scaledWidth = shown.getWidth();
        int scaledHeight = shown.getHeight();
        assertThat(new Color(shown.getRGB(scaledWidth / 2, 5)).getGreen()).isGreaterThan(200);
        assertThat(new Color(shown.getRGB(5, scaledHeight - 5)).getRed()).isGreaterThan(200);
        assertThat(new Color(shown.getRGB(scaledWidth - 5, scaledHeight - 5)).getBlue())
                .isGreaterThan(200);
    }

    private static int inverse(int held) {
        return held == 6 ? 8 : held == 8 ? 6 : held;
    }

    @Test
    void placeOwnerAndHiddenBytesAreGone() throws Exception {
        byte[] plain = TestPictures.encoded(TestPictures.halves(400, 200, BufferedImage.TYPE_INT_RGB), "jpeg");
        byte[] exif = TestPictures.withExif(plain, 1);
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(exif))
                        .getFirstDirectoryOfType(GpsDirectory.class))
                .isNotNull();
        byte[] hidden = (new String(exif, StandardCharsets.ISO_8859_1) + "PK\3\4<script>alert(1)</script>")
                .getBytes(StandardCharsets.ISO_8859_1);
        Asset asset = kept(hidden);
        for (int width : new int[] {320, 640}) {
            Path file = assets.open(asset.hash(), width).orElseThrow().file();
            for (Directory directory :
                    ImageMetadataReader.readMetadata(file.toFile()).getDirectories()) {
                assertThat(directory).isNotInstanceOfAny(ExifDirectoryBase.class, GpsDirectory.class);
            }
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain("SECRETOWNER", "script", "PK\3");
        }
    }

    @Test
    void refusesBombsBeforeDecoding() throws IOException {
        refuses(TestPictures.bomb(30_000, 30_000), "像素", "pixels");
        refuses(TestPictures.bomb(17_000, 10), "像素", "pixels");
        refuses(new byte[20_000_001], "20 MB", "20 MB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "\ufeff  <?xml version=\"1.0\"?><svg/>",
                "<!doctype html><script>alert(1)</script>"
            })
    void refusesDrawingsAndPages(String page) {
        refuses(page.getBytes(StandardCharsets.UTF_8), "不是照片", "not a photograph");
    }

    @Test
    void refusesWhatIsBrokenOrSomethingElse() throws IOException {
        byte[] jpeg = TestPictures.encoded(TestPictures.halves(600, 400, BufferedImage.TYPE_INT_RGB), "jpeg");
        byte[] png = TestPictures.encoded(TestPictures.halves(600, 400, BufferedImage.TYPE_INT_RGB), "png");
        byte[] gif = TestPictures.encoded(TestPictures.halves(60, 40, BufferedImage.TYPE_BYTE_INDEXED), "gif");
        for (byte[] whole : List.of(jpeg, png, gif, Base64.getDecoder().decode(LOSSY_WEBP))) {
            refuses(Arrays.copyOf(whole, whole.length / 2), "损坏", "damaged");
            refuses(Arrays.copyOf(whole, 20), "损坏", "damaged");
        }
        refuses(
                "GIF89a/*".concat("x".repeat(100)).concat("*/=alert(1)").getBytes(StandardCharsets.UTF_8),
                "损坏",
                "damaged");
        refuses("\u0089PNG\r\n\u001a\n<script>".getBytes(StandardCharsets.ISO_8859_1), "损坏", "damaged");
        refuses("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "不是 JPEG", "is not a JPEG");
        refuses("BM........".getBytes(StandardCharsets.UTF_8), "不是 JPEG", "is not a JPEG");
        refuses(new byte[0], "空", "empty");
    }

    @Test
    void knowsNoHashThatLeadsElsewhere() {
        for (String hash : List.of("..", "../../etc/passwd", "", "ab", "/etc/passwd", "A".repeat(40), "a".repeat(40))) {
            assertThat(assets.find(hash)).isEmpty();
            assertThat(assets.open(hash, 320)).isEmpty();
        }
    }

    @Test
    void theSameAtOnceIsOne() throws Exception {
        byte[] jpeg = TestPictures.encoded(TestPictures.halves(900, 600, BufferedImage.TYPE_INT_RGB), "jpeg");
        CyclicBarrier together = new CyclicBarrier(8);
        List<Future<Asset>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                // Two that know nothing of each other stand for two nodes on one folder.
                DiskAssets node = i % 2 == 0 ? assets : new DiskAssets(dir, Clock.systemUTC());
                all.add(threads.submit(() -> {
                    together.await();
                    return node.keep(CHINESE, new ByteArrayInputStream(jpeg), "a.jpg")
                            .orThrow();
                }));
            }
        }
        for (Future<Asset> one : all) {
            assertThat(one.get()).isEqualTo(all.getFirst().get());
        }
        try (Stream<Path> files = Files.walk(dir)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("320.jpg", "640.jpg", "960.jpg", "size");
        }
    }

    @Test
    void leavesNothingBehindAndClearsAwayWhatAKillLeft() throws IOException {
        refuses("x".getBytes(StandardCharsets.UTF_8), "不是", "not");
        Path temporary = dir.resolve("tmp");
        assertThat(temporary).isEmptyDirectory();
        Path old = Files.createDirectories(temporary.resolve("asset1")).resolve("320.jpg");
        Files.writeString(old, "half");
        Path young = Files.writeString(temporary.resolve("upload2"), "half");
        Files.setLastModifiedTime(
                old.getParent(), FileTime.from(Clock.systemUTC().instant().minus(Duration.ofHours(2))));
        new DiskAssets(dir, Clock.systemUTC()).close();
        assertThat(old.getParent()).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void anInterruptedUploadLeavesNoFile() {
        ByteArrayInputStream torn = new ByteArrayInputStream(new byte[100]) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                throw new java.io.UncheckedIOException(new IOException("gone"));
            }
        };
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> assets.keep(CHINESE, torn, "a.jpg")))
                .isNotNull();
        assertThat(dir.resolve("tmp")).isEmptyDirectory();
    }

    private Asset kept(byte[] bytes) {
        return assets.keep(CHINESE, new ByteArrayInputStream(bytes), "a.jpg").orThrow();
    }

    private BufferedImage image(Asset asset, int width) throws IOException {
        return ImageIO.read(
                assets.open(asset.hash(), width).orElseThrow().file().toFile());
    }

    private void refuses(byte[] bytes, String chinese, String english) {
        Outcome<Asset> no = assets.keep(CHINESE, new ByteArrayInputStream(bytes), "照片.jpg");
        assertThat(no.refusals()).hasSize(1);
        assertThat(no.refusals().getFirst().words()).contains(chinese, "照片.jpg");
        assertThat(assets.keep(ENGLISH, new ByteArrayInputStream(bytes), "a.jpg")
                        .refusals()
                        .getFirst()
                        .words())
                .contains(english);
    }
}
