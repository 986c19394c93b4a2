package org.weilu.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.weilu.spi.notice.Notice.State.DROPPED;
import static org.weilu.spi.notice.Notice.State.SENT;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.notice.Delivery;
import org.weilu.spi.notice.Message;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.notice.NoticeKind.Words;
import org.weilu.spi.notice.Notices;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;
import org.weilu.store.Together;

class NoticesIT {
    private static final Optional<Words> HELLO = Optional.of(new Words("水开了", "请坐", "/me"));

    private static Visitor person(String id) {
        return new Visitor(Visitor.Kind.PERSON, id, null, "main", Locale.ENGLISH, Set.of("public"), "127.0.0.1");
    }

    @OnEachDatabase
    void planningTwiceTellsOnce(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            desk.kind("fake.hello", Set.of(), notice -> HELLO);
            desk.notices.plan(desk.wish("anna", "fake.hello"));
            desk.notices.plan(desk.wish("anna", "fake.hello"));
            desk.carry();
            assertThat(desk.channel.taken).hasSize(1);
            assertThat(desk.inbox.list(person("anna"), Slice.first(10)).items())
                    .singleElement()
                    .satisfies(message -> {
                        assertThat(message.subject()).isEqualTo("水开了");
                        assertThat(message.path()).isEqualTo("/me");
                    });
            assertThat(desk.inbox.unread(person("anna"))).isEqualTo(1);
            desk.inbox.read(person("bert"), null);
            assertThat(desk.inbox.unread(person("anna"))).isEqualTo(1);
            desk.inbox.read(person("anna"), null);
            assertThat(desk.inbox.unread(person("anna"))).isZero();
        }
    }

    @OnEachDatabase
    void whatIsCancelledIsSilentAndPlannedAgainSpeaks(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            desk.kind("fake.hello", Set.of("fake"), notice -> HELLO);
            desk.notices.plan(desk.wish("anna", "fake.hello"));
            desk.notices.cancel("thing/1");
            desk.carry();
            assertThat(desk.channel.taken).isEmpty();
            desk.notices.plan(desk.wish("anna", "fake.hello"));
            desk.carry();
            assertThat(desk.channel.taken).hasSize(1);
            desk.notices.cancel("thing/1");
            desk.notices.plan(desk.wish("anna", "fake.hello"));
            desk.carry();
            assertThat(desk.channel.taken).as("sent stays sent").hasSize(1);
        }
    }

    @OnEachDatabase
    void whatIsMovedAwayAndBackSpeaksOnceAtItsTime(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            desk.kind("fake.reminder", Set.of("fake"), notice -> HELLO);
            Notices.Wish first = desk.wishIn("anna", "fake.reminder", Duration.ofHours(2));
            Notices.Wish second = desk.wishIn("anna", "fake.reminder", Duration.ofHours(5));
            Set<String> kinds = Set.of("fake.reminder");
            desk.notices.settle("thing/1", kinds, List.of(first));
            desk.notices.settle("thing/1", kinds, List.of(second));
            desk.at.clock().advance(Duration.ofMinutes(150));
            desk.carry();
            assertThat(desk.channel.taken).as("moved to later").isEmpty();
            desk.notices.settle("thing/1", kinds, List.of(first));
            desk.carry();
            assertThat(desk.channel.taken).as("revived, late and once").hasSize(1);
            desk.notices.settle("thing/1", kinds, List.of(second));
            desk.notices.settle("thing/1", kinds, List.of(first));
            desk.at.clock().advance(Duration.ofHours(3));
            desk.carry();
            assertThat(desk.channel.taken).as("sent stays sent").hasSize(1);
        }
    }

    @OnEachDatabase
    void aCancellationIsOneWaitsAndCanBeUndone(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            desk.kind("fake.confirmed", Set.of("fake"), notice -> HELLO);
            desk.kind("fake.reminder", Set.of("fake"), notice -> HELLO);
            desk.kind("fake.off", Set.of("fake"), notice -> Optional.of(new Words("不办了", "抱歉", "/me")));
            desk.notices.plan(desk.wish("anna", "fake.confirmed"));
            desk.carry();
            desk.notices.plan(desk.wishIn("anna", "fake.reminder", Duration.ofHours(1)));
            desk.notices.plan(desk.wishIn("bert", "fake.reminder", Duration.ofHours(1)));
            desk.notices.callOff("thing/1", "fake.off");
            desk.at.clock().advance(Duration.ofMinutes(4));
            desk.carry();
            assertThat(desk.channel.taken).as("only the confirmation").hasSize(1);
            assertThat(desk.notices.restore("thing/1", "fake.off")).isEmpty();
            desk.at.clock().advance(Duration.ofHours(1));
            desk.carry();
            assertThat(desk.channel.taken)
                    .extracting(Message::subject)
                    .as("undone: the reminders, no cancellation")
                    .containsExactly("水开了", "水开了", "水开了");
            desk.notices.plan(desk.wishIn("bert", "fake.reminder", Duration.ofHours(9)));
            desk.notices.callOff("thing/1", "fake.off");
            desk.at.clock().advance(Notices.SECOND_THOUGHTS);
            desk.carry();
            desk.at.clock().advance(Duration.ofDays(1));
            desk.carry();
            assertThat(desk.channel.taken).hasSize(5);
            assertThat(desk.channel.taken.subList(3, 5))
                    .extracting(Message::addressee, Message::subject)
                    .containsExactlyInAnyOrder(tuple("anna", "不办了"), tuple("bert", "不办了"));
            assertThat(desk.notices.restore("thing/1", "fake.off")).containsExactlyInAnyOrder("anna", "bert");
        }
    }

    @OnEachDatabase
    void tooLateOrOfADisabledPluginIsDropped(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            desk.kind("fake.hello", Set.of("fake"), notice -> HELLO);
            desk.notices.plan(desk.wish("anna", "fake.hello"));
            desk.at.clock().advance(Duration.ofHours(1));
            desk.carry();
            desk.notices.plan(desk.wish("bert", "fake.unknown"));
            desk.carry();
            assertThat(desk.channel.taken).isEmpty();
            assertThat(desk.rows()).allMatch(row -> row.state() == Notice.State.DROPPED);
        }
    }

    @OnEachDatabase
    void aPlanOfManyRevivesWhatWasCancelledAndLeavesTheRest(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            desk.kind("fake.hello", Set.of("fake"), notice -> HELLO);
            desk.notices.plan(desk.wish("anna", "fake.hello"));
            desk.carry();
            desk.notices.plan(desk.wish("bert", "fake.hello"));
            desk.notices.cancel("thing/1");
            List<Notices.Wish> wishes = List.of(
                    desk.wish("anna", "fake.hello"),
                    desk.wish("bert", "fake.hello"),
                    desk.wish("carl", "fake.hello"),
                    desk.wish("carl", "fake.hello"));
            desk.notices.plan(wishes);
            desk.carry();
            assertThat(desk.channel.taken).extracting(Message::addressee).containsExactly("anna", "bert", "carl");
        }
    }

    @OnEachDatabase
    void aKindIsAskedWithNothingLocked(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            AtomicInteger asked = new AtomicInteger();
            desk.extensions.add(
                    "fake",
                    new NoticeKind(
                            "fake.hello",
                            false,
                            notice -> {
                                assertThat(desk.at.store().isWriting()).isFalse();
                                asked.incrementAndGet();
                                return Optional.empty();
                            },
                            Set.of("fake"),
                            (notice, language) -> {
                                assertThat(desk.at.store().isWriting()).isFalse();
                                return HELLO;
                            }));
            desk.notices.plan(desk.wish("anna", "fake.hello"));
            desk.carry();
            assertThat(asked).hasPositiveValue();
            assertThat(desk.channel.taken).hasSize(1);
        }
    }

    @OnEachDatabase
    void whatWasMissedWhileDownComesLateAndOnceUntilItsThingBegins(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            desk.kind("fake.hello", Set.of("fake"), notice -> HELLO);
            desk.notices.plan(desk.wishIn("anna", "fake.hello", Duration.ofMinutes(10)));
            desk.notices.plan(desk.wishIn("bert", "fake.hello", Duration.ofMinutes(40)));
            desk.at.clock().advance(Duration.ofMinutes(71));
            desk.at.restart();
            desk.carry();
            desk.carry();
            assertThat(desk.channel.taken).extracting(Message::addressee).containsExactly("bert");
            assertThat(desk.rows()).extracting(NoticeRow::state).containsExactly(DROPPED, SENT);
        }
    }

    @OnEachDatabase
    void aTryAfterTheStartIsNone(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            desk.kind("fake.hello", Set.of("fake"), notice -> HELLO);
            desk.channel.answer = message -> new Delivery.Later("full");
            desk.notices.plan(desk.wish("anna", "fake.hello"));
            desk.carry();
            desk.channel.answer = message -> new Delivery.Sent();
            desk.at.clock().advance(Duration.ofHours(1));
            desk.carry();
            assertThat(desk.channel.taken).isEmpty();
            assertThat(desk.channel.asked).hasValue(1);
        }
    }

    @OnEachDatabase
    void fourSendersOnTwoNodesTellEachOnce(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            desk.kind("fake.hello", Set.of(), notice -> HELLO);
            desk.notices.plan(IntStream.range(0, 120)
                    .mapToObj(i -> desk.wish("p" + i, "fake.hello"))
                    .toList());
            AtomicInteger turn = new AtomicInteger();
            List<Boolean> done = Together.run(4, () -> {
                String node = turn.getAndIncrement() % 2 == 0 ? "one" : "two";
                while (desk.decider().decide() + desk.outbox(node).deliver() > 0) {
                    // until nothing is left
                }
                return true;
            });
            assertThat(done).hasSize(4);
            assertThat(desk.channel.taken).hasSize(120);
            assertThat(desk.channel.taken.stream().map(Message::address).distinct())
                    .hasSize(120);
            assertThat(desk.inbox.unread(person("p7"))).isEqualTo(1);
        }
    }

    @OnEachDatabase
    void whatTheOtherSideRefusesIsTriedAgainUnderTheSameId(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            desk.kind("fake.hello", Set.of("fake"), notice -> HELLO);
            desk.channel.answer = message -> new Delivery.Later("full");
            desk.notices.plan(desk.wish("anna", "fake.hello"));
            desk.carry();
            assertThat(desk.channel.asked).hasValue(1);
            desk.carry();
            assertThat(desk.channel.asked).as("not before the pause is over").hasValue(1);
            desk.channel.answer = message -> new Delivery.Sent();
            desk.at.clock().advance(Duration.ofMinutes(2));
            desk.carry();
            assertThat(desk.channel.taken).hasSize(1);
        }
    }

    @OnEachDatabase
    void aKillAfterTheYesSendsOnceMoreUnderTheSameId(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            desk.kind("fake.hello", Set.of(), notice -> HELLO);
            desk.notices.plan(desk.wish("anna", "fake.hello"));
            desk.decider().decide();
            desk.channel.answer = message -> {
                desk.channel.taken.add(message);
                throw new Killed();
            };
            try {
                desk.outbox("here").deliver();
            } catch (Killed expected) {
                // the process is gone between the other side's yes and our commit
            }
            desk.channel.answer = message -> new Delivery.Sent();
            desk.carry();
            assertThat(desk.channel.taken).as("leased still").hasSize(1);
            desk.outbox("here").releaseOwn();
            desk.carry();
            assertThat(desk.channel.taken).hasSize(2);
            assertThat(desk.channel.taken.stream().map(Message::messageId).distinct())
                    .hasSize(1);
            assertThat(desk.inbox.unread(person("anna")))
                    .as("the inbox has it once")
                    .isEqualTo(1);
        }
    }

    @OnEachDatabase
    void aKindThatFailsWaitsAndTroublesNobodyElse(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            desk.kind("fake.broken", Set.of("fake"), notice -> {
                throw new IllegalStateException("no words today");
            });
            desk.kind("fake.hello", Set.of("fake"), notice -> HELLO);
            desk.notices.plan(desk.wish("anna", "fake.broken"));
            desk.notices.plan(desk.wish("bert", "fake.hello"));
            desk.carry();
            assertThat(desk.channel.taken)
                    .singleElement()
                    .satisfies(m -> assertThat(m.addressee()).isEqualTo("bert"));
        }
    }

    /** Stands for a kill: no guard catches it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
