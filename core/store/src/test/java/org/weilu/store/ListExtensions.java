package org.weilu.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Extension;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.Extensions;
import org.weilu.spi.Refusal;

/** A registry that a test fills by hand; plugins can be switched off. */
public final class ListExtensions implements Extensions {
    private final List<Listed<ExtensionPoint>> all = new CopyOnWriteArrayList<>();
    private final Set<String> disabled = ConcurrentHashMap.newKeySet();

    public ListExtensions add(String plugin, ExtensionPoint... extensions) {
        for (ExtensionPoint extension : extensions) {
            all.add(new Listed<>(plugin, extension));
        }
        return this;
    }

    public void enable(String plugin, boolean enabled) {
        if (enabled) {
            disabled.remove(plugin);
        } else {
            disabled.add(plugin);
        }
    }

    @Override
    public <E extends ExtensionPoint> List<Extension<E>> of(Class<E> point) {
        return all.stream()
                .filter(each -> point.isInstance(each.value()) && !disabled.contains(each.plugin()))
                .<Extension<E>>map(each -> new Listed<>(each.plugin(), point.cast(each.value())))
                .toList();
    }

    private record Listed<E extends ExtensionPoint>(String plugin, E value) implements Extension<E> {
        @Override
        public <R> Optional<R> show(Function<? super E, ? extends @Nullable R> call) {
            try {
                return Optional.ofNullable(call.apply(value));
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        }

        @Override
        public Optional<Refusal> decide(Locale language, Function<? super E, Optional<Refusal>> call) {
            try {
                return call.apply(value);
            } catch (RuntimeException e) {
                return Optional.of(Refusal.of(Refusal.Kind.UNAVAILABLE, "unavailable", plugin + " cannot say"));
            }
        }

        @Override
        public <R extends @Nullable Object> R join(Function<? super E, ? extends R> call) {
            return call.apply(value);
        }
    }
}
