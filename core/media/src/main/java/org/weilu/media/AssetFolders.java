package org.weilu.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.PortalException;
import org.weilu.spi.media.Assets.Asset;
import org.weilu.spi.media.Assets.Rendition;

/** Where pictures lie: {@code ab/ab12…/640.jpg}; a folder appears whole or not at all. */
final class AssetFolders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AssetFolders.class);
    private static final long LARGEST = 20_000_000;
    private static final int HASH_LENGTH = 40;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{" + HASH_LENGTH + "}");
    private static final Duration ABANDONED = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final Path root;
    private final Path temporary;
    private final ConcurrentHashMap<String, Asset> remembered = new ConcurrentHashMap<>();

    AssetFolders(Path dir, Clock clock) {
        this.root = dir;
        this.temporary = dir.resolve("tmp");
        try {
            Files.createDirectories(temporary);
            clean(clock.instant().minus(ABANDONED));
        } catch (IOException e) {
            throw PortalException.fault("cannot use the folder " + dir, e);
        }
    }

    Upload receive(InputStream in) throws IOException, NotAPictureException {
        MessageDigest digest = sha256();
        Path file = Files.createTempFile(temporary, "upload", "");
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            long length = new DigestInputStream(new Limited(in, LARGEST + 1), digest).transferTo(out);
            if (length > LARGEST) {
                throw new NotAPictureException("large", "more than " + LARGEST + " bytes");
            }
            if (length == 0) {
                throw new NotAPictureException("empty", "no bytes");
            }
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
        return new Upload(file, HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH));
    }

    Optional<Asset> find(String hash) {
        if (!HASH.matcher(hash).matches()) {
            return Optional.empty();
        }
        Asset known = remembered.get(hash);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            String[] words =
                    Files.readString(folder(hash).resolve("size")).strip().split(" ", 3);
            Asset asset = new Asset(hash, Integer.parseInt(words[0]), Integer.parseInt(words[1]), words[2]);
            if (remembered.size() > MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(hash, asset);
            return Optional.of(asset);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw PortalException.fault("cannot read picture " + hash, e);
        }
    }

    Asset put(String hash, Picture picture) throws IOException {
        Asset asset = new Asset(hash, picture.width(), picture.height(), picture.type());
        Path whole = Files.createTempDirectory(temporary, "asset");
        try {
            picture.write(whole, ending(asset));
            Files.writeString(whole.resolve("size"), asset.width() + " " + asset.height() + " " + asset.type());
            Files.createDirectories(folder(hash).getParent());
            appear(whole, folder(hash));
        } finally {
            delete(whole);
        }
        return asset;
    }

    private static void appear(Path whole, Path place) throws IOException {
        try {
            Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the folder for pictures must be one file system", e);
        } catch (FileSystemException e) {
            // Which exception says that the place is taken differs between systems.
            if (!Files.isDirectory(place)) {
                throw e;
            }
            LOG.debug("Another node kept {} in the same moment", place);
        }
    }

    Rendition open(Asset asset, int nominal) {
        Path file = folder(asset.hash()).resolve(nominal + "." + ending(asset));
        try {
            String etag = asset.hash() + "-" + nominal + "-" + Long.toHexString(Files.size(file));
            return new Rendition(file, asset.type(), etag);
        } catch (IOException e) {
            throw PortalException.fault("cannot open picture " + asset.hash(), e);
        }
    }

    static String ending(Asset asset) {
        return asset.type().equals(Picture.PNG) ? "png" : "jpg";
    }

    private Path folder(String hash) {
        return root.resolve(hash.substring(0, 2)).resolve(hash);
    }

    /** What a kill left behind; younger files may be another node's, still in use. */
    private void clean(Instant before) throws IOException {
        try (Stream<Path> left = Files.list(temporary)) {
            for (Path each : left.toList()) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(before)) {
                    delete(each);
                }
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw PortalException.fault("no SHA-256", e);
        }
    }

    @Override
    public void close() {
        remembered.clear();
    }
}
