package org.weilu.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.weilu.spi.store.Change;

/** What changed while a new index was being built, to be read again before it counts. */
final class Touched {
    record Item(String type, String id) {}

    private final Set<Item> items = new LinkedHashSet<>();
    private final Set<String> types = new LinkedHashSet<>();

    /** The entries to read again at once; what a plugin that is off holds is hidden. */
    static Set<Item> words(List<Change> changes, Set<String> active) {
        return items(changes, active, false);
    }

    /** Those of which only numbers changed. */
    static Set<Item> numbers(List<Change> changes, Set<String> active) {
        return items(changes, active, true);
    }

    private static Set<Item> items(List<Change> changes, Set<String> active, boolean numbers) {
        Set<Item> items = new LinkedHashSet<>();
        for (Change change : changes) {
            boolean only = change.aspects().equals(Set.of(Change.Aspect.NUMBERS));
            if (only == numbers && active.contains(change.type())) {
                items.add(new Item(change.type(), change.id()));
            }
        }
        return items;
    }

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
