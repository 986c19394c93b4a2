package org.weilu.store;

import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.Change.Aspect;
import org.weilu.spi.store.Store;

/** One thing that is remembered. Nothing is read under a lock, so a writer never waits for a reader's connection. */
final class Memory<K, V> implements Function<K, V> {
    private final Store store;
    private final int most;
    private final Set<String> types;
    private final BiFunction<EntityManager, K, V> read;
    /** Forgetting puts another map here: who read before it, puts what it read into one that nobody asks any more. */
    private volatile ConcurrentHashMap<K, V> known = new ConcurrentHashMap<>();

    Memory(Store store, int most, Set<String> types, BiFunction<EntityManager, K, V> read) {
        this.store = store;
        this.most = most;
        this.types = Set.copyOf(types);
        this.read = read;
    }

    @Override
    public V apply(K key) {
        if (store.isWriting()) {
            return store.read(em -> read.apply(em, key));
        }
        ConcurrentHashMap<K, V> now = known;
        @Nullable V hit = now.get(key);
        if (hit != null) {
            return hit;
        }
        V fresh = store.read(em -> read.apply(em, key));
        if (now.size() >= most) {
            now.clear();
        }
        now.put(key, fresh);
        return fresh;
    }

    void hear(Change change) {
        if (types.contains(change.type()) && !change.aspects().equals(Set.of(Aspect.NUMBERS))) {
            known = new ConcurrentHashMap<>();
        }
    }
}
