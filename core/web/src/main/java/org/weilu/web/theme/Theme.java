package org.weilu.web.theme;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A theme as its {@code theme.yaml} says it.
 *
 * @param id the name of its folder
 * @param tokens what it says of colours, letters and room; what it leaves out is as in the default theme
 */
public record Theme(String id, String name, String nameEn, Map<String, String> tokens) {
    /** The theme that is there when no other is. */
    public static final String DEFAULT = "warm";

    private static final Logger LOG = LoggerFactory.getLogger(Theme.class);
    private static final String PLAIN_COLOUR = "#[0-9a-fA-F]{3,8}";

    static Theme read(Path folder) throws IOException {
        String id = folder.getFileName().toString();
        Path yaml = folder.resolve("theme.yaml");
        Map<?, ?> said =
                Files.exists(yaml) ? new ObjectMapper(new YAMLFactory()).readValue(yaml.toFile(), Map.class) : Map.of();
        Map<String, String> tokens = new LinkedHashMap<>();
        said.forEach((key, value) -> {
            String name = key.toString();
            if (name.equals("name") || name.equals("nameEn")) {
                return;
            }
            if (name.matches("[a-z0-9-]+") && !value.toString().matches(".*[;{}<\\\\\\n].*")) {
                tokens.put(name, value.toString());
            } else {
                LOG.warn("{}: token {} is left out", yaml, name);
            }
        });
        String name = Objects.toString(said.get("name"), id);
        return new Theme(id, name, Objects.toString(said.get("nameEn"), name), tokens);
    }

    public String name(Locale language) {
        return "en".equals(language.getLanguage()) ? nameEn : name;
    }

    /** The colour that a browser gives its own bars. */
    String colour() {
        String accent = tokens.getOrDefault("color-accent", "");
        return accent.matches(PLAIN_COLOUR) ? accent : "#9e381d";
    }

    Theme over(Theme base) {
        Map<String, String> all = new LinkedHashMap<>(base.tokens);
        all.putAll(tokens);
        return new Theme(id, name, nameEn, all);
    }

    byte[] css() {
        StringBuilder css = new StringBuilder(":root {\n");
        tokens.forEach((name, value) ->
                css.append("  --").append(name).append(": ").append(value).append(";\n"));
        return css.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
