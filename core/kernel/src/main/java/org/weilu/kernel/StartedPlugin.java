package org.weilu.kernel;

import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pf4j.Plugin;
import org.pf4j.PluginDependency;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.PortalPlugin;

/** Stands between PF4J, which knows plugins of its own kind, and a portal plugin. */
final class StartedPlugin extends Plugin {
    private static final Logger LOG = LoggerFactory.getLogger(StartedPlugin.class);
    private final PluginWrapper about;
    private final Launch launch;
    private @Nullable PortalPlugin plugin;

    StartedPlugin(PluginWrapper about, Launch launch) {
        this.about = about;
        this.launch = launch;
    }

    @Override
    public void start() {
        for (PluginDependency dependency : about.getDescriptor().getDependencies()) {
            requireStarted(dependency);
        }
        PortalPlugin made = make();
        try {
            launch.start(about.getPluginId(), made, about.getPluginClassLoader(), false);
        } catch (Throwable e) {
            Fatal.passOn(e);
            throw new LeftOut(Reason.of("start", e), e);
        }
        plugin = made;
    }

    private void requireStarted(PluginDependency dependency) {
        String id = dependency.getPluginId();
        if (!dependency.isOptional()
                && about.getPluginManager().getPlugin(id).getPluginState() != PluginState.STARTED) {
            throw new LeftOut(Reason.of("needs-failed", id));
        }
    }

    private PortalPlugin make() {
        try {
            Class<?> type =
                    about.getPluginClassLoader().loadClass(about.getDescriptor().getPluginClass());
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (PortalPlugin) constructor.newInstance();
        } catch (InvocationTargetException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            Fatal.passOn(cause);
            throw new LeftOut(Reason.of("constructor", cause), e);
        } catch (Throwable e) {
            Fatal.passOn(e);
            throw new LeftOut(Reason.of("constructor", e), e);
        }
    }

    @Override
    public void stop() {
        PortalPlugin stopping = plugin;
        plugin = null;
        if (stopping == null) {
            return;
        }
        try {
            Launch.within(about.getPluginClassLoader(), stopping::stop);
        } catch (Throwable e) {
            Fatal.passOn(e);
            LOG.warn("Plugin {} did not stop cleanly", about.getPluginId(), e);
        }
    }
}
