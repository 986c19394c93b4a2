package org.weilu.spi.store;

import java.util.List;
import org.weilu.spi.ExtensionPoint;

/**
 * The JPA entities of a plugin, all from its own class loader. Its migrations stand under {@code db/{plugin id}/} on
 * the same class path. Entity names, tables and named queries start with the plugin's id.
 */
public record Entities(List<Class<?>> types) implements ExtensionPoint {
    public Entities {
        types = List.copyOf(types);
        if (types.isEmpty()) {
            throw new IllegalArgumentException("no entities");
        }
    }

    public static Entities of(Class<?>... types) {
        return new Entities(List.of(types));
    }
}
