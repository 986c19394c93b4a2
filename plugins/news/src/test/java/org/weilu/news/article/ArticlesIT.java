package org.weilu.news.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.weilu.spi.Outcome;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Audit;
import org.weilu.spi.entry.Entries;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.Notices;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

class ArticlesIT {
    @OnEachDatabase
    void oneWritesAndAnotherPublishes(TestDatabase database) {
        try (Newsroom room = Newsroom.on(database)) {
            Draft draft = room.draft("围炉夜话，第三场 🍵");
            assertThat(draft.slug()).isEqualTo("围炉夜话-第三场");
            assertThat(draft.stage()).isEqualTo(Stage.DRAFT);
            assertThat(draft.words().byline()).isEqualTo("程果");
            assertThat(room.draft("围炉夜话，第三场").slug()).isEqualTo("围炉夜话-第三场-2");
            assertThat(room.draft("！？").slug()).isEqualTo("2026-12-01");
            assertThat(titles(room)).isEmpty();

            assertThat(code(room.articles.publish(room.editor, draft.id(), 0, null)))
                    .isEqualTo("own_words");
            assertThat(code(room.articles.publish(room.resident, draft.id(), 0, null)))
                    .isEqualTo("forbidden");
            assertThat(code(room.articles.publish(room.portal.stranger(), draft.id(), 0, null)))
                    .isEqualTo("unauthenticated");
            assertThat(code(room.articles.publish(room.second, "nobody", 0, null)))
                    .isEqualTo("not_found");

            room.articles.handIn(room.editor, draft.id()).orThrow();
            assertThat(notices(room, "news.handed-in"))
                    .contains(room.second.personId(), room.chief.personId())
                    .doesNotContain(room.editor.personId(), room.resident.personId());

            Draft done = room.articles
                    .publish(room.second, draft.id(), draft.head(), null)
                    .orThrow();
            assertThat(done.stage()).isEqualTo(Stage.PUBLISHED);
            assertThat(titles(room)).containsExactly("围炉夜话，第三场 🍵");
            assertThat(room.portal.service(Entries.class).find(room.portal.stranger(), "news", draft.id()))
                    .isPresent();
            assertThat(room.portal
                            .service(Audit.class)
                            .list(room.portal.itself(), draft.id(), Slice.first(20))
                            .items())
                    .extracting(Audit.Line::what)
                    .containsExactly("news.publish", "news.review", "news.hand-in", "news.write");
            assertThat(notices(room, "news.published")).containsExactly(room.editor.personId());
        }
    }

    @OnEachDatabase
    void nobodyApprovesOwnWordsNorDoesAnAdministrator(TestDatabase database) {
        try (Newsroom room = Newsroom.on(database)) {
            Draft own = room.articles.write(room.admin, Newsroom.words("管理员的话")).orThrow();
            assertThat(code(room.articles.publish(room.admin, own.id(), 0, null)))
                    .isEqualTo("own_words");

            Draft draft = room.draft("两个人写的");
            Draft touched = room.edit(room.chief, draft, Map.of("summary", "主编改了一句"))
                    .orThrow()
                    .draft();
            assertThat(code(room.articles.publish(room.chief, draft.id(), 0, null)))
                    .isEqualTo("own_words");
            assertThat(code(room.articles.publish(room.editor, draft.id(), 0, null)))
                    .isEqualTo("own_words");
            assertThat(code(room.articles.publish(room.second, draft.id(), draft.head(), null)))
                    .isEqualTo("changed");
            assertThat(room.articles
                            .publish(room.second, draft.id(), touched.head(), null)
                            .isDone())
                    .isTrue();
        }
    }

