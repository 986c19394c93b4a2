package org.weilu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.Plugins.Consequences;
import org.weilu.spi.Plugins.PluginInfo;
import org.weilu.spi.Plugins.PluginInfo.State;
import org.weilu.spi.PortalException;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Permission;

/** Plugins on disk, from being found to being switched off. */
class KernelIT {
    @TempDir
    Path folder;

    private final Map<String, Map<String, String>> settings = new HashMap<>();
    private final List<Kernel> kernels = new ArrayList<>();
    private Workshop workshop;

    @BeforeEach
    void open() throws IOException {
        Trace.WORDS.clear();
        workshop = new Workshop(folder);
    }

    @AfterEach
    void close() {
        kernels.forEach(Kernel::stop);
    }

    private Kernel kernel() {
        return kernel(false);
    }

    private Kernel kernel(boolean safe) {
        KernelOptions options = new KernelOptions(
                List.of(workshop.roots), folder.resolve("data"), safe, id -> settings.getOrDefault(id, Map.of()));
        Kernel kernel = new Kernel(options);
        kernels.add(kernel);
        return kernel;
    }

    private Kernel started() {
        Kernel kernel = kernel();
        kernel.start();
        return kernel;
    }

    private static PluginInfo info(Kernel kernel, String id) {
        return kernel.plugins().list().stream()
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no " + id + " in " + kernel.plugins().list()));
    }

    private static void assertRefused(Kernel kernel, String id, String words) {
        assertThat(info(kernel, id).state()).isEqualTo(State.REFUSED);
        assertThat(info(kernel, id).reason()).contains(words);
    }

    private static void assertFailed(Kernel kernel, String id, String words) {
        assertThat(info(kernel, id).state()).isEqualTo(State.FAILED);
        assertThat(info(kernel, id).reason()).contains(words);
    }

    private static String permission(String key) {
        return "portal.add(new Permission(\"" + key + "\"));";
    }

    private static String trace(String word) {
        return "org.weilu.kernel.Trace.WORDS.add(\"" + word + "\");";
    }

