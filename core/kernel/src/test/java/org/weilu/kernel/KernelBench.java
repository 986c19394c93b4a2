package org.weilu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.weilu.spi.Plugins.PluginInfo;
import org.weilu.spi.Plugins.PluginInfo.State;
import org.weilu.spi.access.Permission;

/** A kernel on a folder of plugins made by the test. */
class KernelBench {
    @TempDir
    Path folder;

    final Map<String, Map<String, String>> settings = new HashMap<>();
    private final List<Kernel> kernels = new ArrayList<>();
    Workshop workshop;

    @BeforeEach
    void open() throws IOException {
        Trace.WORDS.clear();
        workshop = new Workshop(folder);
    }

    @AfterEach
    void close() {
        kernels.forEach(Kernel::stop);
    }

    Kernel kernel() {
        return kernel(false);
    }

    Kernel kernel(boolean safe) {
        KernelOptions options = new KernelOptions(
                List.of(workshop.roots), folder.resolve("data"), safe, id -> settings.getOrDefault(id, Map.of()));
        Kernel kernel = new Kernel(options);
        kernels.add(kernel);
        return kernel;
    }

    Kernel started() {
        Kernel kernel = kernel();
        kernel.start();
        return kernel;
    }

    static PluginInfo info(Kernel kernel, String id) {
        return kernel.plugins().list().stream()
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no " + id + " in " + kernel.plugins().list()));
    }

    static void assertRefused(Kernel kernel, String id, String words) {
        assertThat(info(kernel, id).state()).isEqualTo(State.REFUSED);
        assertThat(info(kernel, id).reason()).contains(words);
    }

    static void assertFailed(Kernel kernel, String id, String words) {
        assertThat(info(kernel, id).state()).isEqualTo(State.FAILED);
        assertThat(info(kernel, id).reason()).contains(words);
    }

    static String permission(String key) {
        return "portal.add(new Permission(\"" + key + "\"));";
    }

    static String trace(String word) {
        return "org.weilu.kernel.Trace.WORDS.add(\"" + word + "\");";
    }

    static List<String> permissions(Kernel kernel) {
        return kernel.extensions().of(Permission.class).stream()
                .map(extension -> extension.plugin() + ":" + extension.value().key())
                .toList();
    }
}
