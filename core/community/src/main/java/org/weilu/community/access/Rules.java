package org.weilu.community.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.weilu.spi.Extension;
import org.weilu.spi.Extensions;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.AccessRule;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;

/** What the plugins' rules say about a target. */
final class Rules {
    private final Extensions extensions;

    Rules(Extensions extensions) {
        this.extensions = extensions;
    }

    /** True if the owner of the target's type allows it without a grant. */
    boolean ownerAllows(Visitor who, Permission what, Scoped target) {
        return about(target).stream()
                .filter(rule -> isOwner(rule.value()))
                .anyMatch(rule ->
                        rule.show(known -> known.allows(who, what, target)).orElse(false));
    }

    /** The first no; a rule that fails refuses. */
    Optional<Refusal> refuse(Visitor who, Permission what, Scoped target) {
        return about(target).stream()
                .flatMap(rule -> rule.decide(who.language(), known -> known.refuses(who, what, target)).stream())
                .findFirst();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a rule is asked about instances of what it protects only
    private List<Extension<AccessRule<Scoped>>> about(Scoped target) {
        List<Extension<AccessRule<Scoped>>> rules = (List) extensions.of(AccessRule.class);
        return rules.stream()
                .filter(rule -> rule.show(AccessRule::protects)
                        .filter(type -> type.isInstance(target))
                        .isPresent())
                .toList();
    }

    /**
     * The owner of a type is the plugin that loaded it. Where plugins share a loader (the portal's own, and tests) the
     * first three names of the package tell them apart.
     */
    static boolean isOwner(AccessRule<?> rule) {
        Class<?> type = rule.protects();
        ClassLoader loader = type.getClassLoader();
        return Objects.equals(loader, rule.getClass().getClassLoader())
                && (!Objects.equals(loader, Scoped.class.getClassLoader())
                        || plugin(type).equals(plugin(rule.getClass())));
    }

    private static List<String> plugin(Class<?> type) {
        List<String> names = List.of(type.getPackageName().split("\\."));
        return names.subList(0, Math.min(3, names.size()));
    }
}