    private static List<String> permissions(Kernel kernel) {
        return kernel.extensions().of(Permission.class).stream()
                .map(extension -> extension.plugin() + ":" + extension.value().key())
                .toList();
    }

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
    void refusesByName() throws IOException {
        workshop.plugin("taken", "", permission("taken.one")).jar();
        workshop.plugin("wanting", "dependencies=nobody", "").jar();
        workshop.plugin("after", "dependencies=wanting", "").jar();
        workshop.plugin("picky", "dependencies=taken@>=2.0.0", "").jar();
        workshop.plugin("future", "requires=>=99.0.0", "").jar();
        workshop.plugin("garbled", "requires=soonish", "").jar();
        workshop.plugin("typo", "depends=taken", "").jar();
        workshop.plugin("one", "dependencies=two", "").jar();
        workshop.plugin("two", "dependencies=one", "").jar();
        workshop.plugin("round", "dependencies=one", "").jar();
        workshop.sources("Big", "id=Big\nclass=test.big.Main\nversion=1.0.0", Workshop.main("big", ""))
                .jar();
        workshop.sources("gone", "id=gone\nclass=test.gone.Missing\nversion=1.0.0", Workshop.main("gone", ""))
                .jar();
        workshop.sources("none", "id=none\nclass=test.none.None\nversion=1.0.0", "package test.none; class None {}")
                .jar();
        workshop.sources("odd", "id=odd\nclass=test.odd.Main\nversion=first", Workshop.main("odd", ""))
                .jar();
        workshop.sources("bare", "id=bare\nversion=1.0.0", Workshop.main("bare", ""))
                .jar();
        workshop.plugin("wicket", "", "")
                .with("org/apache/wicket/Page.class", "")
                .jar();
        workshop.plugin("ee", "", "")
                .with("META-INF/versions/17/jakarta/inject/Inject.class", "")
                .jar();
        workshop.plugin("face", "", "").with("org/weilu/ui/Page.class", "").jar();
        workshop.plugin("own", "", "").with("org/weilu/kernel/Mine.class", "").jar();
        workshop.plugin("zthief", "", "").with("test/taken/Mine.class", "").jar();
        Workshop.write(workshop.roots.resolve("unbuilt/plugin.properties"), "id=unbuilt\nclass=a.B\nversion=1.0.0");
        Workshop.write(workshop.roots.resolve("broken.jar"), "no zip");
        Files.createDirectories(workshop.roots.resolve("notes"));
        Kernel kernel = kernel();
        kernel.builtIn("community", portal -> {});
        workshop.plugin("community", "", "").jar();
        kernel.start();

        assertThat(kernel.started()).containsExactly("taken");
        assertRefused(kernel, "wanting", "needs the plugin nobody, which is not there");
        assertRefused(kernel, "after", "needs the plugin wanting, which was refused");
        assertRefused(kernel, "picky", "needs the plugin taken in version >=2.0.0, this is 1.0.0");
        assertRefused(kernel, "future", "requires portal >=99.0.0, this is " + kernel.version());
        assertRefused(kernel, "garbled", "range \"soonish\"");
        assertRefused(kernel, "typo", "unknown key \"depends\"");
        assertRefused(kernel, "one", "one → two → one");
        assertRefused(kernel, "two", "two → one → two");
        assertRefused(kernel, "round", "needs the plugin one, which was refused");
        assertRefused(kernel, "Big", "id \"Big\"");
        assertRefused(kernel, "gone", "class test.gone.Missing is not in it");
        assertRefused(kernel, "none", "test.none.None is not a PortalPlugin");
        assertRefused(kernel, "odd", "version \"first\"");
        assertRefused(kernel, "bare", "no \"class\"");
        assertRefused(kernel, "wicket", "org.apache.wicket.Page");
        assertRefused(kernel, "ee", "jakarta.inject.Inject");
        assertRefused(kernel, "face", "org.weilu.ui.Page");
        assertRefused(kernel, "own", "package org.weilu.kernel is the portal's own");
        assertRefused(kernel, "zthief", "package test.taken is taken by the plugin taken");
        assertRefused(kernel, "unbuilt", "not built: there is no target/classes");
        assertRefused(kernel, "broken.jar", "cannot be read");
        assertRefused(kernel, "community", "the portal's own");
        assertThat(kernel.plugins().list()).extracting(PluginInfo::id).doesNotContain("notes");
        assertThat(kernel.plugins().list(Locale.SIMPLIFIED_CHINESE))
                .anyMatch(plugin -> String.valueOf(plugin.reason()).contains("需要插件 nobody"));
    }

    @Test
    void refusesTheSecondOfTheSameId() throws IOException {
        workshop.plugin("alpha", "", permission("alpha.one")).jar();
        Files.move(workshop.roots.resolve("alpha.jar"), workshop.roots.resolve("a-first.jar"));
        workshop.plugin("alpha", "", permission("alpha.two")).zip();
        Kernel kernel = started();
        assertThat(permissions(kernel)).containsExactly("alpha:alpha.one");
        assertThat(kernel.plugins().list())
                .anyMatch(plugin -> plugin.is(State.REFUSED)
                        && String.valueOf(plugin.reason()).contains("a-first.jar"));
        assertThat(kernel.plugins().isActive("alpha")).isTrue();
    }

