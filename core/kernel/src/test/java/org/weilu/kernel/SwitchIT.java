package org.weilu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.weilu.spi.Plugins.Consequences;
import org.weilu.spi.Plugins.PluginInfo.State;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Visitor;

/** The switch takes effect at once and is kept. */
class SwitchIT extends KernelBench {
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

        kernel.plugins().enable(Visitor.portal("main"), "alpha", false);
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
        again.plugins().enable(Visitor.portal("main"), "alpha", true);
        assertThat(permissions(again)).hasSize(4);
        assertThat(permissions(started())).hasSize(4);
        assertThatThrownBy(() -> again.plugins().enable(Visitor.portal("main"), "nobody", false))
                .isInstanceOfSatisfying(
                        PortalException.class, e -> assertThat(e.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void aPluginSwitchedOffWhileItIsMissingStaysOff() throws IOException {
        workshop.plugin("alpha", "", permission("alpha.one")).jar();
        Workshop.write(folder.resolve("data/plugins.disabled"), "beta\n");
        Kernel kernel = started();
        kernel.plugins().enable(Visitor.portal("main"), "alpha", false);
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
    void answersAreWholeWhileASwitchIsTurned() throws Exception {
        workshop.plugin("alpha", "", permission("alpha.one") + permission("alpha.two"))
                .jar();
        workshop.plugin("beta", "dependencies=alpha", permission("beta.one")).jar();
        workshop.plugin("gamma", "", permission("gamma.one")).jar();
        Kernel kernel = started();
        List<String> on = List.of("alpha:alpha.one", "alpha:alpha.two", "beta:beta.one", "gamma:gamma.one");
        List<String> off = List.of("gamma:gamma.one");
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch seenBoth = new CountDownLatch(8);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> asking = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                asking.add(threads.submit(() -> {
                    boolean wasOn = false;
                    boolean wasOff = false;
                    while (!over.get()) {
                        List<String> now = permissions(kernel);
                        assertThat(now).isIn(on, off);
                        boolean before = wasOn && wasOff;
                        wasOn |= now.equals(on);
                        wasOff |= now.equals(off);
                        if (!before && wasOn && wasOff) {
                            seenBoth.countDown();
                        }
                    }
                }));
            }
            for (int turn = 0; turn < 2_000 && (turn < 100 || seenBoth.getCount() > 0); turn++) {
                boolean enabled = turn % 2 == 1;
                kernel.plugins().enable(Visitor.portal("main"), "alpha", enabled);
                assertThat(permissions(kernel)).as("at once").isEqualTo(enabled ? on : off);
            }
            boolean allSawBoth = seenBoth.await(1, TimeUnit.SECONDS);
            over.set(true);
            for (Future<?> one : asking) {
                one.get(10, TimeUnit.SECONDS);
            }
            assertThat(allSawBoth).isTrue();
        }
    }

    @Test
    void aWishedForServiceOfASwitchedOffPluginRefuses() throws IOException {
        workshop.plugin("alpha", "", "portal.provide(java.util.function.Supplier.class, () -> \"tea\");")
                .jar();
        workshop.plugin(
                        "beta",
                        "dependencies=alpha?",
                        "java.util.function.Supplier<?> tea = portal.find(java.util.function.Supplier.class).get();"
                                + "portal.provide(java.util.concurrent.Callable.class, () -> tea.get());")
                .jar();
        Kernel kernel = started();
        assertThat(call(kernel)).isEqualTo("tea");
        kernel.plugins().enable(Visitor.portal("main"), "alpha", false);
        assertThatThrownBy(() -> call(kernel))
                .isInstanceOfSatisfying(
                        PortalException.class, e -> assertThat(e.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    }

    private static Object call(Kernel kernel) {
        try {
            return kernel.service(java.util.concurrent.Callable.class).call();
        } catch (PortalException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
