package org.weilu.community.audit;

import java.time.Clock;
import java.util.Map;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.store.Effect;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;

/** Writes lines of the audit log; the features write by it, others by {@link org.weilu.spi.community.Audit}. */
public final class AuditTrail {
    private final Store store;
    private final Ids ids;
    private final Clock clock;

    public AuditTrail(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes a line in the current write, or in one of its own. */
    public void record(Visitor who, String what, String target, Map<String, String> details) {
        store.write(em -> {
            AuditLine line = new AuditLine(ids.next(), clock.instant(), who, what, target, details);
            em.persist(line);
            store.effect(new Effect("audit", line.id(), what + " " + target));
            return line.id();
        });
    }
}
