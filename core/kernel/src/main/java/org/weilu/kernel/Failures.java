package org.weilu.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts the guarded calls that failed, by plugin. */
final class Failures {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void count(String plugin) {
        counts.computeIfAbsent(plugin, id -> new LongAdder()).increment();
    }

    long of(String plugin) {
        LongAdder count = counts.get(plugin);
        return count == null ? 0 : count.sum();
    }
}
