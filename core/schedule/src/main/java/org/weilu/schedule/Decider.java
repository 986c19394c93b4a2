package org.weilu.schedule;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.Extension;
import org.weilu.spi.Extensions;
import org.weilu.spi.notice.Channel;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;

/** Decides notices that fell due, each exactly once: the row leaves WAITING in the transaction that fills the outbox. */
final class Decider {
    private static final Logger LOG = LoggerFactory.getLogger(Decider.class);
    private static final int BATCH = 100;
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private final Store store;
    private final Ids ids;
    private final Clock clock;
    private final Extensions extensions;

    Decider(Store store, Ids ids, Clock clock, Extensions extensions) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.extensions = extensions;
    }

    /** Decides a batch; returns how many rows it took. */
    int decide() {
        return store.write(em -> {
            Instant now = clock.instant();
            List<String> due = em.createQuery(
                            "SELECT n.id FROM ScheduleNotice n WHERE n.state = :waiting AND n.nextTry <= :now ORDER BY n.nextTry, n.id",
                            String.class)
                    .setParameter("waiting", Notice.State.WAITING)
                    .setParameter("now", now.toEpochMilli())
                    .setMaxResults(BATCH)
                    .getResultList();
            for (String id : due) {
                if (take(em, id, now)) {
                    decide(em, Objects.requireNonNull(em.find(NoticeRow.class, id)), now);
                }
            }
            return due.size();
        });
    }

    /** A conditional UPDATE is what keeps two deciders apart on both databases; a locking query does not on Derby. */
    private static boolean take(EntityManager em, String id, Instant now) {
        return em.createQuery("UPDATE ScheduleNotice n SET n.nextTry = :later"
                                + " WHERE n.id = :id AND n.state = :waiting AND n.nextTry <= :now")
                        .setParameter("later", now.plus(AFTER_FAILURE).toEpochMilli())
                        .setParameter("id", id)
                        .setParameter("waiting", Notice.State.WAITING)
                        .setParameter("now", now.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    private void decide(EntityManager em, NoticeRow row, Instant now) {
        Optional<Extension<NoticeKind>> kind = kind(extensions, row.kind());
        if (kind.isEmpty()) {
            drop(row, "no plugin that is on knows this kind");
            return;
        }
        Optional<Optional<Instant>> deadline = kind.get().show(k -> k.deadline().apply(row.notice()));
        if (deadline.isEmpty()) {
            row.postpone(now.plus(AFTER_FAILURE), "its kind failed to say until when it is of use");
        } else if (deadline.get().filter(end -> !end.isAfter(now)).isPresent()) {
            drop(row, "too late");
        } else {
            fillOutbox(em, row, kind.get().value(), now);
        }
    }

    private void fillOutbox(EntityManager em, NoticeRow row, NoticeKind kind, Instant now) {
        Notice notice = row.notice();
        int ways = 0;
        for (Extension<Channel> channel : extensions.of(Channel.class)) {
            String name = channel.value().name();
            if (!kind.channels().isEmpty() && !kind.channels().contains(name)) {
                continue;
            }
            Optional<String> address =
                    channel.show(c -> c.address(notice.addressee())).flatMap(found -> found);
            if (address.isPresent()) {
                em.persist(new DeliveryRow(ids.next(), notice.id(), name, address.get(), now));
                ways++;
            }
        }
        if (ways == 0) {
            drop(row, "no channel reaches the addressee");
        } else {
            row.end(Notice.State.SENT, null);
        }
    }

    private static void drop(NoticeRow row, String why) {
        row.end(Notice.State.DROPPED, why);
        Notice notice = row.notice();
        LOG.info(
                "notice {} ({} about {}, due {}) dropped: {}",
                notice.id(),
                notice.kind(),
                notice.subject(),
                notice.due(),
                why);
    }

    static Optional<Extension<NoticeKind>> kind(Extensions extensions, String key) {
        return extensions.of(NoticeKind.class).stream()
                .filter(kind -> kind.value().key().equals(key))
                .findFirst();
    }
}
