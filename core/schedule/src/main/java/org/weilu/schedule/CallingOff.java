package org.weilu.schedule;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.Notice.State;
import org.weilu.spi.notice.Notices.Wish;

/** Takes notices back because their thing was called off, in a way that can be undone. */
final class CallingOff {
    private CallingOff() {}

    /** What waits is taken back and marked; who is to hear of it, each once. */
    static Collection<Wish> callOff(EntityManager em, String subject, String kind, Instant now, Instant due) {
        List<Notice> heard = em.createQuery(
                        "SELECT n FROM ScheduleNotice n WHERE n.subject = :subject AND n.state IN :states"
                                + " AND n.kind <> :kind ORDER BY n.id",
                        NoticeRow.class)
                .setParameter("subject", subject)
                .setParameter("states", Set.of(State.WAITING, State.SENT))
                .setParameter("kind", kind)
                .getResultStream()
                .map(NoticeRow::notice)
                .toList();
        takeBackOf(em, subject, kind);
        em.createQuery("UPDATE ScheduleNotice n SET n.state = :cancelled, n.calledOff = :now"
                        + " WHERE n.subject = :subject AND n.state = :waiting")
                .setParameter("cancelled", State.CANCELLED)
                .setParameter("now", now.toEpochMilli())
                .setParameter("subject", subject)
                .setParameter("waiting", State.WAITING)
                .executeUpdate();
        Map<String, Wish> once = new LinkedHashMap<>();
        for (Notice notice : heard) {
            once.putIfAbsent(
                    notice.addressee(),
                    new Wish(notice.site(), notice.addressee(), notice.about(), subject, kind, due));
        }
        return once.values();
    }

    /** What was taken back waits again; answers who has heard of the cancellation. */
    static Set<String> restore(EntityManager em, String subject, String kind) {
        takeBackOf(em, subject, kind);
        em.createQuery("UPDATE ScheduleNotice n SET n.state = :waiting, n.nextTry = n.due, n.calledOff = 0"
                        + " WHERE n.subject = :subject AND n.state = :cancelled AND n.calledOff > 0")
                .setParameter("waiting", State.WAITING)
                .setParameter("subject", subject)
                .setParameter("cancelled", State.CANCELLED)
                .executeUpdate();
        return em.createQuery(
                        "SELECT n.addressee FROM ScheduleNotice n WHERE n.subject = :subject AND n.kind = :kind"
                                + " AND n.state = :sent",
                        String.class)
                .setParameter("subject", subject)
                .setParameter("kind", kind)
                .setParameter("sent", State.SENT)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Without the mark: what is taken back by itself does not come back with the rest. */
    static void takeBackOf(EntityManager em, String subject, String kind) {
        em.createQuery("UPDATE ScheduleNotice n SET n.state = :cancelled"
                        + " WHERE n.subject = :subject AND n.kind = :kind AND n.state = :waiting")
                .setParameter("cancelled", State.CANCELLED)
                .setParameter("subject", subject)
                .setParameter("kind", kind)
                .setParameter("waiting", State.WAITING)
                .executeUpdate();
    }
}
