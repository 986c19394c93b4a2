package org.weilu.schedule;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;

/**
 * Decides notices that fell due, each exactly once: the row leaves WAITING in the transaction that fills the outbox.
 * Plugins are asked before, with nothing locked.
 */
final class Decider {
    private static final Logger LOG = LoggerFactory.getLogger(Decider.class);
    private static final int BATCH = 100;

    private final Store store;
    private final Ids ids;
    private final Clock clock;
    private final Judge judge;

    Decider(Store store, Ids ids, Clock clock, Judge judge) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.judge = judge;
    }

    private record Decided(Notice notice, Verdict verdict) {}

    /** Decides a batch; returns how many it looked at. */
    int decide() {
        Instant now = clock.instant();
        List<Decided> decided = due(now).stream()
                .map(notice -> new Decided(notice, judge.judge(notice, now)))
                .toList();
        if (!decided.isEmpty()) {
            store.write(em -> {
                Map<String, String> bundles = new HashMap<>();
                decided.forEach(each -> apply(em, each, now, bundles));
                return null;
            });
        }
        return decided.size();
    }

    /** A batch, in which what goes to one person at one time is not cut apart. */
    private List<Notice> due(Instant now) {
        return store.read(em -> {
            List<NoticeRow> rows = new ArrayList<>(em.createQuery(
                            "SELECT n FROM ScheduleNotice n WHERE n.state = :waiting AND n.nextTry <= :now"
                                    + " ORDER BY n.nextTry, n.addressee, n.kind, n.id",
                            NoticeRow.class)
                    .setParameter("waiting", Notice.State.WAITING)
                    .setParameter("now", now.toEpochMilli())
                    .setMaxResults(BATCH)
                    .getResultList());
            if (rows.size() == BATCH) {
                rows.addAll(rest(em, rows.getLast()));
            }
            return rows.stream().map(NoticeRow::notice).toList();
        });
    }

    private static List<NoticeRow> rest(EntityManager em, NoticeRow last) {
        Notice notice = last.notice();
        return em.createQuery(
                        "SELECT n FROM ScheduleNotice n WHERE n.state = :waiting AND n.nextTry = :next"
                                + " AND n.addressee = :addressee AND n.kind = :kind AND n.id > :id",
                        NoticeRow.class)
                .setParameter("waiting", Notice.State.WAITING)
                .setParameter("next", last.nextTry())
                .setParameter("addressee", notice.addressee())
                .setParameter("kind", notice.kind())
                .setParameter("id", notice.id())
                .getResultList();
    }

    private void apply(EntityManager em, Decided decided, Instant now, Map<String, String> bundles) {
        Notice notice = decided.notice();
        switch (decided.verdict()) {
            case Verdict.Wait wait -> leave(em, notice, now, Notice.State.WAITING, wait.until(), wait.why());
            case Verdict.Drop drop -> {
                if (leave(em, notice, now, Notice.State.DROPPED, now, drop.why())) {
                    LOG.info(
                            "notice {} ({} about {}, due {}) dropped: {}",
                            notice.id(),
                            notice.kind(),
                            notice.subject(),
                            notice.due(),
                            drop.why());
                }
            }
            case Verdict.Send send -> {
                if (leave(em, notice, now, Notice.State.SENT, now, null)) {
                    send.ways().forEach(way -> em.persist(delivery(notice, way, bundles)));
                }
            }
        }
    }

    /** What has the same of it goes into one message, when it is decided at one time. */
    static String together(Notice notice, Verdict.Way way) {
        return String.join(
                "|",
                way.together() ? notice.addressee() : notice.id(),
                notice.site(),
                notice.kind(),
                way.channel(),
                way.address(),
                way.when().toString());
    }

    /** A guardian gets one message for all children, not one a child. */
    private DeliveryRow delivery(Notice notice, Verdict.Way way, Map<String, String> bundles) {
        String id = ids.next();
        String bundle = bundles.computeIfAbsent(together(notice, way), key -> id);
        return new DeliveryRow(id, bundle, notice.id(), way);
    }

    /** A conditional UPDATE is what keeps two deciders apart on both databases; a locking query does not on Derby. */
    private static boolean leave(
            EntityManager em, Notice notice, Instant now, Notice.State state, Instant next, @Nullable String why) {
        Query update = em.createQuery("UPDATE ScheduleNotice n SET n.state = :state, n.nextTry = :next, n.reason = :why"
                        + " WHERE n.id = :id AND n.state = :waiting AND n.nextTry <= :now")
                .setParameter("state", state)
                .setParameter("next", next.toEpochMilli())
                .setParameter("why", why == null ? null : Reasons.fit(why))
                .setParameter("id", notice.id())
                .setParameter("waiting", Notice.State.WAITING)
                .setParameter("now", now.toEpochMilli());
        return update.executeUpdate() == 1;
    }
}
