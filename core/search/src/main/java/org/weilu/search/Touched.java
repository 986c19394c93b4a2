package org.weilu.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What changed while a new index was being built, to be read again before it counts. */
final class Touched {
    record Item(String type, String id) {}

    private final Set<Item> items = new LinkedHashSet<>();
    private final Set<String> types = new LinkedHashSet<>();

    synchronized void add(Item item) {
        items.add(item);
    }

    synchronized void addType(String type) {
        types.add(type);
    }

    synchronized List<Item> takeItems() {
        List<Item> taken = new ArrayList<>(items);
        items.clear();
        return taken;
    }

    synchronized List<String> takeTypes() {
        List<String> taken = new ArrayList<>(types);
        types.clear();
        return taken;
    }
}
