package org.weilu.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityLoaderTest {
    @Test
    void givesClassAndBytesThatOnlyAPluginsLoaderHas() throws Exception {
        String name = EntityLoaderTest.class.getName();
        String file = name.replace('.', '/') + ".class";
        URL classes =
                EntityLoaderTest.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader host = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader plugin = new URLClassLoader(new URL[] {classes}, host)) {
            Class<?> entity = plugin.loadClass(name);
            EntityLoader loader = new EntityLoader(host, List.of(entity));
            assertThat(loader.loadClass(name)).isSameAs(entity);
            assertThat(loader.getResource(file)).isEqualTo(plugin.getResource(file));
            assertThat(loader.getResource("nowhere.class")).isNull();
        }
    }
}
