package org.weilu.schedule;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.weilu.spi.store.Store;

/** Takes messages for one node; when it dies, the lease runs out and they are sent under the same id. */
final class Leases {
    private static final int BATCH = 50;
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** Everything but waiting: said like this, Derby goes by the bundle and not through all that waits. */
    private static final Set<DeliveryRow.State> ENDED = EnumSet.complementOf(EnumSet.of(DeliveryRow.State.WAITING));

    private final Store store;
    private final Clock clock;
    private final Rates rates;
    private final String node;

    Leases(Store store, Clock clock, Rates rates, String node) {
        this.store = store;
        this.clock = clock;
        this.rates = rates;
        this.node = node;
    }

    /** Lets go of what this node had leased when it was killed. */
    void releaseOwn() {
        store.write(em -> em.createQuery("UPDATE ScheduleDelivery d SET d.leasedUntil = 0 WHERE d.leasedBy = :node")
                .setParameter("node", node)
                .executeUpdate());
    }

    List<Parcel> take() {
        List<DeliveryRow> due = due();
        Map<String, String> wanted = new LinkedHashMap<>();
        due.forEach(row -> wanted.putIfAbsent(row.bundle(), row.channel()));
        wanted.values().removeIf(channel -> !rates.take(channel));
        if (wanted.isEmpty()) {
            return List.of();
        }
        return store.write(em -> {
            List<Parcel> parcels = new ArrayList<>();
            Instant now = clock.instant();
            for (String bundle : wanted.keySet()) {
                if (take(em, bundle, now)) {
                    parcel(em, bundle).ifPresent(parcels::add);
                }
            }
            return parcels;
        });
    }

    private List<DeliveryRow> due() {
        long now = clock.millis();
        Set<String> resting = new HashSet<>(rates.resting());
        // Never empty, so that it can stand in a condition.
        resting.add("-");
        return store.read(em -> em.createQuery(
                        "SELECT d FROM ScheduleDelivery d WHERE d.state = :waiting AND d.nextTry <= :now"
                                + " AND d.leasedUntil <= :now AND d.channel NOT IN :resting ORDER BY d.nextTry, d.id",
                        DeliveryRow.class)
                .setParameter("waiting", DeliveryRow.State.WAITING)
                .setParameter("now", now)
                .setParameter("resting", resting)
                .setMaxResults(BATCH)
                .getResultList());
    }

    /** In SQL: for a sum in JPQL every statement is written out with its values, and Derby compiles each. */
    private boolean take(EntityManager em, String bundle, Instant now) {
        return em.createNativeQuery("UPDATE schedule_delivery SET leased_until = ?1, leased_by = ?2, tries = tries + 1"
                                + " WHERE bundle = ?3 AND state NOT IN ('SENT', 'DROPPED', 'FAILED')"
                                + " AND leased_until <= ?4 AND next_try <= ?4")
                        .setParameter(1, now.plus(LEASE).toEpochMilli())
                        .setParameter(2, node)
                        .setParameter(3, bundle)
                        .setParameter(4, now.toEpochMilli())
                        .executeUpdate()
                > 0;
    }

    private static Optional<Parcel> parcel(EntityManager em, String bundle) {
        List<DeliveryRow> rows = em.createQuery(
                        "SELECT d FROM ScheduleDelivery d WHERE d.bundle = :bundle AND d.state NOT IN :ended ORDER BY d.id",
                        DeliveryRow.class)
                .setParameter("bundle", bundle)
                .setParameter("ended", ENDED)
                .getResultList();
        List<Parcel.Part> parts = new ArrayList<>();
        for (DeliveryRow row : rows) {
            NoticeRow notice = Objects.requireNonNull(em.find(NoticeRow.class, row.notice()));
            parts.add(new Parcel.Part(row.id(), notice.notice()));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Parcel(
                        bundle, rows.getFirst().channel(), rows.getFirst().address(), parts));
    }
}
