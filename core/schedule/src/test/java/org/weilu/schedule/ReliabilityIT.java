package org.weilu.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.notice.Channel;
import org.weilu.spi.notice.Delivery;
import org.weilu.spi.notice.Message;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.notice.NoticeKind.Words;
import org.weilu.spi.notice.Notices;
import org.weilu.spi.store.Store;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;
import org.weilu.store.TestStore;
import org.weilu.store.Together;

/**
 * Reminders through kills, refusals, jumps of the clock, a long sleep and two nodes: none missing, none doubled but by
 * a kill and then under one id, none after the start. With {@code --long} at full figure.
 */
class ReliabilityIT {
    private static final boolean LONG = "true".equals(System.getenv("WEILU_TEST_LONG"));
    private static final int REMINDERS = LONG ? 200 : 20;
    private static final int KILLS = LONG ? 20 : 4;
    private static final Duration SLEPT = Duration.ofMinutes(30);

    /** Stands for a kill: no guard catches it, nothing is written after it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Mail that kills its node some times, after the server's yes and before the commit. */
    private record Deadly(Channel mail, AtomicInteger sent, AtomicInteger kills) implements Channel {
        @Override
        public String name() {
            return "mail";
        }

        @Override
        public Optional<String> address(String person) {
            return Optional.of(person + "@example.org");
        }

        @Override
        public Delivery send(Message message) {
            Delivery delivery = mail.send(message);
            if (delivery instanceof Delivery.Sent
                    && sent.incrementAndGet() % 4 == 0
                    && kills.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new Killed();
            }
            return delivery;
        }
    }

    private static boolean isShort(String subject) {
        return Integer.parseInt(subject.substring(subject.indexOf('-') + 1)) % 10 == 0;
    }

    /** Every tenth thing begins while the portal sleeps. */
    private static Instant start(Instant due, String subject) {
        return due.plus(isShort(subject) ? Duration.ofMinutes(10) : Duration.ofHours(30));
    }

    private static Notices.Wish wish(Desk desk, int i) {
        String person = "p" + i;
        Instant due = desk.at.clock().instant().plusSeconds(i);
        return new Notices.Wish("main", person, person, "thing/r-" + i, "fake.reminder", due);
    }

    private static void remind(Desk desk, Channel mail) {
        desk.extensions.add("mail", mail);
        desk.extensions.add(
                "fake",
                new NoticeKind(
                                "fake.reminder",
                                false,
                                notice -> Optional.of(start(notice.due(), notice.subject())),
                                Set.of("mail", "inbox"),
                                (notice, language) ->
                                        Optional.of(new Words(notice.subject().substring(6), "请坐", "/me")))
                        .urgently());
    }

    private static long waiting(Desk desk) {
        return desk.at
                .store()
                .read(em -> em.createQuery(
                                        "SELECT COUNT(d) FROM ScheduleDelivery d WHERE d.state = :waiting", Long.class)
                                .setParameter("waiting", DeliveryRow.State.WAITING)
                                .getSingleResult()
                        + em.createQuery("SELECT COUNT(n) FROM ScheduleNotice n WHERE n.state = :waiting", Long.class)
                                .setParameter("waiting", org.weilu.spi.notice.Notice.State.WAITING)
                                .getSingleResult());
    }

    /** One life of a node; true if it was killed. After a kill it starts again under its name. */
    private static boolean live(Desk desk, Store store, String node) {
        Outbox outbox = desk.outbox(store, node);
        outbox.releaseOwn();
        Decider decider = desk.decider(store);
        try {
            while (decider.decide() + outbox.deliver() > 0) {
                // until nothing is due
            }
            return false;
        } catch (Killed dead) {
            return true;
        }
    }

    private static int carry(Desk desk, List<Store> nodes) {
        AtomicInteger kills = new AtomicInteger();
        // Forward by more than a pause, and back now and then, as a clock that is set does.
        int[] jumps = {7, 40, -5, 70, 61, -20, 90};
        for (int round = 0; waiting(desk) > 0 && round < 60; round++) {
            AtomicInteger turn = new AtomicInteger();
            Together.run(nodes.size(), () -> {
                int me = turn.getAndIncrement();
                while (live(desk, nodes.get(me), "node" + me)) {
                    kills.incrementAndGet();
                }
                return me;
            });
            desk.at.clock().advance(Duration.ofMinutes(jumps[round % jumps.length]));
        }
        return kills.get();
    }

