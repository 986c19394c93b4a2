package org.weilu.news.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;
import org.weilu.store.Together;

/** Two editors at one article, fifty rounds: what either of them has written is there at the end. */
class TwoEditorsIT {
    private static final int ROUNDS = 50;

    @OnEachDatabase
    void nothingIsOverwrittenAndNobodyIsStoppedWithoutReason(TestDatabase database) {
        try (Newsroom room = Newsroom.on(database)) {
            String id = room.draft("两个人的稿子").id();
            Race race = new Race(room, id, false);
            race.run();
            String body = body(room, id);
            assertThat(race.missing(body)).isZero();
            assertThat(race.stopped.get())
                    .as("each round the second sees both texts")
                    .isEqualTo(ROUNDS);
        }
    }

    @OnEachDatabase
    void whoTakesNoNoticeOfTheVersionLosesWords(TestDatabase database) {
        try (Newsroom room = Newsroom.on(database)) {
            String id = room.draft("没有人看版本").id();
            Race race = new Race(room, id, true);
            race.run();
            assertThat(race.missing(body(room, id))).as("the unsafe control").isPositive();
        }
    }

    @OnEachDatabase
    void whatDoesNotTouchIsJoined(TestDatabase database) {
        try (Newsroom room = Newsroom.on(database)) {
            Draft read = room.draft("各改各的");
            for (int round = 0; round < ROUNDS; round++) {
                Draft base = room.articles.find(room.editor, read.id()).orElseThrow();
                String now = String.valueOf(round);
                room.edit(room.editor, base, Map.of("title", "标题 " + now)).orThrow();
                Articles.Saved saved = room.edit(room.second, base, Map.of("body", "正文 " + now))
                        .orThrow();
                assertThat(saved.merged()).isTrue();
                assertThat(saved.draft().words().chinese().title()).isEqualTo("标题 " + now);
                assertThat(saved.draft().words().chinese().body()).isEqualTo("正文 " + now);
            }
        }
    }

    @OnEachDatabase
    void theSecondSeesBothTexts(TestDatabase database) {
        try (Newsroom room = Newsroom.on(database)) {
            Draft base = room.draft("同一段");
            room.edit(room.editor, base, Map.of("body", "甲写的")).orThrow();
            Outcome<Articles.Saved> no = room.edit(room.second, base, Map.of("body", "乙写的", "tags", "茶"));
            assertThat(no.refusals()).singleElement().satisfies(refusal -> {
                assertThat(refusal.code()).isEqualTo("changed");
                assertThat(refusal.words()).contains("程果");
            });
            Manuscript mine = base.words().with(Map.of("body", "乙写的", "tags", "茶"));
            Merge both = room.articles.merge(room.second, base.id(), base.head(), mine);
            assertThat(both.disputed()).containsExactly("body");
            assertThat(both.words()).isEqualTo(mine);
            assertThat(body(room, base.id())).isEqualTo("甲写的");
            assertThat(room.edit(room.editor, base, Map.of("body", "甲写的")).isDone())
                    .as("the same words again are no dispute")
                    .isTrue();
            assertThat(room.articles.find(room.editor, base.id()).orElseThrow().head())
                    .isEqualTo(2);
        }
    }

    private static String body(Newsroom room, String id) {
        return room.articles
                .find(room.editor, id)
                .orElseThrow()
                .words()
                .chinese()
                .body();
    }

    /** Both read the same version, then both add their line to it. */
    private static final class Race {
        private final Newsroom room;
        private final String id;
        private final boolean careless;
        private final CyclicBarrier read = new CyclicBarrier(2);
        private final AtomicInteger next = new AtomicInteger();
        final AtomicInteger stopped = new AtomicInteger();

        Race(Newsroom room, String id, boolean careless) {
            this.room = room;
            this.id = id;
            this.careless = careless;
        }

        void run() {
            Together.run(2, () -> {
                int number = next.getAndIncrement();
                Visitor me = number == 0 ? room.editor : room.second;
                for (int round = 0; round < ROUNDS; round++) {
                    Draft draft = room.articles.find(me, id).orElseThrow();
                    read.await(60, TimeUnit.SECONDS);
                    add(me, draft, line(number, round));
                    read.await(60, TimeUnit.SECONDS);
                }
                return number;
            });
        }

        private void add(Visitor me, Draft draft, String line) {
            Manuscript mine = with(draft, line);
            int base = careless ? room.articles.find(me, id).orElseThrow().head() : draft.head();
            Outcome<Articles.Saved> outcome = room.articles.edit(me, id, base, mine);
            while (outcome instanceof Outcome.Refused<Articles.Saved> no) {
                assertThat(no.first().code()).isEqualTo("changed");
                stopped.incrementAndGet();
                Draft newest = room.articles.find(me, id).orElseThrow();
                int known = careless ? newest.head() : draft.head();
                assertThat(room.articles
                                .merge(me, id, known, mine)
                                .words()
                                .chinese()
                                .body())
                        .isEqualTo(mine.chinese().body());
                outcome = careless
                        ? room.articles.edit(me, id, newest.head(), mine)
                        : room.articles.edit(me, id, newest.head(), with(newest, line));
            }
        }

        private static Manuscript with(Draft draft, String line) {
            return draft.words().with(Map.of("body", draft.words().chinese().body() + "\n" + line));
        }

        private static String line(int number, int round) {
            return "编辑" + number + "第" + round + "行。";
        }

        long missing(String body) {
            List<String> lines = body.lines().toList();
            long found = 0;
            for (int number = 0; number < 2; number++) {
                for (int round = 0; round < ROUNDS; round++) {
                    found += lines.contains(line(number, round)) ? 1 : 0;
                }
            }
            return 2L * ROUNDS - found;
        }
    }
}
