package org.weilu.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.weilu.documents.Documents;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;

/** The settings of plugins: {@code data/weilu.yaml}, a mapping a plugin. */
record PluginSettings(Map<String, Object> all) {

    static PluginSettings read(Path file) {
        if (!Files.exists(file)) {
            return new PluginSettings(Map.of());
        }
        try {
            return new PluginSettings(new Documents().yaml().read(Files.readString(file)));
        } catch (IOException e) {
            throw new PortalException(
                    Refusal.of(Refusal.Kind.INVALID, "invalid", file + " cannot be read: " + e.getMessage()), e);
        }
    }

    Map<String, String> of(String plugin) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (all.get(plugin) instanceof Map<?, ?> keys) {
            keys.forEach((key, value) -> settings.put(String.valueOf(key), String.valueOf(value)));
        }
        return settings;
    }
}
