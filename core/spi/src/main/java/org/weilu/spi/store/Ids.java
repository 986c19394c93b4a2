package org.weilu.spi.store;

/** Makes ids: time-ordered, unique over all nodes, 13 letters and digits in lower case. */
@FunctionalInterface
public interface Ids {
    String next();
}
