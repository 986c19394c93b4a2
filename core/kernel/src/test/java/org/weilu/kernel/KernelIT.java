package org.weilu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.weilu.spi.Extension;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.Plugins.PluginInfo.State;
import org.weilu.spi.PortalException;
import org.weilu.spi.access.Permission;

/** Plugins on disk: found, loaded, started, stopped. */
class KernelIT extends KernelBench {
    @Test
    void loadsFromJarZipAndTree() throws IOException {
        workshop.plugin("alpha", "", permission("alpha.one")).jar();
        Workshop.Made library = workshop.sources(
                "library",
                "",
                "package lib.words; public class Words { public static String say() { return \"beta.two\"; } }");
        workshop.plugin("beta", "", "portal.add(new Permission(lib.words.Words.say()));")
                .library(library)
                .zip();
        workshop.plugin("gamma", "", "portal.add(new Permission(lib.words.Words.say().replace(\"beta\", \"gamma\")));")
                .library(library)
                .tree();
        Kernel kernel = started();
        assertThat(permissions(kernel)).containsExactly("alpha:alpha.one", "beta:beta.two", "gamma:gamma.two");
        assertThat(kernel.started()).containsExactly("alpha", "beta", "gamma");
        assertThat(kernel.plugins().list()).allMatch(plugin -> plugin.is(State.ACTIVE));
        assertThat(kernel.resolve("lib.words.Words")).isPresent();
    }

    @Test
    void aPluginFolderMayItselfBeARoot() throws IOException {
        Path module = workshop.plugin("alpha", "", permission("alpha.one")).tree();
        workshop.plugin("beta", "", permission("beta.one")).tree();
        Kernel kernel = new Kernel(new KernelOptions(List.of(module), folder.resolve("data"), false, id -> Map.of()));
        kernel.start();
        assertThat(kernel.started()).containsExactly("alpha");
        kernel.stop();
    }

    @Test
    void startsInDependencyOrderAndStopsInReverse() throws IOException {
        String stopping = """
            package test.%1$s;
            import org.weilu.spi.*;
            public final class Main implements PortalPlugin {
                public void start(PluginContext portal) { org.weilu.kernel.Trace.WORDS.add("start %1$s"); }
                public void stop() { org.weilu.kernel.Trace.WORDS.add("stop %1$s"); %2$s }
            }
            """;
        String descriptor = "id=%1$s\nclass=test.%1$s.Main\nversion=1.0.0\ndependencies=%2$s";
        workshop.sources("alpha", descriptor.formatted("alpha", "gamma"), stopping.formatted("alpha", ""))
                .jar();
        workshop.sources(
                        "beta",
                        descriptor.formatted("beta", "alpha@>=1.0.0"),
                        stopping.formatted("beta", "throw new IllegalStateException();"))
                .jar();
        workshop.sources("gamma", descriptor.formatted("gamma", "wish?, zeta?"), stopping.formatted("gamma", ""))
                .jar();
        workshop.sources("zeta", descriptor.formatted("zeta", ""), stopping.formatted("zeta", ""))
                .jar();
        Kernel kernel = started();
        kernel.stop();
        assertThat(Trace.WORDS)
                .containsExactly(
                        "start zeta",
                        "start gamma",
                        "start alpha",
                        "start beta",
                        "stop beta",
                        "stop alpha",
                        "stop gamma",
                        "stop zeta");
    }

    @Test
    void pluginsOfferServicesAndPointsToEachOther() throws IOException {
        workshop.sources(
                        "tea",
                        "id=tea\nclass=test.tea.Main\nversion=1.0.0",
                        "package test.tea.api; public interface Kettle { String boil(); }",
                        "package test.tea.api; public interface Guest extends org.weilu.spi.ExtensionPoint { String name(); }",
                        Workshop.main("tea", "portal.provide(test.tea.api.Kettle.class, () -> \"hot\");"))
                .jar();
        workshop.plugin(
                        "guests",
                        "dependencies=tea",
                        trace("x")
                                + "org.weilu.kernel.Trace.WORDS.add(portal.use(test.tea.api.Kettle.class).boil());"
                                + "test.tea.api.Guest guest = () -> \"Wang\"; portal.add(guest);")
                .zip();
        Kernel kernel = started();
        assertThat(Trace.WORDS).contains("hot");
        @SuppressWarnings("unchecked")
        Class<? extends ExtensionPoint> guest = (Class<? extends ExtensionPoint>)
                kernel.resolve("test.tea.api.Guest").orElseThrow();
        assertThat(kernel.extensions().of(guest)).hasSize(1);
        assertThat(kernel.service(kernel.resolve("test.tea.api.Kettle").orElseThrow()))
                .isNotNull();
    }

