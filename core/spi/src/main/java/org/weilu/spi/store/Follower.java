package org.weilu.spi.store;

import org.weilu.spi.ExtensionPoint;

/** Hears of an event after the commit, at least once, in order, with a cursor of its own; a failure is tried again. */
public interface Follower<E extends Record> extends ExtensionPoint {
    /** Names the cursor; starts with the plugin's id and never changes. */
    String name();

    Class<E> follows();

    void on(E event);
}
