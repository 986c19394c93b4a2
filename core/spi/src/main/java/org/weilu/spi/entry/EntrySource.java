package org.weilu.spi.entry;

import java.util.Optional;
import java.util.stream.Stream;
import org.weilu.spi.ExtensionPoint;

/** Supplies a plugin's entries of one type; asked within a read of the store. */
public interface EntrySource extends ExtensionPoint {
    String type();

    /** The entry in whatever state; empty if there is none (any more). */
    Optional<Entry> find(String id);

    /** All of them; the caller closes the stream. */
    Stream<Entry> all();
}
