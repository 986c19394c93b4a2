package org.weilu.web;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Extension;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.Extensions;
import org.weilu.spi.PluginContext;
import org.weilu.spi.Refusal;

/** A registry in memory with the same guard as the kernel's: what fails to show is left out and counted. */
final class FakeExtensions implements Extensions {
    final Set<String> disabled = new HashSet<>();
    final Map<String, Integer> failures = new HashMap<>();
    private final List<One<?>> all = new ArrayList<>();

    void add(String plugin, ExtensionPoint extension) {
        all.add(new One<>(plugin, extension, failures));
    }

    PluginContext as(String plugin) {
        return new PluginContext() {
            @Override
            public String id() {
                return plugin;
            }

            @Override
            public void add(ExtensionPoint extension) {
                FakeExtensions.this.add(plugin, extension);
            }

            @Override
            public <S> void provide(Class<S> type, S service) {
                // No page of these tests asks for what another offers.
            }

            @Override
            public <S> S use(Class<S> type) {
                return inert(type);
            }

            @Override
            public <S> Optional<S> find(Class<S> type) {
                return Optional.empty();
            }

            @Override
            public <R extends Record> R settings(Class<R> type) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** What a part takes at its start and may not ask yet. */
    private static <S> S inert(Class<S> type) {
        return type == Clock.class
                ? type.cast(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                : type.cast(
                        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                            throw new UnsupportedOperationException(method.toString());
                        }));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <E extends ExtensionPoint> List<Extension<E>> of(Class<E> point) {
        return all.stream()
                .filter(one -> !disabled.contains(one.plugin) && point.isInstance(one.value))
                .map(one -> (Extension<E>) one)
                .toList();
    }

    private record One<E extends ExtensionPoint>(String plugin, E value, Map<String, Integer> failures)
            implements Extension<E> {
        @Override
        public <R> Optional<R> show(Function<? super E, ? extends @Nullable R> call) {
            try {
                return Optional.ofNullable(call.apply(value));
            } catch (RuntimeException | LinkageError e) {
                failures.merge(plugin, 1, Integer::sum);
                return Optional.empty();
            }
        }

        @Override
        public Optional<Refusal> decide(Locale language, Function<? super E, Optional<Refusal>> call) {
            return call.apply(value);
        }

        @Override
        public <R extends @Nullable Object> R join(Function<? super E, ? extends R> call) {
            return call.apply(value);
        }
    }
}
