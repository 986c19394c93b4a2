package org.weilu.web.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import org.apache.wicket.application.IClassResolver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds classes in the application, then in the plugins; remembers its answers and its misses. */
public final class PortalClasses implements IClassResolver {
    private static final Logger LOG = LoggerFactory.getLogger(PortalClasses.class);
    private final ClassLoader own = PortalClasses.class.getClassLoader();
    private final Function<String, @Nullable Class<?>> plugins;
    private final Cache<String, Optional<Class<?>>> known =
            Caffeine.newBuilder().maximumSize(10_000).build();

    public PortalClasses(Function<String, @Nullable Class<?>> plugins) {
        this.plugins = plugins;
    }

    @Override
    public Class<?> resolveClass(String name) throws ClassNotFoundException {
        return known.get(name, this::look).orElseThrow(() -> new ClassNotFoundException(name));
    }

    private Optional<Class<?>> look(String name) {
        try {
            return Optional.of(Class.forName(name, false, own));
        } catch (ClassNotFoundException e) {
            return Optional.ofNullable(plugins.apply(name));
        }
    }

    @Override
    public Iterator<URL> getResources(String name) {
        try {
            return Collections.list(own.getResources(name)).iterator();
        } catch (IOException e) {
            LOG.warn("Cannot look for {}", name, e);
            return Collections.emptyIterator();
        }
    }

    @Override
    public ClassLoader getClassLoader() {
        return own;
    }
}
