package org.weilu.spi.store;

import org.weilu.spi.ExtensionPoint;

/** Hears of an event in the publisher's transaction: its failure fails that. */
public interface Subscriber<E extends Record> extends ExtensionPoint {
    Class<E> subscribesTo();

    void on(E event);
}
