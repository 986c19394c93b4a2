package org.weilu.web.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.wicket.request.IRequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.PortalException;
import org.weilu.ui.PortalPage;

/**
 * The files of the portal and of its themes, kept in memory; their address carries the hash of all bytes, so that a
 * browser never asks twice.
 */
public final class Statics {
    public static final String PREFIX = "static";
    private static final Logger LOG = LoggerFactory.getLogger(Statics.class);
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp",
            "ico", "image/x-icon",
            "woff2", "font/woff2");
    private final List<Path> themeDirs;
    private final boolean development;
    private volatile Snapshot snapshot;

    public Statics(List<Path> themeDirs, boolean development) {
        this.themeDirs = themeDirs;
        this.development = development;
        this.snapshot = read();
    }

    private record Snapshot(String version, Map<String, byte[]> files, Map<String, Theme> themes) {}

    /** Changes with any byte of any file. */
    public String version() {
        return snapshot().version;
    }

    public String path(String file) {
        return "/" + PREFIX + "/" + version() + "/" + file;
    }

    /** The path of a file of a theme; of the default theme's, if that one has it not. */
    public String themed(String theme, String file) {
        String own = "themes/" + theme + "/" + file;
        return path(snapshot().files.containsKey(own) ? own : "themes/" + Theme.DEFAULT + "/" + file);
    }

    /** The themes whose folders are there at this moment, the default one first. */
    public List<Theme> themes() {
        snapshot = read();
        return snapshot.themes.values().stream()
                .sorted(Comparator.comparing((Theme theme) -> !theme.id().equals(Theme.DEFAULT))
                        .thenComparing(Theme::id))
                .toList();
    }

    /** The colour that a browser gives its own bars. */
    public String colour(String theme) {
        Map<String, Theme> all = snapshot().themes;
        Theme known = all.getOrDefault(theme, all.get(Theme.DEFAULT));
        return known == null ? "#9e381d" : known.colour();
    }

    /** @param path {@code version/file}; an old version gets today's bytes, but is not kept */
    public Optional<IRequestHandler> handler(String path) {
        int slash = path.indexOf('/');
        if (slash < 1) {
            return Optional.empty();
        }
        Snapshot now = snapshot();
        String file = path.substring(slash + 1);
        byte[] bytes = now.files.get(file);
        String type = TYPES.get(ending(file));
        return bytes == null || type == null
                ? Optional.empty()
                : Optional.of(
                        new FileHandler(bytes, type, path.substring(0, slash).equals(now.version)));
    }

    private Snapshot snapshot() {
        if (development) {
            snapshot = read();
        }
        return snapshot;
    }

    private Snapshot read() {
        Map<String, byte[]> files = new TreeMap<>();
        Map<String, Theme> themes = new TreeMap<>();
        for (String name : List.of("ui.css", "suggest.js", "icons.svg")) {
            try (InputStream in = PortalPage.class.getResourceAsStream("style/" + name)) {
                if (in == null) {
                    throw PortalException.fault("no style/" + name + " in the ui module");
                }
                files.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw PortalException.fault("cannot read " + name, e);
            }
        }
        for (Path dir : themeDirs) {
            folders(dir).forEach(theme -> readTheme(theme, files, themes));
        }
        Theme base = themes.getOrDefault(Theme.DEFAULT, new Theme(Theme.DEFAULT, "", "", Map.of()));
        themes.replaceAll((id, theme) -> theme.over(base));
        themes.forEach((id, theme) -> files.put("themes/" + id + "/tokens.css", theme.css()));
        return new Snapshot(hash(files), files, themes);
    }

    private static List<Path> folders(Path dir) {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(dir)) {
            return list.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw PortalException.fault("cannot read " + dir, e);
        }
    }

    private static void readTheme(Path theme, Map<String, byte[]> files, Map<String, Theme> themes) {
        String id = theme.getFileName().toString();
        String base = "themes/" + id + "/";
        if (themes.containsKey(id)) {
            return;
        }
        try (Stream<Path> all = Files.walk(theme)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = theme.relativize(file).toString().replace('\\', '/');
                if (TYPES.containsKey(ending(name))) {
                    files.put(base + name, Files.readAllBytes(file));
                }
            }
            themes.put(id, Theme.read(theme));
        } catch (IOException e) {
            LOG.error("Theme {} is left out", theme, e);
        }
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1);
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw PortalException.fault("no SHA-256", e);
        }
    }
}
