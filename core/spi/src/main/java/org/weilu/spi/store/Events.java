package org.weilu.spi.store;

import org.weilu.spi.PortalException;

/** Events between plugins: records, named in the past tense, published in a write. */
public interface Events {
    /**
     * Tells subscribers at once, in this transaction, and followers after the commit.
     *
     * @throws PortalException FAULT outside a write
     */
    void publish(Record event);
}
