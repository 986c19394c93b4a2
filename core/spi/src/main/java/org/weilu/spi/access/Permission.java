package org.weilu.spi.access;

import java.util.Set;
import org.weilu.spi.ExtensionPoint;

/**
 * Something that can be allowed, and which roles allow it at first.
 *
 * @param key starts with the plugin's id: {@code news.publish}
 * @param roles keys of roles that have it at first; an administrator may change that
 */
public record Permission(String key, Set<String> roles) implements ExtensionPoint {
    public Permission {
        if (!key.matches("[a-z][a-z0-9]*(\\.[a-z][a-z0-9-]*)+")) {
            throw new IllegalArgumentException("permission key: " + key);
        }
        roles = Set.copyOf(roles);
    }

    public Permission(String key, String... roles) {
        this(key, Set.of(roles));
    }
}
