package org.weilu.community.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.weilu.spi.Extensions;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Access.Role;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Visitor;

/**
 * The roles and what they permit: the one place that knows. Today a permission names its roles itself; an assignment
 * that an administrator changed would be read here.
 */
final class Roles {
    static final String RESIDENT = "resident";
    static final String ADMIN = "admin";
    private static final List<String> KEYS = List.of(RESIDENT, "leader", "editor", "chief", "manager", "clerk", ADMIN);

    private final Extensions extensions;
    private final Texts texts = Texts.of(Roles.class);

    Roles(Extensions extensions) {
        this.extensions = extensions;
    }

    /** True for a role that a grant can give: everybody is a resident without one. */
    boolean canBeGranted(String role) {
        return KEYS.contains(role) && !role.equals(RESIDENT);
    }

    boolean permits(String role, Permission what) {
        return role.equals(ADMIN)
                || extensions.of(Permission.class).stream()
                        .map(extension -> extension.value())
                        .anyMatch(known ->
                                known.key().equals(what.key()) && known.roles().contains(role));
    }

    Set<String> permissions(String role) {
        Set<String> keys = new LinkedHashSet<>();
        extensions.of(Permission.class).stream()
                .map(extension -> extension.value())
                .filter(known -> role.equals(ADMIN) || known.roles().contains(role))
                .forEach(known -> keys.add(known.key()));
        return keys;
    }

    List<Role> all(Visitor who) {
        return KEYS.stream()
                .map(key -> new Role(key, texts.say(who.language(), key), Set.copyOf(permissions(key))))
                .toList();
    }
}
