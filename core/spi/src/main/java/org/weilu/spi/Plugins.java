package org.weilu.spi;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The plugins of this portal: what they are, how they fare, and the switch that takes effect at once. */
public interface Plugins {
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
     * Switches a plugin and, when disabling, its dependents. Who may do it is the caller's to ask. Kept over a restart.
     *
     * @throws PortalException NOT_FOUND for an unknown id
     */
    void enable(String id, boolean enabled);

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