    @OnEachDatabase
    void aCorrectionIsReadOnceAnotherHasApprovedIt(TestDatabase database) {
        try (Newsroom room = Newsroom.on(database)) {
            Draft draft = room.published("周六义剪");
            room.portal.clock().advance(Duration.ofHours(2));
            Draft ahead = room.edit(room.editor, draft, Map.of("title", "周日义剪", "note", "日期写错了，是周日。"))
                    .orThrow()
                    .draft();
            assertThat(ahead.isAhead()).isTrue();
            assertThat(titles(room)).containsExactly("周六义剪");
            assertThat(code(room.articles.publish(room.editor, draft.id(), 0, null)))
                    .isEqualTo("own_words");
            assertThat(code(room.articles.publish(
                            room.chief,
                            draft.id(),
                            0,
                            room.portal.clock().instant().plusSeconds(60))))
                    .isEqualTo("published");

            room.articles.publish(room.chief, draft.id(), ahead.head(), null).orThrow();
            Story story =
                    room.newsstand.bySlug(room.portal.stranger(), draft.slug()).orElseThrow();
            assertThat(story.card().title()).isEqualTo("周日义剪");
            assertThat(story.card().published()).isEqualTo(Instant.parse("2026-12-01T08:00:00Z"));
            assertThat(story.card().updated()).isEqualTo(Instant.parse("2026-12-01T10:00:00Z"));
            assertThat(story.corrections())
                    .containsExactly(new Story.Correction(Instant.parse("2026-12-01T10:00:00Z"), "日期写错了，是周日。"));
            assertThat(room.articles.publish(room.editor, draft.id(), 0, null).isDone())
                    .isTrue();
        }
    }

    @OnEachDatabase
    void whileReviewsAreMissingPublicationCountsAsOne(TestDatabase database) {
        try (Newsroom room = Newsroom.on(database)) {
            Manuscript words = Newsroom.words("一家之言").with(Map.of("column", "voices"));
            Draft draft = room.articles.write(room.editor, words).orThrow();
            for (int twice = 0; twice < 2; twice++) {
                Draft first =
                        room.articles.publish(room.second, draft.id(), 0, null).orThrow();
                assertThat(first.stage()).isEqualTo(Stage.IN_REVIEW);
                assertThat(first.reviews()).isEqualTo(1);
            }
            assertThat(titles(room)).isEmpty();
            room.edit(room.editor, draft, Map.of("title", "一家之言，改过")).orThrow();
            assertThat(room.articles
                            .publish(room.chief, draft.id(), 0, null)
                            .orThrow()
                            .stage())
                    .as("the review of other words counts no more")
                    .isEqualTo(Stage.IN_REVIEW);
            assertThat(room.articles
                            .publish(room.second, draft.id(), 0, null)
                            .orThrow()
                            .stage())
                    .isEqualTo(Stage.PUBLISHED);
        }
    }

    @OnEachDatabase
    void whatIsScheduledAppearsAtItsTime(TestDatabase database) {
        try (Newsroom room = Newsroom.on(database)) {
            Draft draft = room.draft("明早见");
            Instant at = Instant.parse("2026-12-02T00:30:00Z");
            assertThat(code(room.articles.publish(room.chief, draft.id(), 0, at.minus(Duration.ofDays(2)))))
                    .isEqualTo("invalid");
            assertThat(room.articles
                            .publish(room.chief, draft.id(), 0, at)
                            .orThrow()
                            .stage())
                    .isEqualTo(Stage.SCHEDULED);
            Visitor stranger = room.portal.stranger();
            assertThat(room.newsstand.nextChange(stranger)).isEqualTo(at);
            assertThat(room.newsstand.bySlug(stranger, draft.slug())).isEmpty();
            assertThat(room.portal.service(Entries.class).supply("news", draft.id()))
                    .hasValueSatisfying(entry -> assertThat(entry.changesAt()).isEqualTo(at));
            assertThat(code(room.articles.publish(room.editor, draft.id(), 0, at.plusSeconds(60))))
                    .as("its author does not choose another time")
                    .isEqualTo("own_words");

            room.portal.clock().set(at);
            assertThat(titles(room)).containsExactly("明早见");
            assertThat(room.newsstand.nextChange(stranger)).isNull();
            assertThat(room.articles.find(room.chief, draft.id()).orElseThrow().stage())
                    .isEqualTo(Stage.PUBLISHED);
            assertThat(room.portal.service(Entries.class).find(stranger, "news", draft.id()))
                    .isPresent();
        }
    }