    @Test
    void aFailingStartCostsThePluginAndItsDependentsOnly() throws IOException {
        workshop.sources("maker", "id=maker\nclass=test.maker.Main\nversion=1.0.0", """
                        package test.maker;
                        public final class Main implements org.weilu.spi.PortalPlugin {
                            public Main() { throw new IllegalStateException("no clay"); }
                            public void start(org.weilu.spi.PluginContext portal) {}
                        }
                        """)
                .jar();
        workshop.plugin(
                        "linkless",
                        "",
                        permission("linkless.one") + "portal.provide(Comparable.class, \"x\");"
                                + "throw new NoClassDefFoundError(\"a/B\");")
                .jar();
        workshop.plugin("firm", "", permission("firm.one") + "throw new AssertionError(\"never\");")
                .jar();
        workshop.plugin("child", "dependencies=firm", permission("child.one")).jar();
        workshop.plugin("grandchild", "dependencies=child", permission("grandchild.one"))
                .jar();
        workshop.plugin("friend", "dependencies=firm?", permission("friend.one"))
                .jar();
        Kernel kernel = started();
        assertThat(permissions(kernel)).containsExactly("friend:friend.one");
        assertFailed(kernel, "maker", "could not be made: IllegalStateException: no clay");
        assertFailed(kernel, "linkless", "NoClassDefFoundError: a/B");
        assertFailed(kernel, "firm", "AssertionError: never");
        assertFailed(kernel, "child", "needs the plugin firm, which failed");
        assertFailed(kernel, "grandchild", "needs the plugin child, which failed");
        assertThat(kernel.find(Comparable.class)).isEmpty();
        assertThat(kernel.loaders()).hasSize(1);
    }

    @Test
    void aStackThatOverflowsCostsThePluginOnly() throws IOException {
        workshop.sources("deep", "id=deep\nclass=test.deep.Main\nversion=1.0.0", """
                        package test.deep;
                        public final class Main implements org.weilu.spi.PortalPlugin {
                            public void start(org.weilu.spi.PluginContext portal) { sink(0); }
                            int sink(int depth) { return sink(depth + 1) + 1; }
                        }
                        """)
                .jar();
        workshop.plugin("flat", "", permission("flat.one")).jar();
        Kernel kernel = started();
        assertFailed(kernel, "deep", "StackOverflowError");
        assertThat(permissions(kernel)).containsExactly("flat:flat.one");
    }

    @Test
    void namesStandUnderThePluginAndOnce() throws IOException {
        workshop.plugin("alpha", "", permission("alpha.one")).jar();
        workshop.plugin("alphabet", "", permission("alpha.two")).jar();
        workshop.plugin("alp", "", permission("alpha.three")).jar();
        workshop.plugin("twice", "", permission("twice.one") + permission("twice.one"))
                .jar();
        workshop.plugin("alien", "", "portal.provide(org.weilu.spi.Extensions.class, null);")
                .jar();
        workshop.plugin("lonely", "", "portal.use(Runnable.class);").jar();
        Kernel kernel = kernel();
        kernel.builtIn("community", portal -> portal.add(new Permission("site.edit")));
        kernel.start();
        assertThat(permissions(kernel)).containsExactly("community:site.edit", "alpha:alpha.one");
        assertFailed(kernel, "alphabet", "'alpha.two', which does not start with its id");
        assertFailed(kernel, "alp", "'alpha.three', which does not start with its id");
        assertFailed(kernel, "twice", "'twice.one', which twice has");
        assertFailed(kernel, "alien", "org.weilu.spi.Extensions");
        assertFailed(kernel, "lonely", "uses java.lang.Runnable, which nobody offers");
        assertThatThrownBy(() -> kernel.service(Runnable.class)).hasMessageContaining("java.lang.Runnable");
    }

    @Test
    void aPartOfThePortalMustStart() {
        Kernel kernel = kernel();
        PortalPlugin failing = portal -> {
            throw new IllegalStateException("no database");
        };
        kernel.builtIn("community", failing);
        assertThatThrownBy(kernel::start).isInstanceOf(PortalException.class).hasMessageContaining("community");
    }

