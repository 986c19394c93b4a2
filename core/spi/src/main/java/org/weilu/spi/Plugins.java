package org.weilu.spi;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Visitor;

/** The plugins of this portal: what they are, how they fare, and the switch that takes effect at once. */
public interface Plugins {
    Permission SWITCH = new Permission("web.plugins", "admin");

    /** All that were found, in start order; refused and failed ones last. */
    List<PluginInfo> list();

    /** The same, with the reasons in a language. */
    default List<PluginInfo> list(Locale language) {
        return list();
    }

    /**
     * What would fall silent: the plugin's dependents (in the order in which they stop), and the rules that it gave to
     * others, by name.
     */
    Consequences disabling(String id);

    /**
     * Switches a plugin and, when disabling, its dependents: with {@link #SWITCH} for the whole portal. Kept over a
     * restart, and written into the log.
     *
     * @throws PortalException FORBIDDEN or UNAUTHENTICATED, NOT_FOUND for an unknown id
     */
    void enable(Visitor who, String id, boolean enabled);

    /** True if the plugin is started and enabled, and all that it depends on. */
    boolean isActive(String id);

    record Consequences(List<String> dependents, List<String> rules) {}

    /**
     * @param reason why it was refused, failed or is silent; null for a healthy one
     * @param failures guarded calls that failed since the start
     */
    record PluginInfo(
            String id,
            String version,
            State state,
            List<String> dependencies,
            @Nullable String reason,
            long failures) {
        public enum State {
            ACTIVE,
            DISABLED,
            FAILED,
            REFUSED
        }

        public boolean is(State wanted) {
            return state == wanted;
        }
    }
}
