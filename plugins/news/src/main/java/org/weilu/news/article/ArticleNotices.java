package org.weilu.news.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Access;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.notice.Notices;
import org.weilu.spi.store.Store;

/** What an author is told of their article, and who may publish of what waits for them. */
final class ArticleNotices {
    private static final String PUBLISHED = "news.published";
    private static final String WITHDRAWN = "news.withdrawn";
    private static final String HANDED_IN = "news.handed-in";

    private final Notices notices;
    private final Access access;
    private final Store store;
    private final Clock clock;
    private final Texts texts = Texts.of(ArticleNotices.class);

    ArticleNotices(Notices notices, Access access, Store store, Clock clock) {
        this.notices = notices;
        this.access = access;
        this.store = store;
        this.clock = clock;
    }

    NoticeKind publishedKind() {
        return new NoticeKind(PUBLISHED, (notice, language) -> words(notice, language, Stage.PUBLISHED))
                .named(language -> texts.say(language, "published.name"));
    }

    NoticeKind withdrawnKind() {
        return new NoticeKind(WITHDRAWN, (notice, language) -> words(notice, language, Stage.WITHDRAWN))
                .named(language -> texts.say(language, "withdrawn.name"));
    }

    NoticeKind handedInKind() {
        return new NoticeKind(
                        HANDED_IN,
                        true,
                        notice -> Optional.empty(),
                        Set.of(),
                        (notice, language) -> words(notice, language, Stage.IN_REVIEW))
                .named(language -> texts.say(language, "in_review.name"));
    }

    /** That it waits for somebody who did not write it. */
    void handedIn(Article article, Collection<String> writers) {
        Instant now = clock.instant();
        notices.plan(access.holders(Articles.PUBLISH, article).stream()
                .filter(reader -> !writers.contains(reader))
                .map(reader -> new Notices.Wish(article.site(), reader, reader, subject(article), HANDED_IN, now))
                .toList());
    }

    /** That everybody reads it, told at that time. */
    void published(Article article) {
        notices.cancel(subject(article));
        Instant from = article.published();
        plan(article, PUBLISHED, from == null ? clock.instant() : from);
    }

    void withdrawn(Article article) {
        notices.cancel(subject(article));
        plan(article, WITHDRAWN, clock.instant());
    }

    private void plan(Article article, String kind, Instant due) {
        String author = article.author();
        if (author != null) {
            notices.plan(new Notices.Wish(article.site(), author, author, subject(article), kind, due));
        }
    }

    private static String subject(Article article) {
        return Article.TYPE + "/" + article.id();
    }

    /** Nothing is said of what has changed again meanwhile. */
    private Optional<NoticeKind.Words> words(Notice notice, Locale language, Stage expected) {
        String id = notice.subject().substring(notice.subject().indexOf('/') + 1);
        return store.read(em -> {
            @Nullable Article article = em.find(Article.class, id);
            if (article == null || article.stage(clock.instant()) != expected) {
                return Optional.empty();
            }
            boolean isPublic = expected == Stage.PUBLISHED;
            String key = expected.word();
            return Optional.of(new NoticeKind.Words(
                    texts.say(language, key, article.title()),
                    texts.say(language, key + ".text", article.title(), article.reason()),
                    isPublic ? ArticleSlug.path(article.slug()) : "/desk/news/" + article.id()));
        });
    }
}
