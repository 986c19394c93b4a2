package org.weilu.spi.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;

/**
 * A file of content: front matter and body, or YAML alone, with its translation beside it.
 *
 * @param path within the content folder: {@code news/first-snow.md}
 * @param slug the file's name without endings
 * @param keys front matter, or the YAML document: strings, numbers, booleans, lists and maps
 * @param body Markdown after the front matter; empty for YAML
 * @param english {@code slug.en.md}, if there is one
 */
public record ContentFile(
        String path,
        String slug,
        Map<String, Object> keys,
        String body,
        @Nullable ContentFile english) {

    public Optional<String> text(String key) {
        return Optional.ofNullable(keys.get(key)).map(Object::toString);
    }

    /** @throws PortalException INVALID, naming file and key, if it is missing */
    public String required(String key) {
        return text(key)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new PortalException(Refusal.invalid(key, path + ": \"" + key + "\" is missing")));
    }

    /** A list of strings; a single value is a list of one. */
    public List<String> list(String key) {
        return switch (keys.get(key)) {
            case null -> List.of();
            case List<?> several -> several.stream().map(String::valueOf).toList();
            case Object one -> List.of(one.toString());
        };
    }
}