    @Test
    void safeModeStartsThePortalAlone() throws IOException {
        workshop.plugin("alpha", "", permission("alpha.one")).jar();
        Kernel kernel = kernel(true);
        kernel.builtIn("community", portal -> portal.add(new Permission("community.one")));
        kernel.start();
        assertThat(permissions(kernel)).containsExactly("community:community.one");
        assertThat(kernel.plugins().list()).isEmpty();
    }

    @Test
    void theRegistryIsFrozenAfterTheStart() {
        Kernel kernel = kernel();
        List<org.weilu.spi.PluginContext> kept = new ArrayList<>();
        kernel.builtIn("community", kept::add);
        kernel.start();
        assertThatThrownBy(() -> kept.getFirst().add(new Permission("community.late")))
                .isInstanceOf(PortalException.class)
                .hasMessageContaining("too late");
    }

    @Test
    void resolvesClassesOfPluginsAndRemembersMisses() throws IOException {
        workshop.plugin("alpha", "", "").with("test/alpha/page.html", "<p>").jar();
        Kernel kernel = started();
        assertThat(kernel.resolve("test.alpha.Main"))
                .get()
                .extracting(Class::getClassLoader)
                .isEqualTo(kernel.loader("alpha"));
        assertThat(kernel.resolve("java.lang.String")).contains(String.class);
        assertThat(kernel.resource("test/alpha/page.html")).isPresent();
        assertThat(kernel.resolve("test.alpha.Nothing")).isEmpty();

        List<String> asked = new ArrayList<>();
        ClassLoader counting = new ClassLoader(null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                asked.add(name);
                throw new ClassNotFoundException(name);
            }
        };
        Lookup<Class<?>> lookup = new Lookup<>(List.of(counting), (loader, name) -> {
            try {
                return loader.loadClass(name);
            } catch (ClassNotFoundException e) {
                return null;
            }
        });
        assertThat(lookup.find("a.B")).isEmpty();
        assertThat(lookup.find("a.B")).isEmpty();
        assertThat(asked).containsExactly("a.B");
    }

    @Test
    void pluginsSeeThePortalsApiAndKeepTheirOwnLibraries() throws IOException {
        Workshop.Made first = workshop.sources(
                "lib",
                "",
                "package lib.words; public class Words { public static String say() { return \"first\"; } }");
        workshop.plugin("alpha", "", "org.weilu.kernel.Trace.WORDS.add(lib.words.Words.say());")
                .library(first)
                .zip();
        Workshop.Made second = workshop.sources(
                "lib2",
                "",
                "package lib.words; public class Words { public static String say() { return \"second\"; } }");
        workshop.plugin("beta", "", "org.weilu.kernel.Trace.WORDS.add(lib.words.Words.say());")
                .library(second)
                .zip();
        started();
        assertThat(Trace.WORDS).containsExactly("first", "second");
        started();
        assertThat(Trace.WORDS).as("the zips were unpacked already").hasSize(4);
        try (var unpacked = Files.list(folder.resolve("data/plugins"))) {
            assertThat(unpacked).hasSize(2);
        }
    }

    @Test
    void countsFailuresByPlugin() throws IOException {
        workshop.plugin("alpha", "", permission("alpha.one")).jar();
        Kernel kernel = started();
        Extension<Permission> permission =
                kernel.extensions().of(Permission.class).getFirst();
        permission.show(value -> {
            throw new IllegalStateException("dark");
        });
        assertThat(kernel.failures("alpha")).isEqualTo(1);
        assertThat(info(kernel, "alpha").failures()).isEqualTo(1);
    }

    @Test
    void settingsReachTheirPlugin() throws IOException {
        workshop.sources(
                        "alpha",
                        "id=alpha\nclass=test.alpha.Main\nversion=1.0.0",
                        "package test.alpha; record Words(String greeting) {}",
                        Workshop.main(
                                "alpha", "org.weilu.kernel.Trace.WORDS.add(portal.settings(Words.class).greeting());"))
                .jar();
        settings.put("alpha", Map.of("greeting", "hello"));
        started();
        assertThat(Trace.WORDS).containsExactly("hello");
        settings.put("alpha", Map.of("greeting", "hello", "gretting", "x"));
        assertFailed(started(), "alpha", "Setting alpha.gretting: unknown");
    }
}
