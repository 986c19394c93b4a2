package org.weilu.store;

import java.net.URL;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the loader of each plugin in turn, so that one persistence unit sees the entities of all. */
final class EntityLoader extends ClassLoader {
    private final Set<ClassLoader> loaders;

    EntityLoader(ClassLoader parent, Collection<Class<?>> types) {
        super(parent);
        loaders = new LinkedHashSet<>();
        types.forEach(type -> loaders.add(type.getClassLoader()));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ClassNotFoundException none = new ClassNotFoundException(name);
        for (ClassLoader loader : loaders) {
            try {
                return loader.loadClass(name);
            } catch (ClassNotFoundException e) {
                none.addSuppressed(e);
            }
        }
        throw none;
    }

    /** EclipseLink reads the bytes of an entity before it loads it, and without a word drops one that it cannot read. */
    @Override
    protected @Nullable URL findResource(String name) {
        for (ClassLoader loader : loaders) {
            URL found = loader.getResource(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
