package org.weilu.schedule;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Slice;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.notice.Channel;
import org.weilu.spi.notice.Delivery;
import org.weilu.spi.notice.Inbox;
import org.weilu.spi.notice.Message;
import org.weilu.spi.operation.Links;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;

/** The inbox, as a service to its reader and as a channel; a message stands in it once, however often it is sent. */
final class JpaInbox implements Inbox, Channel {
    private static final Texts TEXTS = Texts.of(JpaInbox.class);

    private final Store store;
    private final Ids ids;
    private final Clock clock;
    private final Links links;

    JpaInbox(Store store, Ids ids, Clock clock, Links links) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.links = links;
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public String name(Locale language) {
        return TEXTS.say(language, "name");
    }

    @Override
    public boolean rings() {
        return false;
    }

    @Override
    public boolean onlyWritesRows() {
        return true;
    }

    @Override
    public Optional<String> address(String person) {
        return Optional.of(person);
    }

    @Override
    public Delivery send(Message message) {
        String root = links.absolute("/");
        String path = message.link().startsWith(root) ? message.link().substring(root.length() - 1) : "";
        store.write(em -> {
            boolean there = !em.createQuery("SELECT i.id FROM ScheduleInbox i WHERE i.messageId = :id", String.class)
                    .setParameter("id", message.messageId())
                    .getResultList()
                    .isEmpty();
            if (!there) {
                em.persist(new InboxRow(ids.next(), message, path, clock.instant()));
            }
            return null;
        });
        return new Delivery.Sent();
    }

    @Override
    public Listing<InboxMessage> list(Visitor who, Slice slice) {
        if (!who.isSignedIn()) {
            return new Listing<>(0, List.of(), null);
        }
        return store.read(em -> {
            long total = em.createQuery("SELECT COUNT(i) FROM ScheduleInbox i WHERE i.person = :person", Long.class)
                    .setParameter("person", who.personId())
                    .getSingleResult();
            List<InboxMessage> rows = em.createQuery(
                            "SELECT i FROM ScheduleInbox i WHERE i.person = :person AND i.id < :after ORDER BY i.id DESC",
                            InboxRow.class)
                    .setParameter("person", who.personId())
                    .setParameter("after", slice.afterId() == null ? Keyset.LAST : slice.afterId())
                    .setMaxResults(slice.limit() + 1)
                    .getResultStream()
                    .map(InboxRow::message)
                    .toList();
            boolean more = rows.size() > slice.limit();
            List<InboxMessage> page = more ? rows.subList(0, slice.limit()) : rows;
            return new Listing<>(total, page, more ? page.getLast().id() : null);
        });
    }

    @Override
    public long unread(Visitor who) {
        if (!who.isSignedIn()) {
            return 0;
        }
        return store.read(em -> em.createQuery(
                        "SELECT COUNT(i) FROM ScheduleInbox i WHERE i.person = :person AND i.readAt IS NULL",
                        Long.class)
                .setParameter("person", who.personId())
                .getSingleResult());
    }

    @Override
    public Outcome<Long> read(Visitor who, @Nullable String id) {
        if (!who.isSignedIn()) {
            return Outcome.done(0L);
        }
        String one = id == null ? "" : " AND i.id = :id";
        long changed = store.write(em -> {
            var update = em.createQuery("UPDATE ScheduleInbox i SET i.readAt = :now"
                            + " WHERE i.person = :person AND i.readAt IS NULL" + one)
                    .setParameter("now", clock.millis())
                    .setParameter("person", who.personId());
            return (long) (id == null ? update : update.setParameter("id", id)).executeUpdate();
        });
        return Outcome.done(changed);
    }
}
