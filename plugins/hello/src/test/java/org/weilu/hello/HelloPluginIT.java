package org.weilu.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weilu.kernel.Kernel;
import org.weilu.kernel.KernelOptions;
import org.weilu.ui.MenuEntry;
import org.weilu.ui.PageMount;

class HelloPluginIT {
    @TempDir
    Path data;

    private Kernel kernel;

    @BeforeEach
    void start() {
        Path module = Path.of("").toAbsolutePath();
        kernel = new Kernel(new KernelOptions(List.of(module), data, false, id -> Map.of()));
        kernel.start();
    }

    @AfterEach
    void stop() {
        kernel.stop();
    }

    @Test
    void mountsItsPage() {
        assertThat(kernel.plugins().isActive("hello"))
                .as(kernel.plugins().list().toString())
                .isTrue();
        assertThat(kernel.extensions().of(PageMount.class))
                .singleElement()
                .satisfies(mount -> assertThat(mount.value()).isEqualTo(new PageMount("/hello", HelloPage.class)));
    }

    @Test
    void standsInTheMenuInBothLanguages() {
        MenuEntry entry = kernel.extensions().of(MenuEntry.class).getFirst().value();
        assertThat(entry.words().apply(Locale.SIMPLIFIED_CHINESE)).isEqualTo("你好");
        assertThat(entry.words().apply(Locale.ENGLISH)).isEqualTo("Hello");
    }
}
