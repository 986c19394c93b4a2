package org.weilu.portal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.weilu.kernel.Kernel;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.entry.Entries;
import org.weilu.spi.entry.Entry;

/** The entries as community offers them: the index is made before community is started. */
record LateEntries(Kernel kernel) implements Entries {
    private Entries entries() {
        return kernel.service(Entries.class);
    }

    @Override
    public Optional<Entry> find(Visitor who, String type, String id) {
        return entries().find(who, type, id);
    }

    @Override
    public Optional<Entry> supply(String type, String id) {
        return entries().supply(type, id);
    }

    @Override
    public List<String> types() {
        return entries().types();
    }

    @Override
    public void each(String type, Consumer<Entry> taker) {
        entries().each(type, taker);
    }
}
