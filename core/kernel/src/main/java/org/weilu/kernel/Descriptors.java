package org.weilu.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;

/** Reads {@code plugin.properties}, with the short names that DESIGN gives its keys. */
final class Descriptors implements PluginDescriptorFinder {
    static final String FILE = "plugin.properties";
    private static final List<String> KEYS =
            List.of("id", "class", "version", "requires", "dependencies", "description", "provider", "license");
    private static final List<String> NEEDED = List.of("id", "class", "version");

    @Override
    public boolean isApplicable(Path place) {
        return true;
    }

    @Override
    public PluginDescriptor find(Path place) {
        return describe(read(place));
    }

    static PluginDescriptor describe(Properties keys) {
        for (String key : keys.stringPropertyNames().stream().sorted().toList()) {
            if (!KEYS.contains(key)) {
                throw new LeftOut(Reason.of("unknown-key", key, String.join(", ", KEYS)));
            }
        }
        for (String key : NEEDED) {
            if (keys.getProperty(key, "").isBlank()) {
                throw new LeftOut(Reason.of("missing-key", key));
            }
        }
        return new Read(keys);
    }

    static Properties read(Path place) {
        Properties keys = new Properties();
        try {
            if (Files.isDirectory(place)) {
                try (Reader in = Files.newBufferedReader(place.resolve(FILE))) {
                    keys.load(in);
                }
            } else {
                try (ZipFile jar = new ZipFile(place.toFile())) {
                    ZipEntry entry = jar.getEntry(FILE);
                    if (entry == null) {
                        throw new LeftOut(Reason.of("no-descriptor"));
                    }
                    keys.load(new InputStreamReader(jar.getInputStream(entry), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new LeftOut(Reason.of("unreadable", e), e);
        }
        return keys;
    }

    private static final class Read extends DefaultPluginDescriptor {
        Read(Properties keys) {
            super(
                    text(keys, "id"),
                    text(keys, "description"),
                    text(keys, "class"),
                    text(keys, "version"),
                    keys.getProperty("requires", "*").strip(),
                    text(keys, "provider"),
                    text(keys, "license"));
            setDependencies(text(keys, "dependencies"));
        }

        private static String text(Properties keys, String key) {
            return keys.getProperty(key, "").strip();
        }
    }
}
