package org.weilu.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Where plugins are and what they are told.
 *
 * @param pluginRoots folders of plugins (jars, zips, module folders), or plugin folders themselves; one that does not
 *     exist holds none
 * @param dataDir where the switched-off plugins are kept and zips are unpacked
 * @param safe true to start without any plugin
 * @param settings a plugin's id to its settings, key to value
 */
public record KernelOptions(
        List<Path> pluginRoots, Path dataDir, boolean safe, Function<String, Map<String, String>> settings) {
    public KernelOptions {
        pluginRoots = List.copyOf(pluginRoots);
    }
}
