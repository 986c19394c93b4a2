package org.weilu.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.notice.NoticeKind.Words;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

class OutboxIT {
    private static long unread(Desk desk, String id) {
        return desk.inbox.unread(
                new Visitor(Visitor.Kind.PERSON, id, null, "main", Locale.ENGLISH, Set.of("public"), "127.0.0.1"));
    }

    /** Messages to the inbox share a write; one that the database refuses does not take the others with it. */
    @OnEachDatabase
    void whatCannotBeWrittenTroublesNobodyElse(TestDatabase database) {
        try (Desk desk = new Desk(database)) {
            boolean[] mended = new boolean[1];
            desk.kind("fake.hello", Set.of("inbox"), notice -> Optional.of(new Words("水开了", "请坐", "/me")));
            desk.kind(
                    "fake.long",
                    Set.of("inbox"),
                    notice -> Optional.of(new Words("水开了", "请坐", "/" + "a".repeat(mended[0] ? 10 : 500))));
            desk.notices.plan(List.of(
                    desk.wish("anna", "fake.hello"), desk.wish("bert", "fake.long"), desk.wish("cleo", "fake.hello")));
            desk.carry();
            assertThat(List.of(unread(desk, "anna"), unread(desk, "bert"), unread(desk, "cleo")))
                    .containsExactly(1L, 0L, 1L);
            mended[0] = true;
            desk.at.clock().advance(Duration.ofMinutes(2));
            desk.carry();
            assertThat(List.of(unread(desk, "anna"), unread(desk, "bert"), unread(desk, "cleo")))
                    .containsExactly(1L, 1L, 1L);
        }
    }
}
