package org.weilu.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The files in some folders of a class path, names and bytes. */
final class Scripts {
    private final TreeMap<String, byte[]> files = new TreeMap<>();

    private Scripts() {}

    /** One text for all of them, another one if anything differs; empty if they cannot be listed. */
    static Optional<String> fingerprint(List<String> folders, ClassLoader loader) {
        Scripts scripts = new Scripts();
        try {
            for (String folder : folders) {
                for (URL url : Collections.list(loader.getResources(folder))) {
                    scripts.read(url);
                }
            }
            return scripts.files.isEmpty() ? Optional.empty() : Optional.of(scripts.hash());
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private void read(URL url) throws IOException {
        if (url.getProtocol().equals("file")) {
            readFolder(Path.of(URI.create(url.toString())), url.toString());
        } else if (url.openConnection() instanceof JarURLConnection connection) {
            readJar(connection, url.toString());
        } else {
            throw new IOException("neither a folder nor a jar: " + url);
        }
    }

    private void readFolder(Path folder, String place) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(name(place, folder.relativize(file).toString()), Files.readAllBytes(file));
            }
        }
    }

    private void readJar(JarURLConnection connection, String place) throws IOException {
        connection.setUseCaches(false);
        String folder = connection.getEntryName().replaceAll("/*$", "/");
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
                    try (InputStream bytes = jar.getInputStream(entry)) {
                        files.put(name(place, entry.getName().substring(folder.length())), bytes.readAllBytes());
                    }
                }
            }
        }
    }

    /** Without the place that the portal stands at: a moved one has the same scripts. */
    private static String name(String place, String file) {
        String folder = place.replaceAll("/+$", "");
        return folder.substring(folder.lastIndexOf("/db") + 1) + "/" + file.replace('\\', '/');
    }

    private String hash() {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        files.forEach((name, bytes) -> {
            digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
