package org.weilu.community.hold;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** Locks a row for each resource, in id order; makes the rows that are missing. */
final class RowLocks implements ResourceLocks {
    /** Locked before resources are made, so that two never make the same; it comes first in the order too. */
    private static final String FIRST = "";

    private final HoldTables tables;

    RowLocks(HoldTables tables) {
        this.tables = tables;
    }

    @Override
    public void lock(EntityManager em, Collection<String> resources) {
        make(em, resources);
        new TreeSet<>(resources).forEach(id -> lock(em, id));
    }

    void make(EntityManager em, Collection<String> resources) {
        if (missing(em, resources).isEmpty()) {
            return;
        }
        lock(em, FIRST);
        missing(em, resources).forEach(id -> em.persist(new ResourceRow(id)));
        em.flush();
    }

    private SortedSet<String> missing(EntityManager em, Collection<String> resources) {
        SortedSet<String> missing = new TreeSet<>(resources);
        missing.removeAll(tables.known(em, resources));
        return missing;
    }

    private static void lock(EntityManager em, String id) {
        em.find(ResourceRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
