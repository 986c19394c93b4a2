package org.weilu.schedule;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.Extension;
import org.weilu.spi.Extensions;
import org.weilu.spi.notice.Channel;
import org.weilu.spi.notice.Delivery;
import org.weilu.spi.notice.Message;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.store.Store;

/**
 * Carries what stands in the outbox to its channels. A message is leased, sent outside any transaction, and then
 * marked: a kill between the two sends it once more, under the same message id.
 */
final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private static final String FAILED_CHANNEL = "the channel failed, see the log";

    private final Store store;
    private final Clock clock;
    private final Extensions extensions;
    private final Judge judge;
    private final Letter letter;
    private final Leases leases;

    Outbox(Store store, Clock clock, Extensions extensions, Judge judge, Letter letter, Leases leases) {
        this.store = store;
        this.clock = clock;
        this.extensions = extensions;
        this.judge = judge;
        this.letter = letter;
        this.leases = leases;
    }

    /** What is to be said of a parcel, and by whom; the outcomes of those parts that are not said are known already. */
    private record Ready(
            Parcel parcel,
            Map<String, Consumer<DeliveryRow>> outcomes,
            @Nullable Carriage carriage) {
        boolean isOnlyRows() {
            return carriage != null && carriage.channel.value().onlyWritesRows();
        }
    }

    /** @param parts the deliveries that are said with the message */
    private record Carriage(Extension<Channel> channel, Message message, List<String> parts) {}

    /** Sends a batch; returns how many messages it took. */
    int deliver() {
        List<Ready> all = leases.take().stream().map(this::ready).toList();
        List<Ready> rows = all.stream().filter(Ready::isOnlyRows).toList();
        try {
            send(rows);
        } catch (RuntimeException e) {
            LOG.debug("a batch of messages did not go, now each by itself", e);
            rows.forEach(this::sendAlone);
        }
        for (Ready one : all) {
            if (!one.isOnlyRows()) {
                Map<String, Consumer<DeliveryRow>> outcomes = carried(one);
                store.write(em -> mark(em, one, outcomes));
            }
        }
        return all.size();
    }

    /** A commit a message is what people who sign up would wait behind. */
    private void send(List<Ready> rows) {
        if (!rows.isEmpty()) {
            store.write(em -> {
                rows.forEach(one -> mark(em, one, carried(one)));
                return null;
            });
        }
    }

    private void sendAlone(Ready one) {
        try {
            send(List.of(one));
        } catch (RuntimeException e) {
            LOG.warn("message {} could not be written", one.parcel().bundle(), e);
            store.write(em -> mark(em, one, all(one.parcel(), later(FAILED_CHANNEL))));
        }
    }

    private static @Nullable Void mark(EntityManager em, Ready one, Map<String, Consumer<DeliveryRow>> outcomes) {
        for (Parcel.Part part : one.parcel().parts()) {
            DeliveryRow row = em.find(DeliveryRow.class, part.delivery(), LockModeType.PESSIMISTIC_WRITE);
            if (row != null && row.state() == DeliveryRow.State.WAITING) {
                Objects.requireNonNull(outcomes.get(part.delivery())).accept(row);
            }
        }
        return null;
    }

    void releaseOwn() {
        leases.releaseOwn();
    }

    private Ready ready(Parcel parcel) {
        Optional<Extension<NoticeKind>> kind =
                Judge.kind(extensions, parcel.first().kind());
        Optional<Extension<Channel>> channel = Judge.channel(extensions, parcel.channel());
        if (kind.isEmpty()) {
            return new Ready(parcel, all(parcel, dropped("no plugin that is on knows this kind")), null);
        }
        if (channel.isEmpty()) {
            return new Ready(parcel, all(parcel, later("no channel " + parcel.channel())), null);
        }
        Locale language = letter.language(parcel.first());
        Map<String, Consumer<DeliveryRow>> outcomes = new HashMap<>();
        List<String> said = new ArrayList<>();
        List<Message.Section> sections = new ArrayList<>();
        for (Parcel.Part part : parcel.parts()) {
            Optional<String> silence = silence(kind.get(), part.notice(), parcel.channel());
            Optional<Optional<Message.Section>> words = letter.section(kind.get(), part.notice(), language);
            if (silence.isPresent()) {
                outcomes.put(part.delivery(), dropped(silence.get()));
            } else if (words.isEmpty()) {
                // The whole parcel waits: cut apart, a part that was sent before a kill would get another id.
                return new Ready(parcel, all(parcel, later("its kind failed to find words")), null);
            } else if (words.get().isEmpty()) {
                outcomes.put(part.delivery(), dropped("nothing to say any more"));
            } else {
                said.add(part.delivery());
                sections.add(words.get().get());
            }
        }
        if (sections.isEmpty()) {
            return new Ready(parcel, outcomes, null);
        }
        Message message = letter.message(parcel, kind.get().value(), language, sections);
        return new Ready(parcel, outcomes, new Carriage(channel.get(), message, said));
    }

    private Map<String, Consumer<DeliveryRow>> carried(Ready one) {
        Carriage carriage = one.carriage();
        if (carriage == null) {
            return one.outcomes();
        }
        Map<String, Consumer<DeliveryRow>> outcomes = new HashMap<>(one.outcomes());
        Consumer<DeliveryRow> outcome = carry(carriage.channel(), carriage.message());
        carriage.parts().forEach(delivery -> outcomes.put(delivery, outcome));
        return outcomes;
    }

    /** Why a notice is not said any more; empty if it is. */
    private Optional<String> silence(Extension<NoticeKind> kind, Notice notice, String channel) {
        Optional<Instant> deadline = kind.show(k -> k.deadline().apply(notice)).flatMap(found -> found);
        if (deadline.filter(end -> !end.isAfter(clock.instant())).isPresent()) {
            return Optional.of("too late");
        }
        return judge.isWanted(notice, kind.value(), channel) ? Optional.empty() : Optional.of("not wanted");
    }

    private static Map<String, Consumer<DeliveryRow>> all(Parcel parcel, Consumer<DeliveryRow> outcome) {
        Map<String, Consumer<DeliveryRow>> outcomes = new HashMap<>();
        parcel.parts().forEach(part -> outcomes.put(part.delivery(), outcome));
        return outcomes;
    }

    private Consumer<DeliveryRow> later(String why) {
        return row -> row.later(clock.instant(), why);
    }

    private static Consumer<DeliveryRow> dropped(String why) {
        return row -> {
            row.end(DeliveryRow.State.DROPPED, why);
            LOG.info("message {} of notice {} by {} dropped: {}", row.id(), row.notice(), row.channel(), why);
        };
    }

    private Consumer<DeliveryRow> carry(Extension<Channel> channel, Message message) {
        Optional<Delivery> delivery = channel.show(c -> c.send(message));
        if (delivery.isEmpty()) {
            return later(FAILED_CHANNEL);
        }
        return switch (delivery.get()) {
            case Delivery.Sent sent -> DeliveryRow::sent;
            case Delivery.Later later -> later(later.reason());
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
