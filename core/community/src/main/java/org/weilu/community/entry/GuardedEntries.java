package org.weilu.community.entry;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.weilu.spi.Extension;
import org.weilu.spi.Extensions;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.entry.Entries;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.entry.EntrySource;
import org.weilu.spi.store.Store;

/** The entries of all sources. Where somebody looks, a failing source has none; where something derives, it stops. */
final class GuardedEntries implements Entries {
    private final Store store;
    private final Extensions extensions;

    GuardedEntries(Store store, Extensions extensions) {
        this.store = store;
        this.extensions = extensions;
    }

    @Override
    public Optional<Entry> find(Visitor who, String type, String id) {
        return source(type)
                .flatMap(source ->
                        source.show(known -> store.read(em -> known.find(id)).orElse(null)))
                .filter(Entry::isFindable)
                .filter(entry -> who.sees(entry.audience()));
    }

    @Override
    public Optional<Entry> supply(String type, String id) {
        return source(type).flatMap(source -> source.join(known -> store.read(em -> known.find(id))));
    }

    @Override
    public List<String> types() {
        return extensions.of(EntrySource.class).stream()
                .flatMap(source -> source.show(EntrySource::type).stream())
                .distinct()
                .toList();
    }

    @Override
    public void each(String type, Consumer<Entry> taker) {
        source(type)
                .ifPresent(source -> source.join(known -> store.read(em -> {
                    try (Stream<Entry> all = known.all()) {
                        all.forEach(taker);
                    }
                    return type;
                })));
    }

    private Optional<Extension<EntrySource>> source(String type) {
        return extensions.of(EntrySource.class).stream()
                .filter(source ->
                        source.show(EntrySource::type).filter(type::equals).isPresent())
                .findFirst();
    }
}
