package org.weilu.spi.entry;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.weilu.spi.access.Visitor;

/** The entries of all enabled plugins. */
public interface Entries {
    /** One that this visitor may see and that is findable. */
    Optional<Entry> find(Visitor who, String type, String id);

    /** One as its source gives it, whoever asks: for what derives (index, sitemap), never for pages. */
    Optional<Entry> supply(String type, String id);

    /** The types there are now. */
    List<String> types();

    /** Hands over every entry of a type, whoever asks: for what derives. */
    void each(String type, Consumer<Entry> taker);
}