    @Test
    void switchesAtOnceWithDependentsAndKeepsItOverARestart() throws IOException {
        workshop.plugin("alpha", "", permission("alpha.one") + "portal.provide(Runnable.class, () -> {});")
                .jar();
        workshop.plugin("beta", "dependencies=alpha", permission("beta.one")).jar();
        workshop.plugin("gamma", "dependencies=beta", permission("gamma.one")).jar();
        workshop.plugin("other", "dependencies=alpha?", permission("other.one")).jar();
        Kernel kernel = started();
        List<String> told = new ArrayList<>();
        kernel.onSwitch(id -> {
            throw new IllegalStateException("deaf");
        });
        kernel.onSwitch(told::add);
        assertThat(kernel.plugins().disabling("alpha").dependents()).containsExactly("gamma", "beta");

        kernel.plugins().enable("alpha", false);
        assertThat(permissions(kernel)).containsExactly("other:other.one");
        assertThat(told).containsExactly("alpha", "beta", "gamma");
        assertThat(info(kernel, "alpha").state()).isEqualTo(State.DISABLED);
        assertThat(info(kernel, "gamma").reason()).contains("needs the plugin beta, which is switched off");
        assertThat(kernel.find(Runnable.class)).isEmpty();
        assertThatThrownBy(() -> kernel.service(Runnable.class))
                .isInstanceOfSatisfying(
                        PortalException.class, e -> assertThat(e.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));

        Kernel again = started();
        assertThat(again.started()).hasSize(4);
        assertThat(permissions(again)).containsExactly("other:other.one");
        again.plugins().enable("alpha", true);
        assertThat(permissions(again)).hasSize(4);
        assertThat(permissions(started())).hasSize(4);
        assertThatThrownBy(() -> again.plugins().enable("nobody", false))
                .isInstanceOfSatisfying(
                        PortalException.class, e -> assertThat(e.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void aPluginSwitchedOffWhileItIsMissingStaysOff() throws IOException {
        workshop.plugin("alpha", "", permission("alpha.one")).jar();
        Workshop.write(folder.resolve("data/plugins.disabled"), "beta\n");
        Kernel kernel = started();
        kernel.plugins().enable("alpha", false);
        assertThat(folder.resolve("data/plugins.disabled")).hasContent("alpha\nbeta\n");
        workshop.plugin("beta", "", permission("beta.one")).jar();
        assertThat(started().plugins().isActive("beta")).isFalse();
    }

    @Test
    void namesTheRulesThatOthersWouldLose() throws IOException {
        workshop.sources(
                        "alpha",
                        "id=alpha\nclass=test.alpha.Main\nversion=1.0.0",
                        "package test.alpha.api; public interface Rule extends org.weilu.spi.ExtensionPoint {"
                                + " java.util.Optional<org.weilu.spi.Refusal> refuses(String wish); }",
                        "package test.alpha; public class Own implements test.alpha.api.Rule {"
                                + " public java.util.Optional<org.weilu.spi.Refusal> refuses(String wish) {"
                                + " return java.util.Optional.empty(); } }",
                        Workshop.main("alpha", "portal.add(new Own());"))
                .jar();
        workshop.sources(
                        "beta",
                        "id=beta\nclass=test.beta.Main\nversion=1.0.0\ndependencies=alpha",
                        "package test.beta; public class NoTea implements test.alpha.api.Rule {"
                                + " public java.util.Optional<org.weilu.spi.Refusal> refuses(String wish) {"
                                + " return java.util.Optional.empty(); } }",
                        Workshop.main("beta", "portal.add(new NoTea());"))
                .jar();
        Kernel kernel = started();
        assertThat(kernel.plugins().disabling("beta")).isEqualTo(new Consequences(List.of(), List.of("NoTea (Rule)")));
        assertThat(kernel.plugins().disabling("alpha")).isEqualTo(new Consequences(List.of("beta"), List.of()));
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
    void leavesOutWhatTheStoreCannotCarry() throws IOException {
        workshop.plugin("alpha", "", permission("alpha.one") + "portal.provide(Runnable.class, () -> {});")
                .jar();
        workshop.plugin("beta", "dependencies=alpha", permission("beta.one")).jar();
        workshop.plugin("gamma", "", permission("gamma.one")).jar();
        Kernel kernel = started();
        assertThat(kernel.resolve("test.alpha.Main")).isPresent();
        assertThat(kernel.leaveOut("alpha", "V1__a.sql: syntax")).containsExactly("beta", "alpha");
        assertThat(permissions(kernel)).containsExactly("gamma:gamma.one");
        assertThat(kernel.find(Runnable.class)).isEmpty();
        assertThat(kernel.resolve("test.alpha.Main")).isEmpty();
        assertFailed(kernel, "alpha", "V1__a.sql: syntax");
        assertFailed(kernel, "beta", "needs the plugin alpha, which failed");
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
}
