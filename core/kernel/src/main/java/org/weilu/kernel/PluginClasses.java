package org.weilu.kernel;

import java.util.List;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/**
 * A plugin's class loader: what plugin and portal speak to each other with comes from the portal, everything else from
 * the plugin first, then from those it depends on, then from the portal.
 */
final class PluginClasses extends PluginClassLoader {
    private static final List<String> REFUSED =
            List.of("org.weilu.spi.", "org.weilu.ui.", "org.apache.wicket.", "jakarta.");
    private static final List<String> SHARED = List.of("org.slf4j.", "org.jspecify.");

    PluginClasses(PluginManager plugins, PluginDescriptor about, ClassLoader host, boolean onHostClassPath) {
        super(plugins, about, host, onHostClassPath ? ClassLoadingStrategy.APD : ClassLoadingStrategy.PDA);
    }

    static boolean isBroughtByPortal(String className) {
        return REFUSED.stream().anyMatch(className::startsWith);
    }

    @Override
    public Class<?> loadClass(String className) throws ClassNotFoundException {
        if (isBroughtByPortal(className) || SHARED.stream().anyMatch(className::startsWith)) {
            return getParent().loadClass(className);
        }
        return super.loadClass(className);
    }
}
