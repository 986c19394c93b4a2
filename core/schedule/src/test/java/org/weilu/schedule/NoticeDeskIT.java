package org.weilu.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.notice.Delivery;
import org.weilu.spi.notice.NoticeDesk;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.notice.NoticeKind.Words;
import org.weilu.spi.notice.Notices;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

class NoticeDeskIT {
    private static final List<String> PEOPLE = List.of("anna", "bert", "carl");
    private static final Visitor BOSS = visitor("boss");

    private static Visitor visitor(String person) {
        return new Visitor(Visitor.Kind.PERSON, person, null, "main", Locale.ENGLISH, Set.of("public"), "127.0.0.1");
    }

    private static Notices.Wish wish(Desk desk, String person, String child, String kind, String after) {
        Instant due = desk.at.clock().instant().plus(Duration.parse(after));
        return new Notices.Wish("main", person, child, "thing/" + child, kind, due);
    }

    private static String line(Instant when, String channel, String person, String subject) {
        return when + " " + channel + " " + person + " " + subject;
    }

    /** Two weeks of children, nights, choices and things that come to nothing. */
    private static List<Notices.Wish> twoWeeks(Desk desk) {
        desk.optional("fake.hello", notice -> Optional.of(new Words(notice.about(), "请坐", "/me")));
        desk.kind("fake.mute", Set.of(), notice -> Optional.empty());
        desk.extensions.add(
                "fake",
                new NoticeKind(
                        "fake.early",
                        false,
                        notice -> Optional.of(notice.due()),
                        Set.of(),
                        (notice, language) -> Optional.of(new Words("too late", "", ""))));
        desk.choices.choose(visitor("bert"), Map.of("fake.hello", Set.of("inbox")));
        List<Notices.Wish> wishes = new ArrayList<>();
        for (int day = 0; day < 12; day++) {
            String person = PEOPLE.get(day % 3);
            wishes.add(wish(desk, person, "kim", "fake.hello", "P" + day + "DT1H"));
            wishes.add(wish(desk, person, "lee", "fake.hello", "P" + day + "DT1H"));
            wishes.add(wish(desk, person, person, "fake.hello", "P" + day + "DT9H13M"));
            wishes.add(wish(desk, person, person, "fake.mute", "P" + day + "DT2H"));
            wishes.add(wish(desk, person, person, "fake.early", "P" + day + "DT3H"));
        }
        return wishes;
    }

    @OnEachDatabase
    void theRehearsalIsItemForItemWhatThenFires(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            List<Notices.Wish> wishes = twoWeeks(desk);
            desk.notices.plan(wishes);
            NoticeDesk.Rehearsal rehearsal = desk.noticeDesk().rehearse(BOSS, Duration.ofDays(14));
            assertThat(rehearsal.more()).isZero();
            assertThat(rehearsal.silent()).containsEntry("too late", 12L).containsEntry("nothing to say any more", 24L);

            List<String> fired = new ArrayList<>();
            desk.channel.answer = message -> {
                fired.add(line(desk.at.clock().instant(), "fake", message.addressee(), message.subject()));
                return new Delivery.Sent();
            };
            TreeSet<Instant> instants = new TreeSet<>();
            wishes.forEach(wish -> instants.add(wish.due()));
            Instant begin = desk.at.clock().instant();
            for (int hour = 0; hour < 14 * 24; hour++) {
                instants.add(begin.plus(Duration.ofHours(hour)));
            }
            for (Instant instant : instants) {
                desk.at.clock().set(instant);
                desk.carry();
            }
            for (String person : PEOPLE) {
                desk.inbox
                        .list(visitor(person), Slice.first(100))
                        .items()
                        .forEach(message -> fired.add(line(message.arrived(), "inbox", person, message.subject())));
            }
            assertThat(fired).hasSizeGreaterThan(40);
            assertThat(rehearsal.messages().stream()
                            .map(item -> line(item.when(), item.channel(), item.addressee(), item.subject())))
                    .containsExactlyInAnyOrderElementsOf(fired);
        }
    }

    @OnEachDatabase
    void aPersonReadsWhatIsKeptOfThemAndIsForgotten(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            desk.optional("fake.hello", notice -> Optional.of(new Words("水开了", "请坐", "/me")));
            PEOPLE.forEach(person -> desk.notices.plan(desk.wish(person, "fake.hello")));
            desk.carry();
            desk.notices.plan(desk.wishIn("anna", "fake.hello", Duration.ofHours(1)));
            desk.choices.choose(visitor("anna"), Map.of());
            NoticeRecords records = new NoticeRecords(desk.at.store());
            assertThat(records.export("anna").toString())
                    .contains("水开了", "fake.hello/inbox", "fake.hello/fake", "to:anna");
            records.erase("anna");
            assertThat(records.export("anna").toString()).doesNotContain("水开了", "fake.hello", "to:anna");
            assertThat(desk.rows()).hasSize(2);
            assertThat(desk.inbox.unread(visitor("bert"))).isEqualTo(1);
        }
    }

    @OnEachDatabase
    void whatWasNotTakenIsTriedAgainOrSetAsideByAPerson(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            desk.kind("fake.hello", Set.of("fake"), notice -> Optional.of(new Words("水开了", "请坐", "/me")));
            desk.channel.answer = message -> new Delivery.Failed("nobody of that name");
            PEOPLE.forEach(person -> desk.notices.plan(desk.wish(person, "fake.hello")));
            desk.carry();
            NoticeDesk tools = desk.noticeDesk();
            List<NoticeDesk.Undelivered> failed =
                    tools.undelivered(BOSS, Slice.first(10)).items();
            assertThat(failed)
                    .hasSize(3)
                    .allSatisfy(row -> assertThat(row.reason()).contains("nobody of that name"));
            assertThat(tools.undelivered(BOSS, Slice.first(2)).next()).isNotNull();
            desk.channel.answer = message -> new Delivery.Sent();
            tools.setAside(BOSS, failed.get(0).id()).orThrow();
            tools.again(BOSS, failed.get(1).id()).orThrow();
            assertThat(tools.again(BOSS, failed.get(1).id()).orThrow()).isZero();
            assertThat(tools.again(BOSS, "nobody").isDone()).isFalse();
            desk.carry();
            assertThat(desk.channel.taken).hasSize(1);
            assertThat(tools.undelivered(BOSS, Slice.first(10)).total()).isEqualTo(1);
            assertThat(tools.tallies(BOSS, Duration.ofDays(7)))
                    .containsExactly(new NoticeDesk.Tally("fake.hello", "fake", 0, 1, 1, 1));
        }
    }
}
