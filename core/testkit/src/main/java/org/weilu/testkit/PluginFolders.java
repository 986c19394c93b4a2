package org.weilu.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.weilu.store.TestDatabase;

/** Where the plugins on the class path stand: in its own tests a plugin is one of them, as built by the module. */
final class PluginFolders {
    private static final String DESCRIPTOR = "plugin.properties";

    private PluginFolders() {}

    static List<Path> onClassPath() {
        List<Path> folders = new ArrayList<>();
        try {
            ClassLoader loader = PluginFolders.class.getClassLoader();
            for (URL descriptor : Collections.list(loader.getResources(DESCRIPTOR))) {
                folders.add(folder(descriptor));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        if (folders.isEmpty()) {
            throw new IllegalStateException("no plugin on the class path: no " + DESCRIPTOR);
        }
        return folders;
    }

    private static Path folder(URL descriptor) throws IOException, URISyntaxException {
        if (descriptor.getProtocol().equals("file")) {
            // module/target/classes/plugin.properties
            return Path.of(descriptor.toURI()).resolve("../../..").normalize();
        }
        // jar:file:/…/plugin.jar!/plugin.properties; beside it stand other jars, which are no plugins
        String path = descriptor.getPath();
        Path jar = Path.of(new URI(path.substring(0, path.indexOf("!/"))));
        Path folder = TestDatabase.temporaryFolder();
        Files.copy(jar, folder.resolve(jar.getFileName()));
        return folder;
    }
}
