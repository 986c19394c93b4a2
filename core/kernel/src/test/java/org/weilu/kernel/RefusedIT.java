package org.weilu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.weilu.spi.Plugins.PluginInfo;
import org.weilu.spi.Plugins.PluginInfo.State;
import org.weilu.spi.PortalException;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.access.Permission;

/** What is refused or fails costs itself and its dependents. */
class RefusedIT extends KernelBench {
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
}
