package org.weilu.news.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Texts;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.notice.Notices;
import org.weilu.spi.store.Store;

/** What an author is told of their article. */
final class ArticleNotices {
    private static final String PUBLISHED = "news.published";
    private static final String WITHDRAWN = "news.withdrawn";

    private final Notices notices;
    private final Store store;
    private final Clock clock;
    private final Texts texts = Texts.of(ArticleNotices.class);

    ArticleNotices(Notices notices, Store store, Clock clock) {
        this.notices = notices;
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
            String key = isPublic ? "published" : "withdrawn";
            return Optional.of(new NoticeKind.Words(
                    texts.say(language, key, article.title()),
                    texts.say(language, key + ".text", article.title(), article.reason()),
                    isPublic ? ArticleSlug.path(article.slug()) : "/desk/news/" + article.id()));
        });
    }
}
