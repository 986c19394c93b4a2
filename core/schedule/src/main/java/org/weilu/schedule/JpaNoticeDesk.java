package org.weilu.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Extension;
import org.weilu.spi.Extensions;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.notice.Channel;
import org.weilu.spi.notice.NoticeDesk;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.store.Store;

/** The desk of who looks after the notices. */
final class JpaNoticeDesk implements NoticeDesk {
    private static final Refusals REFUSALS = Refusals.of(JpaNoticeDesk.class);

    private final Store store;
    private final Clock clock;
    private final Extensions extensions;
    private final Supplier<Access> access;
    private final Supplier<People> people;
    private final Supplier<Audit> audit;
    private final Rehearsing rehearsing;
    private final Runnable wake;

    JpaNoticeDesk(
            Store store,
            Clock clock,
            Extensions extensions,
            Supplier<Access> access,
            Supplier<People> people,
            Supplier<Audit> audit,
            Rehearsing rehearsing,
            Runnable wake) {
        this.store = store;
        this.clock = clock;
        this.extensions = extensions;
        this.access = access;
        this.people = people;
        this.audit = audit;
        this.rehearsing = rehearsing;
        this.wake = wake;
    }

    private void ask(Visitor who) {
        access.get().require(who, JpaNotices.LOOK, Scoped.portal());
    }

    @Override
    public Map<String, String> kinds(Visitor who) {
        ask(who);
        Map<String, String> names = new LinkedHashMap<>();
        for (Extension<NoticeKind> kind : extensions.of(NoticeKind.class)) {
            String key = kind.value().key();
            names.put(key, kind.show(k -> k.name().apply(who.language())).orElse(key));
        }
        return names;
    }

    @Override
    public Map<String, String> channels(Visitor who) {
        ask(who);
        Map<String, String> names = new LinkedHashMap<>();
        for (Extension<Channel> channel : extensions.of(Channel.class)) {
            String name = channel.value().name();
            names.put(name, channel.show(c -> c.name(who.language())).orElse(name));
        }
        return names;
    }

    @Override
    public List<Tally> tallies(Visitor who, Duration behind) {
        ask(who);
        long since = clock.instant().minus(behind).toEpochMilli();
        Map<String, Tally> tallies = new TreeMap<>();
        store.read(em -> em.createQuery(
                                "SELECT n.kind, d.channel, d.state, COUNT(d) FROM ScheduleDelivery d, ScheduleNotice n"
                                        + " WHERE n.id = d.notice AND n.site = :site AND n.due >= :since"
                                        + " GROUP BY n.kind, d.channel, d.state",
                                Object[].class)
                        .setParameter("site", who.site())
                        .setParameter("since", since)
                        .getResultList())
                .forEach(row -> tallies.merge(row[0] + " " + row[1], tally(row), JpaNoticeDesk::sum));
        return List.copyOf(tallies.values());
    }

    private static Tally tally(Object[] row) {
        long count = ((Number) row[3]).longValue();
        DeliveryRow.State state = (DeliveryRow.State) row[2];
        return new Tally(
                (String) row[0],
                (String) row[1],
                state == DeliveryRow.State.WAITING ? count : 0,
                state == DeliveryRow.State.SENT ? count : 0,
                state == DeliveryRow.State.DROPPED ? count : 0,
                state == DeliveryRow.State.FAILED ? count : 0);
    }

    private static Tally sum(Tally one, Tally other) {
        return new Tally(
                one.kind(),
                one.channel(),
                one.waiting() + other.waiting(),
                one.sent() + other.sent(),
                one.dropped() + other.dropped(),
                one.failed() + other.failed());
    }

    @Override
    public Listing<Undelivered> undelivered(Visitor who, Slice slice) {
        ask(who);
        String from = " FROM ScheduleDelivery d, ScheduleNotice n"
                + " WHERE n.id = d.notice AND n.site = :site AND d.state = :failed";
        return store.read(em -> {
            long total = em.createQuery("SELECT COUNT(d)" + from, Long.class)
                    .setParameter("site", who.site())
                    .setParameter("failed", DeliveryRow.State.FAILED)
                    .getSingleResult();
            List<Undelivered> rows = em.createQuery(
                            "SELECT d, n" + from + " AND d.id < :after ORDER BY d.id DESC", Object[].class)
                    .setParameter("site", who.site())
                    .setParameter("failed", DeliveryRow.State.FAILED)
                    .setParameter("after", slice.afterId() == null ? Keyset.LAST : slice.afterId())
                    .setMaxResults(slice.limit() + 1)
                    .getResultStream()
                    .map(row -> undelivered((DeliveryRow) row[0], (NoticeRow) row[1]))
                    .toList();
            boolean more = rows.size() > slice.limit();
            List<Undelivered> page = more ? rows.subList(0, slice.limit()) : rows;
            return new Listing<>(total, page, more ? page.getLast().id() : null);
        });
    }

    private Undelivered undelivered(DeliveryRow row, NoticeRow noticeRow) {
        var notice = noticeRow.notice();
        String name = people.get()
                .find(Visitor.portal(notice.site()), notice.addressee())
                .map(Person::name)
                .orElse(null);
        return new Undelivered(
                row.id(),
                notice.kind(),
                row.channel(),
                notice.addressee(),
                name,
                row.address(),
                notice.due(),
                row.tries(),
                row.reason());
    }

    @Override
    public Outcome<Long> again(Visitor who, String id) {
        return change(who, id, "schedule.again", DeliveryRow.State.WAITING);
    }

    @Override
    public Outcome<Long> setAside(Visitor who, String id) {
        return change(who, id, "schedule.set-aside", DeliveryRow.State.DROPPED);
    }

    /** All that went in one message; a second click finds nothing to do. */
    private Outcome<Long> change(Visitor who, String id, String what, DeliveryRow.State state) {
        ask(who);
        return store.write(em -> {
            @Nullable DeliveryRow row = em.find(DeliveryRow.class, id);
            if (row == null) {
                return Outcome.refused(REFUSALS.no(who, Refusal.Kind.NOT_FOUND, "not_found", "unknown"));
            }
            long changed = em.createQuery("UPDATE ScheduleDelivery d SET d.state = :state, d.tries = 0,"
                            + " d.nextTry = :now, d.leasedUntil = 0 WHERE d.bundle = :bundle AND d.state = :failed")
                    .setParameter("state", state)
                    .setParameter("now", clock.millis())
                    .setParameter("bundle", row.bundle())
                    .setParameter("failed", DeliveryRow.State.FAILED)
                    .executeUpdate();
            if (changed > 0) {
                audit.get().record(who, what, "notice/" + row.notice(), Map.of("channel", row.channel()));
                store.afterCommit(wake);
            }
            return Outcome.done(changed);
        });
    }

    @Override
    public Rehearsal rehearse(Visitor who, Duration ahead) {
        ask(who);
        return rehearsing.rehearse(who.site(), ahead);
    }
}
