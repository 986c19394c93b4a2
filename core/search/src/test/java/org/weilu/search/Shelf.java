package org.weilu.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.entry.Entries;
import org.weilu.spi.entry.Entry;

/** Entries in memory: the database of these tests. */
final class Shelf implements Entries {
    private final Map<String, Map<String, Entry>> byType = new ConcurrentHashMap<>();
    private final Set<String> off = new ConcurrentSkipListSet<>();
    final Set<String> failing = new ConcurrentSkipListSet<>();
    volatile Runnable betweenEntries = () -> {};

    Shelf put(EntryDraft draft) {
        Entry entry = draft.make();
        byType.computeIfAbsent(entry.type(), type -> new ConcurrentSkipListMap<>())
                .put(entry.id(), entry);
        return this;
    }

    void remove(String type, String id) {
        byType.getOrDefault(type, Map.of()).remove(id);
    }

    void disable(String type) {
        off.add(type);
    }

    void enable(String type) {
        off.remove(type);
    }

    @Override
    public Optional<Entry> find(Visitor who, String type, String id) {
        return supply(type, id).filter(entry -> entry.isFindable() && who.sees(entry.audience()));
    }

    @Override
    public Optional<Entry> supply(String type, String id) {
        failIfAsked(type);
        return off.contains(type)
                ? Optional.empty()
                : Optional.ofNullable(byType.getOrDefault(type, Map.of()).get(id));
    }

    @Override
    public List<String> types() {
        return byType.keySet().stream()
                .filter(type -> !off.contains(type))
                .sorted()
                .toList();
    }

    @Override
    public void each(String type, Consumer<Entry> taker) {
        failIfAsked(type);
        for (Entry entry : List.copyOf(byType.getOrDefault(type, Map.of()).values())) {
            betweenEntries.run();
            taker.accept(entry);
        }
    }

    private void failIfAsked(String type) {
        if (failing.contains(type)) {
            throw new IllegalStateException("a plugin that fails");
        }
    }
}
