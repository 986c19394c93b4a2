package org.weilu.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.media.Assets;

/** Pictures in a folder, one below it for each content hash. */
public final class DiskAssets implements Assets, AutoCloseable {
    static final List<Integer> WIDTHS = List.of(320, 640, 960, 1280);

    private static final Logger LOG = LoggerFactory.getLogger(DiskAssets.class);
    private static final Texts TEXTS = Texts.of(DiskAssets.class);

    private final AssetFolders folders;
    // A large picture needs tens of megabytes while it is decoded: they stand in line.
    private final Semaphore decoding = new Semaphore(1, true);

    public DiskAssets(Path dir, Clock clock) {
        ImageIO.setUseCache(false);
        ImageIO.scanForPlugins();
        this.folders = new AssetFolders(dir, clock);
    }

    @Override
    public Outcome<Asset> keep(Visitor who, InputStream picture, String fileName) {
        try (Upload upload = folders.receive(picture)) {
            Optional<Asset> known = folders.find(upload.hash());
            return Outcome.done(known.isPresent() ? known.get() : decode(upload));
        } catch (NotAPictureException e) {
            LOG.info("Picture refused: {} ({})", e.why(), e.getMessage());
            return Outcome.refused(Refusal.invalid("picture", TEXTS.say(who.language(), e.why(), shown(fileName))));
        } catch (IOException e) {
            throw PortalException.fault("cannot keep a picture", e);
        }
    }

    private Asset decode(Upload upload) throws IOException, NotAPictureException {
        decoding.acquireUninterruptibly();
        try {
            Optional<Asset> meanwhile = folders.find(upload.hash());
            return meanwhile.isPresent() ? meanwhile.get() : folders.put(upload.hash(), Picture.decode(upload.file()));
        } finally {
            decoding.release();
        }
    }

    @Override
    public Optional<Asset> find(String hash) {
        return folders.find(hash);
    }

    @Override
    public Optional<Rendition> open(String hash, int width) {
        return folders.find(hash).map(asset -> folders.open(asset, nominal(asset, width)));
    }

    @Override
    public String path(String hash, int width) {
        Optional<Asset> asset = folders.find(hash);
        int nominal = asset.map(known -> nominal(known, width)).orElse(width);
        return "/assets/" + hash + "-" + nominal + "."
                + asset.map(AssetFolders::ending).orElse("jpg");
    }

    /** The width under which a rendition is filed: the smallest that is wide enough, or the largest there is. */
    private static int nominal(Asset asset, int width) {
        int largest = WIDTHS.stream()
                .filter(each -> each >= asset.width())
                .findFirst()
                .orElseGet(WIDTHS::getLast);
        return WIDTHS.stream()
                .filter(each -> each >= width)
                .findFirst()
                .filter(each -> each < largest)
                .orElse(largest);
    }

    private static String shown(String fileName) {
        String name = fileName.replaceAll("\\p{Cntrl}", " ").strip();
        return name.length() > 60 ? name.substring(0, name.offsetByCodePoints(0, 40)) + "…" : name;
    }

    @Override
    public void close() {
        folders.close();
    }
}
