package org.weilu.community.hold;

import jakarta.persistence.EntityManager;
import java.util.Collection;

/** Keeps others off resources until the transaction ends. */
@FunctionalInterface
interface ResourceLocks {
    void lock(EntityManager em, Collection<String> resources);
}