    @OnEachDatabase
    void theChiefWithdrawsWithAReason(TestDatabase database) {
        try (Newsroom room = Newsroom.on(database)) {
            Draft draft = room.published("误会一场");
            assertThat(code(room.articles.withdraw(room.editor, draft.id(), "不对")))
                    .isEqualTo("forbidden");
            assertThat(code(room.articles.withdraw(room.chief, draft.id(), " ")))
                    .isEqualTo("invalid");
            room.articles.withdraw(room.chief, draft.id(), "人名写错了").orThrow();
            assertThat(titles(room)).isEmpty();
            assertThat(room.newsstand.bySlug(room.portal.stranger(), draft.slug()))
                    .isEmpty();
            assertThat(code(room.articles.withdraw(room.chief, draft.id(), "再来一次")))
                    .isEqualTo("not_published");
            assertThat(code(room.articles.publish(room.editor, draft.id(), 0, null)))
                    .isEqualTo("own_words");
            assertThat(notices(room, "news.withdrawn")).containsExactly(room.editor.personId());
            room.articles.publish(room.second, draft.id(), 0, null).orThrow();
            assertThat(titles(room)).containsExactly("误会一场");
        }
    }

    @OnEachDatabase
    void anOldAddressLeadsToTheNewOne(TestDatabase database) {
        try (Newsroom room = Newsroom.on(database)) {
            Draft draft = room.draft("Night of tea");
            assertThat(room.articles
                            .move(room.editor, draft.id(), "tea-night")
                            .orThrow()
                            .slug())
                    .isEqualTo("tea-night");
            assertThat(room.draft("Night of tea").slug()).isEqualTo("night-of-tea");
            assertThat(code(room.articles.move(room.editor, draft.id(), "night-of-tea")))
                    .isEqualTo("invalid");
            room.articles.publish(room.chief, draft.id(), 0, null).orThrow();
            assertThat(code(room.articles.move(room.editor, draft.id(), "other")))
                    .isEqualTo("forbidden");
            room.articles.move(room.chief, draft.id(), "night").orThrow();
            assertThat(room.newsstand
                            .bySlug(room.portal.stranger(), "tea-night")
                            .orElseThrow()
                            .card()
                            .slug())
                    .isEqualTo("night");
        }
    }

    @OnEachDatabase
    void saysBesideTheFieldWhatIsWrong(TestDatabase database) {
        try (Newsroom room = Newsroom.on(database)) {
            Manuscript wrong = Manuscript.of(Map.of(
                    "column", "nowhere", "brand", "nobody", "body", "长".repeat(20_001), "cover", "0".repeat(64)));
            Outcome<Draft> no = room.articles.write(room.editor, wrong);
            assertThat(no.refusals())
                    .extracting(refusal -> refusal.field())
                    .containsExactlyInAnyOrder("title", "body", "column", "brand", "cover", "alt");
            assertThat(code(room.articles.write(room.resident, Newsroom.words("我也想写"))))
                    .isEqualTo("forbidden");
            assertThat(room.articles.find(room.resident, room.draft("草稿").id())).isEmpty();
        }
    }

    private static List<String> titles(Newsroom room) {
        return room.newsstand.list(room.portal.stranger(), Newsstand.Filter.ALL, Slice.first(20)).items().stream()
                .map(ArticleCard::title)
                .toList();
    }

    private static List<String> notices(Newsroom room, String kind) {
        return room
                .portal
                .service(Notices.class)
                .list(room.portal.itself(), java.util.Set.of(Notice.State.values()), Slice.first(50))
                .items()
                .stream()
                .filter(notice -> notice.kind().equals(kind))
                .map(Notice::addressee)
                .toList();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.refusals().isEmpty()
                ? "done"
                : outcome.refusals().getFirst().code();
    }
}
