package org.weilu.spi.access;

import java.util.Optional;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.Refusal;

/**
 * A say in who may do what to targets of one type. Every rule may refuse. Only the plugin that owns the type (that
 * loaded its class) may also allow what no grant does: its own leader may edit this activity.
 */
public interface AccessRule<T extends Scoped> extends ExtensionPoint {
    Class<T> protects();

    /** Why not; empty if this rule has nothing against it. */
    Optional<Refusal> refuses(Visitor who, Permission what, T target);

    /** True if this visitor may without a grant; heeded from the type's owner only. */
    default boolean allows(Visitor who, Permission what, T target) {
        return false;
    }
}
