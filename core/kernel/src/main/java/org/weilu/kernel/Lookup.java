package org.weilu.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Asks class loaders in turn for something by name, and remembers what they said, yes and no. */
final class Lookup<T> {
    /** Names come from addresses too: whoever makes them up must not fill the memory. */
    private static final int MISSES = 20_000;

    private final List<ClassLoader> loaders;
    private final BiFunction<ClassLoader, String, @Nullable T> question;
    private final Map<String, T> hits = new ConcurrentHashMap<>();
    private final Set<String> misses = ConcurrentHashMap.newKeySet();

    Lookup(List<ClassLoader> loaders, BiFunction<ClassLoader, String, @Nullable T> question) {
        this.loaders = List.copyOf(loaders);
        this.question = question;
    }

    Optional<T> find(String name) {
        T known = hits.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        return misses.contains(name) ? Optional.empty() : ask(name);
    }

    private Optional<T> ask(String name) {
        for (ClassLoader loader : loaders) {
            T answer = question.apply(loader, name);
            if (answer != null) {
                hits.put(name, answer);
                return Optional.of(answer);
            }
        }
        if (misses.size() >= MISSES) {
            misses.clear();
        }
        misses.add(name);
        return Optional.empty();
    }
}
