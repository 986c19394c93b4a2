package org.weilu.kernel;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginLoader;
import org.pf4j.PluginState;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;
import org.weilu.spi.PortalPlugin;

/** PF4J as we use it: it loads what was admitted, keeps class loaders and states, and starts and stops in order. */
final class PluginHost extends DefaultPluginManager {
    private final Map<Path, Candidate> admitted = new HashMap<>();
    private final ClassLoader host;

    PluginHost(Path folder, ClassLoader host, Launch launch) {
        super(List.of(folder));
        this.host = host;
        this.pluginDescriptorFinder = new Descriptors();
        this.pluginLoader = new Loading();
        this.pluginFactory = wrapper -> new StartedPlugin(wrapper, launch);
    }

    /** Loads a plugin and its one class; what it depends on was loaded before. */
    void load(Candidate plugin) {
        admitted.put(plugin.folder(), plugin);
        PluginWrapper wrapper = loadPluginFromPath(plugin.folder());
        String main = plugin.about().getPluginClass();
        try {
            if (!PortalPlugin.class.isAssignableFrom(
                    wrapper.getPluginClassLoader().loadClass(main))) {
                throw new LeftOut(Reason.of("not-plugin", main));
            }
        } catch (ClassNotFoundException | LinkageError e) {
            throw new LeftOut(Reason.of("class-broken", main, e.toString()), e);
        }
        wrapper.setPluginState(PluginState.RESOLVED);
        unresolvedPlugins.remove(wrapper);
        resolvedPlugins.add(wrapper);
    }

    void stopOne(String id) {
        stopPlugin(id, false);
    }

    /** The switch is ours and works on running plugins; PF4J's, which does not load them, is not used. */
    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new NeverDisabled();
    }

    private static final class NeverDisabled implements PluginStatusProvider {
        @Override
        public boolean isPluginDisabled(String id) {
            return false;
        }

        @Override
        public void disablePlugin(String id) {
            throw new UnsupportedOperationException("disable by " + Switches.class);
        }

        @Override
        public void enablePlugin(String id) {
            throw new UnsupportedOperationException("enable by " + Switches.class);
        }
    }

    private final class Loading implements PluginLoader {
        @Override
        public boolean isApplicable(Path folder) {
            return admitted.containsKey(folder);
        }

        @Override
        public ClassLoader loadPlugin(Path folder, PluginDescriptor about) {
            Candidate plugin = Objects.requireNonNull(admitted.get(folder), "loaded without being admitted");
            String main = about.getPluginClass().replace('.', '/') + ".class";
            boolean onHostClassPath = host.getResource(main) != null;
            PluginClassLoader loader = new PluginClasses(PluginHost.this, about, host, onHostClassPath);
            loader.addFile(plugin.classes().toFile());
            plugin.libraries().forEach(library -> loader.addFile(library.toFile()));
            return loader;
        }
    }
}
