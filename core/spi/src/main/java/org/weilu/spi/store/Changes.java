package org.weilu.spi.store;

import org.weilu.spi.PortalException;

/** The change log. */
public interface Changes {
    /**
     * Writes a change in the current write.
     *
     * @throws PortalException FAULT outside a write
     */
    void add(Change change);

    /**
     * Starts following: what the follower has not seen is brought to it now, and every later change as it is
     * committed, on this node before the write returns, from other nodes within a second. Calls are never concurrent.
     */
    void follow(ChangeFollower follower);

    /** True while a follower is behind what is committed; it is then not to be trusted for readiness. */
    boolean isBehind(String follower);
}
