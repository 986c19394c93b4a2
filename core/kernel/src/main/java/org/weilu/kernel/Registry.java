package org.weilu.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.weilu.spi.Extension;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.Extensions;
import org.weilu.spi.PortalException;

/** All extensions in start order; each answer is made once and kept until a switch is turned. */
final class Registry implements Extensions {
    private final Failures failures;
    private volatile View view = new View(List.of(), Set.of(), false);

    Registry(Failures failures) {
        this.failures = failures;
    }

    /** What is true between two switches: a late answer lands in the view that it was made from, never in the next. */
    private record View(
            List<Guarded<?>> all,
            Set<String> silent,
            boolean frozen,
            Map<Class<?>, List<? extends Extension<?>>> answers) {
        View(List<Guarded<?>> all, Set<String> silent, boolean frozen) {
            this(all, silent, frozen, new ConcurrentHashMap<>());
        }

        List<? extends Extension<?>> of(Class<?> point) {
            return answers.computeIfAbsent(
                    point,
                    type -> all.stream()
                            .filter(extension -> type.isInstance(extension.value()))
                            .filter(extension -> !silent.contains(extension.plugin()))
                            .toList());
        }
    }

    @Override
    @SuppressWarnings("unchecked") // a view's answer for a point holds instances of it only
    public <E extends ExtensionPoint> List<Extension<E>> of(Class<E> point) {
        return (List<Extension<E>>) (List<?>) view.of(point);
    }

    synchronized void add(String plugin, ExtensionPoint extension) {
        if (view.frozen) {
            throw PortalException.fault("The registry is frozen: " + plugin + " adds " + extension.getClass());
        }
        List<Guarded<?>> all = new ArrayList<>(view.all);
        all.add(new Guarded<>(plugin, extension, failures));
        view = new View(List.copyOf(all), view.silent, false);
    }

    /** Everything of these plugins, silent or not. */
    List<Guarded<?>> from(Set<String> plugins) {
        return view.all.stream()
                .filter(extension -> plugins.contains(extension.plugin()))
                .toList();
    }

    synchronized void withdraw(String plugin) {
        List<Guarded<?>> rest = view.all.stream()
                .filter(extension -> !extension.plugin().equals(plugin))
                .toList();
        view = new View(rest, view.silent, view.frozen);
    }

    synchronized void silence(Set<String> plugins) {
        view = new View(view.all, Set.copyOf(plugins), view.frozen);
    }

    boolean isSilent(String plugin) {
        return view.silent.contains(plugin);
    }

    synchronized void freeze() {
        view = new View(view.all, view.silent, true);
    }
}
