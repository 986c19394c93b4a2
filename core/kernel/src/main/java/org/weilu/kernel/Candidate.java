package org.weilu.kernel;

import java.nio.file.Path;
import java.util.List;
import org.pf4j.PluginDependency;
import org.pf4j.PluginDescriptor;

/**
 * A plugin that was found and can be read.
 *
 * @param place the jar, zip or folder that whoever runs the portal put there
 * @param folder what is loaded: the place itself, or where a zip was unpacked
 * @param classes its own classes: a jar or a folder
 * @param libraries jars that it brings
 */
record Candidate(Path place, Path folder, PluginDescriptor about, Path classes, List<Path> libraries) {
    String id() {
        return about.getPluginId();
    }

    /** What it cannot do without. */
    List<PluginDependency> needs() {
        return about.getDependencies().stream()
                .filter(dependency -> !dependency.isOptional())
                .toList();
    }

    List<String> needed() {
        return needs().stream().map(PluginDependency::getPluginId).toList();
    }
}
