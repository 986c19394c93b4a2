package org.weilu.community.common;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cache that never keeps what was read before a key was forgotten: nothing is loaded under a lock, so a writer never
 * waits for a reader's connection.
 */
public final class Remembered<K, V> {
    private final Cache<K, V> known;
    private final Object turn = new Object();
    private long forgotten;

    /** @param expiry how stale it may be where a change on another node, or a write that failed, was not heard of */
    public Remembered(long size, Duration expiry) {
        known = Caffeine.newBuilder().maximumSize(size).expireAfterWrite(expiry).build();
    }

    public V get(K key, Function<? super K, ? extends V> load) {
        @Nullable V hit = known.getIfPresent(key);
        if (hit != null) {
            return hit;
        }
        long before;
        synchronized (turn) {
            before = forgotten;
        }
        V fresh = load.apply(key);
        synchronized (turn) {
            if (before == forgotten) {
                known.put(key, fresh);
            }
        }
        return fresh;
    }

    public void forget(K key) {
        synchronized (turn) {
            forgotten++;
            known.invalidate(key);
        }
    }

    public void forgetAll() {
        synchronized (turn) {
            forgotten++;
            known.invalidateAll();
        }
    }
}
