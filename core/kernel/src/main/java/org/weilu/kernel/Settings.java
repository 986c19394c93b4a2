package org.weilu.kernel;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;

/** Binds a plugin's settings to its record: words to numbers, durations and lists, keys in kebab or camel case. */
final class Settings {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private final Function<String, Map<String, String>> source;

    Settings(Function<String, Map<String, String>> source) {
        this.source = source;
    }

    <R extends Record> R read(String plugin, Class<R> type) {
        Map<String, Object> values = values(plugin, type);
        try {
            return MAPPER.convertValue(values, type);
        } catch (IllegalArgumentException e) {
            throw explain(plugin, e);
        }
    }

    private Map<String, Object> values(String plugin, Class<? extends Record> type) {
        Map<String, RecordComponent> components = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(
                        RecordComponent::getName, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Map<String, Object> values = new LinkedHashMap<>();
        new TreeMap<>(source.apply(plugin)).forEach((key, text) -> {
            RecordComponent component = components.get(camel(key));
            if (component == null) {
                throw invalid(
                        plugin,
                        key,
                        "unknown; known are "
                                + components.keySet().stream()
                                        .map(Settings::kebab)
                                        .toList(),
                        null);
            }
            if (!text.isBlank() && values.putIfAbsent(component.getName(), value(component, text.strip())) != null) {
                throw invalid(plugin, key, "given twice", null);
            }
        });
        return values;
    }

    private static Object value(RecordComponent component, String text) {
        return Collection.class.isAssignableFrom(component.getType()) ? List.of(text.split("\\s*,\\s*")) : text;
    }

    private static PortalException explain(String plugin, IllegalArgumentException failure) {
        if (failure.getCause() instanceof ValueInstantiationException checked && checked.getCause() != null) {
            return invalid(plugin, "*", String.valueOf(checked.getCause().getMessage()), failure);
        }
        if (failure.getCause() instanceof JsonMappingException unfit) {
            String key = unfit.getPath().isEmpty()
                    ? "*"
                    : kebab(String.valueOf(unfit.getPath().getFirst().getFieldName()));
            return invalid(plugin, key, unfit.getOriginalMessage(), failure);
        }
        return invalid(plugin, "*", String.valueOf(failure.getMessage()), failure);
    }

    private static PortalException invalid(String plugin, String key, String why, @Nullable Throwable cause) {
        String words = "Setting " + plugin + "." + key + ": " + why;
        return new PortalException(Refusal.invalid(key, words), cause);
    }

    private static String camel(String key) {
        StringBuilder name = new StringBuilder();
        for (String word : key.split("-")) {
            name.append(
                    name.isEmpty() || word.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
