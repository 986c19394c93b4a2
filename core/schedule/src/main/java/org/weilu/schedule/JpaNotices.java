package org.weilu.schedule;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.Notices;
import org.weilu.spi.store.Effect;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;

/** Notices as rows, written in the transaction that causes them. */
final class JpaNotices implements Notices {
    static final Permission LOOK = new Permission("schedule.notices", "admin");

    private final Store store;
    private final Ids ids;
    private final Clock clock;
    private final Supplier<Access> access;
    private final Runnable wake;

    JpaNotices(Store store, Ids ids, Clock clock, Supplier<Access> access, Runnable wake) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.access = access;
        this.wake = wake;
    }

    @Override
    public void plan(Wish wish) {
        plan(List.of(wish));
    }

    @Override
    public void plan(Collection<Wish> wishes) {
        store.write(em -> {
            List<NoticeTable.Planned> rows = wishes.stream()
                    .distinct()
                    .map(wish -> new NoticeTable.Planned(ids.next(), wish))
                    .toList();
            NoticeTable.insert(em.unwrap(Connection.class), rows);
            wishes.forEach(wish -> store.effect(
                    new Effect("notice", wish.subject(), wish.kind() + " → " + wish.addressee() + " @ " + wish.due())));
            if (wishes.stream().anyMatch(wish -> !wish.due().isAfter(clock.instant()))) {
                store.afterCommit(wake);
            }
            return null;
        });
    }

    @Override
    public void settle(String subject, Set<String> kinds, Collection<Wish> wishes) {
        store.write(em -> {
            kinds.forEach(kind -> CallingOff.takeBackOf(em, subject, kind));
            if (!wishes.isEmpty()) {
                plan(wishes);
            }
            return null;
        });
    }

    @Override
    public void callOff(String subject, String kind) {
        store.write(em -> {
            Instant now = clock.instant();
            Collection<Wish> told = CallingOff.callOff(em, subject, kind, now, now.plus(SECOND_THOUGHTS));
            if (!told.isEmpty()) {
                plan(told);
            }
            return null;
        });
    }

    @Override
    public Set<String> restore(String subject, String kind) {
        return store.write(em -> {
            store.afterCommit(wake);
            return CallingOff.restore(em, subject, kind);
        });
    }

    @Override
    public void cancel(String subject) {
        store.write(em -> cancelWaiting(em, "", subject, ""));
    }

    @Override
    public void cancel(String subject, String addressee) {
        store.write(em -> cancelWaiting(em, " AND n.addressee = :addressee", subject, addressee));
    }

    private static int cancelWaiting(EntityManager em, String further, String subject, String addressee) {
        var update = em.createQuery("UPDATE ScheduleNotice n SET n.state = :cancelled"
                        + " WHERE n.subject = :subject AND n.state = :waiting" + further)
                .setParameter("cancelled", Notice.State.CANCELLED)
                .setParameter("waiting", Notice.State.WAITING)
                .setParameter("subject", subject);
        if (!further.isEmpty()) {
            update.setParameter("addressee", addressee);
        }
        return update.executeUpdate();
    }

    @Override
    public Listing<Notice> list(Visitor who, Set<Notice.State> states, Slice slice) {
        access.get().require(who, LOOK, Scoped.portal());
        Set<Notice.State> wanted = states.isEmpty() ? EnumSet.allOf(Notice.State.class) : states;
        return store.read(em -> {
            long total = em.createQuery(
                            "SELECT COUNT(n) FROM ScheduleNotice n WHERE n.site = :site AND n.state IN :states",
                            Long.class)
                    .setParameter("site", who.site())
                    .setParameter("states", wanted)
                    .getSingleResult();
            Keyset after = Keyset.parse(slice.after());
            List<Notice> rows = em.createQuery(
                            "SELECT n FROM ScheduleNotice n WHERE n.site = :site AND n.state IN :states"
                                    + " AND (n.due < :due OR (n.due = :due AND n.id < :id)) ORDER BY n.due DESC, n.id DESC",
                            NoticeRow.class)
                    .setParameter("site", who.site())
                    .setParameter("states", wanted)
                    .setParameter("due", after.number())
                    .setParameter("id", after.id())
                    .setMaxResults(slice.limit() + 1)
                    .getResultStream()
                    .map(NoticeRow::notice)
                    .toList();
            return Keyset.listing(
                    total, rows, slice.limit(), n -> new Keyset(n.due().toEpochMilli(), n.id()));
        });
    }
}
