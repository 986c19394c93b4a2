package org.weilu.schedule;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.Extension;
import org.weilu.spi.Extensions;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.notice.Channel;
import org.weilu.spi.notice.Delivery;
import org.weilu.spi.notice.Message;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.operation.Links;
import org.weilu.spi.store.Store;

/**
 * Carries what stands in the outbox to its channels. A message is leased, sent outside any transaction, and then
 * marked: a kill between the two sends it once more, under the same message id.
 */
final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int BATCH = 50;
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Store store;
    private final Clock clock;
    private final Extensions extensions;
    private final Links links;
    private final Supplier<People> people;
    private final String node;

    Outbox(Store store, Clock clock, Extensions extensions, Links links, Supplier<People> people, String node) {
        this.store = store;
        this.clock = clock;
        this.extensions = extensions;
        this.links = links;
        this.people = people;
        this.node = node;
    }

    private record Parcel(String id, String channel, String address, Notice notice) {}

    /** Sends a batch; returns how many messages it took. */
    int deliver() {
        List<Parcel> parcels = lease();
        for (Parcel parcel : parcels) {
            Consumer<DeliveryRow> outcome = send(parcel);
            store.write(em -> {
                DeliveryRow row = em.find(DeliveryRow.class, parcel.id(), LockModeType.PESSIMISTIC_WRITE);
                if (row != null && row.state() == DeliveryRow.State.WAITING) {
                    outcome.accept(row);
                }
                return null;
            });
        }
        return parcels.size();
    }

    /** Lets go of what this node had leased when it was killed. */
    void releaseOwn() {
        store.write(em -> em.createQuery("UPDATE ScheduleDelivery d SET d.leasedUntil = 0 WHERE d.leasedBy = :node")
                .setParameter("node", node)
                .executeUpdate());
    }

    private List<Parcel> lease() {
        return store.write(em -> {
            Instant now = clock.instant();
            List<String> due = em.createQuery(
                            "SELECT d.id FROM ScheduleDelivery d WHERE d.state = :waiting AND d.nextTry <= :now"
                                    + " AND d.leasedUntil <= :now ORDER BY d.nextTry, d.id",
                            String.class)
                    .setParameter("waiting", DeliveryRow.State.WAITING)
                    .setParameter("now", now.toEpochMilli())
                    .setMaxResults(BATCH)
                    .getResultList();
            List<Parcel> parcels = new ArrayList<>();
            for (String id : due) {
                if (take(em, id, now)) {
                    DeliveryRow row = Objects.requireNonNull(em.find(DeliveryRow.class, id));
                    NoticeRow notice = Objects.requireNonNull(em.find(NoticeRow.class, row.notice()));
                    parcels.add(new Parcel(id, row.channel(), row.address(), notice.notice()));
                }
            }
            return parcels;
        });
    }

    /** Takes a message for this sender; when the sender dies, the lease runs out and it is sent under the same id. */
    private boolean take(EntityManager em, String id, Instant now) {
        return em.createQuery("UPDATE ScheduleDelivery d SET d.leasedUntil = :until, d.leasedBy = :node,"
                                + " d.tries = d.tries + 1"
                                + " WHERE d.id = :id AND d.state = :waiting AND d.leasedUntil <= :now")
                        .setParameter("until", now.plus(LEASE).toEpochMilli())
                        .setParameter("node", node)
                        .setParameter("id", id)
                        .setParameter("waiting", DeliveryRow.State.WAITING)
                        .setParameter("now", now.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    private Consumer<DeliveryRow> send(Parcel parcel) {
        Notice notice = parcel.notice();
        Optional<Extension<NoticeKind>> kind = Judge.kind(extensions, notice.kind());
        if (kind.isEmpty()) {
            return dropped(notice, "no plugin that is on knows this kind");
        }
        Optional<Extension<Channel>> channel = extensions.of(Channel.class).stream()
                .filter(one -> one.value().name().equals(parcel.channel()))
                .findFirst();
        if (channel.isEmpty()) {
            return row -> row.later(clock.instant(), "no channel " + parcel.channel());
        }
        Optional<Instant> deadline =
                kind.get().show(k -> k.deadline().apply(notice)).flatMap(found -> found);
        if (deadline.filter(end -> !end.isAfter(clock.instant())).isPresent()) {
            return dropped(notice, "too late");
        }
        Locale language = people.get()
                .find(Visitor.portal(notice.site()), notice.addressee())
                .map(Person::language)
                .orElse(Locale.SIMPLIFIED_CHINESE);
        Optional<Optional<NoticeKind.Words>> words =
                kind.get().show(k -> k.words().apply(notice, language));
        if (words.isEmpty()) {
            return row -> row.later(clock.instant(), "its kind failed to find words");
        }
        return words.get()
                .map(found -> carry(channel.get(), message(parcel, language, found)))
                .orElseGet(() -> dropped(notice, "nothing to say any more"));
    }

    private static Consumer<DeliveryRow> dropped(Notice notice, String why) {
        return row -> {
            row.end(DeliveryRow.State.DROPPED, why);
            LOG.info(
                    "notice {} ({} about {}) dropped before {}: {}",
                    notice.id(),
                    notice.kind(),
                    notice.subject(),
                    row.channel(),
                    why);
        };
    }

    private Message message(Parcel parcel, Locale language, NoticeKind.Words words) {
        String link = words.path().isEmpty() ? "" : links.absolute(words.path());
        return new Message(
                parcel.id(),
                parcel.notice().addressee(),
                parcel.address(),
                language,
                words.subject().replaceAll("\\s+", " ").strip(),
                words.text(),
                link);
    }

    private Consumer<DeliveryRow> carry(Extension<Channel> channel, Message message) {
        Optional<Delivery> delivery = channel.show(c -> c.send(message));
        if (delivery.isEmpty()) {
            return row -> row.later(clock.instant(), "the channel failed, see the log");
        }
        return switch (delivery.get()) {
            case Delivery.Sent sent -> DeliveryRow::sent;
            case Delivery.Later later -> row -> row.later(clock.instant(), later.reason());
            case Delivery.Failed failed -> {
                LOG.warn(
                        "message {} not deliverable by {}: {}",
                        message.messageId(),
                        channel.value().name(),
                        failed.reason());
                yield row -> row.end(DeliveryRow.State.FAILED, failed.reason());
            }
        };
    }
}
