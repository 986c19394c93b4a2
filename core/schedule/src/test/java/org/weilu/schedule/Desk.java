package org.weilu.schedule;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.notice.Channel;
import org.weilu.spi.notice.Delivery;
import org.weilu.spi.notice.Message;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeDesk;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.notice.Notices;
import org.weilu.spi.store.Entities;
import org.weilu.spi.store.Store;
import org.weilu.store.ListExtensions;
import org.weilu.store.TestDatabase;
import org.weilu.store.TestStore;

/** A schedule on a fresh database, with a channel that a test commands. */
final class Desk implements AutoCloseable {
    final ListExtensions extensions = new ListExtensions()
            .add(
                    "schedule",
                    Entities.of(
                            NoticeRow.class,
                            DeliveryRow.class,
                            InboxRow.class,
                            JobRow.class,
                            ChoiceRow.class,
                            KeyRow.class));
    final TestStore at;
    final FakeChannel channel = new FakeChannel();
    final Map<String, String> mails = new HashMap<>();
    final Notices notices;
    final JpaInbox inbox;
    final JpaChoices choices;
    final LinkTokens tokens;
    private final Rates rates;

    Desk(TestDatabase database) {
        at = TestStore.with(database, extensions);
        inbox = new JpaInbox(at.store(), at.ids(), at.clock(), path -> "http://127.0.0.1" + path);
        notices = new JpaNotices(at.store(), at.ids(), at.clock(), () -> null, () -> {});
        rates = new Rates(extensions, at.clock());
        tokens = new LinkTokens(at.store());
        choices = new JpaChoices(at.store(), extensions, tokens);
        extensions.add("schedule", inbox);
        extensions.add("fake", channel);
    }

    private Judge judge() {
        return new Judge(extensions, choices, site -> ZoneId.of("Asia/Shanghai"));
    }

    Decider decider() {
        return decider(at.store());
    }

    Decider decider(Store store) {
        return new Decider(store, at.ids(), at.clock(), judge());
    }

    Outbox outbox(String node) {
        return outbox(at.store(), node);
    }

    /** Of a node with a store of its own. */
    Outbox outbox(Store store, String node) {
        return new Outbox(store, at.clock(), extensions, judge(), letter(), new Leases(store, at.clock(), rates, node));
    }

    Rehearsing rehearsing() {
        return new Rehearsing(at.store(), at.clock(), extensions, judge(), letter());
    }

    private Letter letter() {
        return new Letter(path -> "http://127.0.0.1" + path, this::people, tokens);
    }

    /** The desk of who looks after the notices. */
    NoticeDesk noticeDesk() {
        return new JpaNoticeDesk(
                at.store(),
                at.clock(),
                extensions,
                () -> anything(Access.class),
                this::people,
                () -> anything(Audit.class),
                rehearsing(),
                () -> {});
    }

    /** Lets everything pass. */
    private static <T> T anything(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null));
    }

    void carry() {
        while (decider().decide() + outbox("here").deliver() > 0) {
            // until nothing is due
        }
    }

    /** A kind that says "hello" until an hour after it was due. */
    void kind(String key, Set<String> channels, Function<Notice, Optional<NoticeKind.Words>> words) {
        extensions.add(
                "fake",
                new NoticeKind(
                        key,
                        false,
                        notice -> Optional.of(notice.due().plusSeconds(3600)),
                        channels,
                        (notice, language) -> words.apply(notice)));
    }

    Notices.Wish wish(String person, String kind) {
        return new Notices.Wish(
                "main", person, person, "thing/1", kind, at.clock().instant());
    }

    /** One that may be switched off. */
    void optional(String key, Function<Notice, Optional<NoticeKind.Words>> words) {
        extensions.add(
                "fake",
                new NoticeKind(
                                key,
                                true,
                                notice -> Optional.of(notice.due().plusSeconds(24 * 3600)),
                                Set.of(),
                                (notice, language) -> words.apply(notice))
                        .named(language -> "Hello"));
    }

    Notices.Wish wishIn(String person, String kind, Duration later) {
        Notices.Wish now = wish(person, kind);
        return new Notices.Wish(
                now.site(),
                person,
                person,
                now.subject(),
                kind,
                at.clock().instant().plus(later));
    }

    List<NoticeRow> rows() {
        return at.store()
                .read(em -> em.createQuery("SELECT n FROM ScheduleNotice n ORDER BY n.id", NoticeRow.class)
                        .getResultList());
    }

    People people() {
        return (People) Proxy.newProxyInstance(
                People.class.getClassLoader(), new Class<?>[] {People.class}, (proxy, method, arguments) -> {
                    String id = (String) arguments[1];
                    return Optional.of(new Person(
                            id,
                            id,
                            "王小明",
                            mails.get(id),
                            null,
                            null,
                            false,
                            Locale.ENGLISH,
                            false,
                            Person.State.ACTIVE,
                            at.clock().instant()));
                });
    }

    @Override
    public void close() {
        at.close();
    }

    /** Takes every message, unless it was told to answer otherwise. */
    static final class FakeChannel implements Channel {
        final List<Message> taken = new CopyOnWriteArrayList<>();
        final AtomicInteger asked = new AtomicInteger();
        volatile int perMinute = Integer.MAX_VALUE;
        volatile Function<Message, Delivery> answer = message -> new Delivery.Sent();

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public Optional<String> address(String person) {
            return Optional.of("to:" + person);
        }

        @Override
        public int perMinute() {
            return perMinute;
        }

        @Override
        public Delivery send(Message message) {
            asked.incrementAndGet();
            Delivery delivery = answer.apply(message);
            if (delivery instanceof Delivery.Sent) {
                taken.add(message);
            }
            return delivery;
        }
    }
}
