package org.weilu.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.notice.Delivery;
import org.weilu.spi.notice.NoticeKind.Words;
import org.weilu.spi.notice.Notices;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

class ChoicesIT {
    private static final Visitor ANNA =
            new Visitor(Visitor.Kind.PERSON, "anna", null, "main", Locale.ENGLISH, Set.of("public"), "127.0.0.1");

    private static Optional<Words> hello(String subject) {
        return Optional.of(new Words(subject, "请坐", "/me"));
    }

    private static Notices.Wish about(Desk desk, String child, int thing) {
        return new Notices.Wish(
                "main",
                "anna",
                child,
                "thing/" + thing,
                "fake.hello",
                desk.at.clock().instant());
    }

    @OnEachDatabase
    void whatIsSwitchedOffDoesNotComeAndTheRestDoes(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            desk.optional("fake.hello", notice -> hello("水开了"));
            desk.kind("fake.must", Set.of(), notice -> hello("要紧"));
            desk.choices.choose(ANNA, Map.of("fake.hello", Set.of("inbox"))).orThrow();
            assertThat(desk.choices.list(ANNA).getFirst().channels())
                    .extracting(way -> way.channel() + way.wanted())
                    .containsExactly("inboxtrue", "fakefalse");
            desk.notices.plan(desk.wish("anna", "fake.hello"));
            desk.notices.plan(desk.wish("bert", "fake.hello"));
            desk.notices.plan(desk.wish("anna", "fake.must"));
            desk.carry();
            assertThat(desk.channel.taken)
                    .extracting(message -> message.addressee() + " " + message.subject())
                    .containsExactlyInAnyOrder("bert 水开了", "anna 要紧");
            assertThat(desk.inbox.unread(ANNA)).isEqualTo(2);
        }
    }

    @OnEachDatabase
    void aLinkInAMessageSwitchesItsKindOff(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            desk.optional("fake.hello", notice -> hello("水开了"));
            desk.notices.plan(desk.wish("anna", "fake.hello"));
            desk.carry();
            String link = desk.channel.taken.getFirst().unsubscribe();
            String token = link.substring(link.lastIndexOf('/') + 1);
            Visitor stranger = Visitor.stranger("main", Locale.ENGLISH, "127.0.0.1");
            assertThat(desk.choices.linked(stranger, token).orElseThrow().done())
                    .isFalse();
            assertThat(desk.choices.unsubscribe(stranger, token).orThrow().done())
                    .isTrue();
            assertThat(desk.choices.unsubscribe(stranger, token).orThrow().done())
                    .isTrue();
            String forged = token.substring(0, token.length() - 2) + "AA";
            assertThat(desk.choices.unsubscribe(stranger, forged).isDone()).isFalse();
            assertThat(desk.choices.unsubscribe(stranger, "").isDone()).isFalse();
            desk.at.clock().advance(Duration.ofMinutes(1));
            desk.notices.plan(desk.wish("anna", "fake.hello"));
            desk.carry();
            assertThat(desk.channel.taken).hasSize(1);
        }
    }

    @OnEachDatabase
    void aGuardianGetsOneMessageForAllChildren(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            desk.optional("fake.hello", notice -> hello(notice.about() + "：" + notice.subject()));
            desk.notices.plan(List.of(about(desk, "kim", 1), about(desk, "lee", 1), about(desk, "kim", 2)));
            desk.channel.answer = message -> new Delivery.Later("full");
            desk.carry();
            desk.channel.answer = message -> new Delivery.Sent();
            desk.at.clock().advance(Duration.ofMinutes(2));
            desk.carry();
            assertThat(desk.channel.asked).hasValue(2);
            assertThat(desk.channel.taken).singleElement().satisfies(message -> {
                assertThat(message.sections()).hasSize(3);
                assertThat(message.subject()).endsWith("and 2 more");
                assertThat(message.text()).contains("kim：thing/1", "lee：thing/1", "kim：thing/2");
            });
            assertThat(desk.inbox.list(ANNA, Slice.first(9)).items())
                    .as("each by itself, with its link")
                    .hasSize(3);
        }
    }

    @OnEachDatabase
    void atNightTheInboxFillsAndNothingRings(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            desk.optional("fake.hello", notice -> hello("水开了"));
            desk.at.clock().set(Instant.parse("2026-12-01T15:00:00Z"));
            desk.notices.plan(desk.wish("anna", "fake.hello"));
            desk.carry();
            assertThat(desk.inbox.unread(ANNA)).isEqualTo(1);
            assertThat(desk.channel.taken).isEmpty();
            desk.at.clock().set(Instant.parse("2026-12-01T23:00:00Z"));
            desk.carry();
            assertThat(desk.channel.taken).hasSize(1);
        }
    }

    @OnEachDatabase
    void aChannelGetsNoMoreInAMinuteThanItTakes(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            desk.channel.perMinute = 3;
            desk.optional("fake.hello", notice -> hello("水开了"));
            for (int i = 0; i < 8; i++) {
                desk.notices.plan(desk.wish("p" + i, "fake.hello"));
            }
            desk.carry();
            assertThat(desk.channel.taken).hasSize(3);
            desk.at.clock().advance(Duration.ofMinutes(1));
            desk.carry();
            assertThat(desk.channel.taken).hasSize(6);
            desk.at.clock().advance(Duration.ofMinutes(1));
            desk.carry();
            assertThat(desk.channel.taken).hasSize(8);
        }
    }
}