    private static void holds(TestDatabase database, int wanted) throws Exception {
        Desk desk = new Desk(database);
        TestStore other = database == TestDatabase.POSTGRESQL ? desk.at.otherNode(desk.extensions) : desk.at;
        try (FussyServer server = new FussyServer(desk.at.clock())) {
            MailChannel mail = MailChannelTest.channel("smtp://127.0.0.1:" + server.port() + "?from=p@weilu.example");
            remind(desk, new Deadly(mail, new AtomicInteger(), new AtomicInteger(wanted)));
            List<Notices.Wish> wishes =
                    IntStream.range(0, REMINDERS).mapToObj(i -> wish(desk, i)).toList();
            Instant begin = desk.at.clock().instant();
            Together.run(4, () -> {
                desk.notices.plan(wishes);
                return true;
            });
            desk.at.clock().advance(SLEPT.plusSeconds(REMINDERS));
            int kills = carry(desk, List.of(desk.at.store(), other.store()));
            mail.close();

            assertThat(kills).as("the kills took place").isEqualTo(wanted);
            assertThat(server.refused.get()).as("about half was refused").isGreaterThan(REMINDERS / 4);
            Predicate<String> late = ReliabilityIT::isShort;
            List<String> expected = IntStream.range(0, REMINDERS)
                    .mapToObj(i -> "r-" + i)
                    .filter(late.negate())
                    .toList();
            assertThat(server.taken.stream().map(FussyServer.Taken::subject).distinct())
                    .as("none missing, none of what had begun")
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(server.taken.size() - expected.size()).as("doubles").isBetween(0, kills);
            assertThat(server.taken.stream().map(FussyServer.Taken::messageId).distinct())
                    .as("a double has the id of the first")
                    .hasSize(expected.size());
            assertThat(server.taken)
                    .allSatisfy(mailed -> assertThat(mailed.at())
                            .isBefore(start(
                                    begin.plusSeconds(
                                            Long.parseLong(mailed.subject().substring(2))),
                                    mailed.subject())));
            assertThat(expected)
                    .allSatisfy(subject ->
                            assertThat(desk.inbox.unread(reader(subject))).isEqualTo(1));
        } finally {
            if (other != desk.at) {
                other.close();
            }
            desk.close();
        }
    }

    private static Visitor reader(String subject) {
        String person = "p" + subject.substring(2);
        return new Visitor(Visitor.Kind.PERSON, person, null, "main", Locale.ENGLISH, Set.of("public"), "127.0.0.1");
    }

    @OnEachDatabase
    void nobodyIsForgottenAndOnlyAKillDoubles(TestDatabase database) throws Exception {
        holds(database, KILLS);
    }

    @OnEachDatabase
    void withoutKillsNothingIsDoubled(TestDatabase database) throws Exception {
        holds(database, 0);
    }

    /** The control: without the key Derby tells everybody twice; PostgreSQL finds no key to go by and says so. */
    @OnEachDatabase
    void withoutTheUniqueKeyItGoesWrong(TestDatabase database) throws Exception {
        try (Desk desk = new Desk(database);
                FussyServer server = new FussyServer(desk.at.clock())) {
            MailChannel mail = MailChannelTest.channel("smtp://127.0.0.1:" + server.port() + "?from=p@weilu.example");
            remind(desk, new Deadly(mail, new AtomicInteger(), new AtomicInteger()));
            desk.at
                    .store()
                    .write(em -> em.createNativeQuery(
                                    "ALTER TABLE schedule_notice DROP CONSTRAINT schedule_notice_once")
                            .executeUpdate());
            List<Notices.Wish> wishes = List.of(wish(desk, 1), wish(desk, 2));
            if (database == TestDatabase.POSTGRESQL) {
                assertThatThrownBy(() -> desk.notices.plan(wishes)).hasMessageContaining("cannot write notices");
                return;
            }
            desk.notices.plan(wishes);
            desk.notices.plan(wishes);
            desk.at.clock().advance(Duration.ofMinutes(1));
            carry(desk, List.of(desk.at.store()));
            mail.close();
            assertThat(List.of("r-1", "r-2"))
                    .allSatisfy(subject -> assertThat(desk.inbox.unread(reader(subject)))
                            .as("told twice")
                            .isEqualTo(2));
        }
    }
}
