package org.weilu.spi.search;

import org.weilu.spi.access.Visitor;

/** Full-text search over the entries that the visitor may see; the audience is part of the query. */
public interface Search {
    /** Finds; a blank text lists by the filters alone, newest first, or soonest first where a time is asked for. */
    SearchResults find(Visitor who, SearchQuery query);

    /** Builds the index anew beside the old one and switches; returns the number of entries in it. */
    long rebuild();

    /** True once the index holds what the database said at the start. */
    boolean isReady();
}
