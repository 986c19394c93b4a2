package org.weilu.news.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.news.api.ArticlePublished;
import org.weilu.news.api.ArticleWithdrawn;
import org.weilu.news.column.Columns;
import org.weilu.news.column.NewsColumn;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Events;

/** How words come before everybody, and away again; in the caller's write. */
final class Publication {
    private final ArticleTools tools;
    private final Columns columns;
    private final Changes changes;
    private final Events events;
    private final ArticleNotices notices;
    private final Refusals refusals = Refusals.of(Articles.class);

    Publication(ArticleTools tools, Columns columns, Changes changes, Events events, ArticleNotices notices) {
        this.tools = tools;
        this.columns = columns;
        this.changes = changes;
        this.events = events;
        this.notices = notices;
    }

    Outcome<Draft> publish(EntityManager em, Visitor who, String id, int wanted, @Nullable Instant at) {
        Article article = em.find(Article.class, id, LockModeType.PESSIMISTIC_WRITE);
        Instant now = tools.clock().instant();
        Optional<Refusal> no = refuses(em, who, article, wanted, at, now);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        if (article.isPublic(now) && article.live() == article.head()) {
            return Outcome.done(tools.draft(em, article));
        }
        if (missing(em, who, article, now) > 0) {
            article.handIn();
            return Outcome.done(tools.draft(em, article));
        }
        @Nullable Instant before = article.isPublic(now) ? article.published() : null;
        goLive(em, who, article, before != null ? before : at == null ? now : at);
        notices.published(article);
        return Outcome.done(tools.draft(em, article));
    }

    /** Lets it wait for whoever may publish it and did not write it. */
    void handIn(EntityManager em, Article article) {
        article.handIn();
        notices.handedIn(
                article, writers(em, article, article.approved(tools.clock().instant())));
    }

    private Optional<Refusal> refuses(
            EntityManager em, Visitor who, Article article, int wanted, @Nullable Instant at, Instant now) {
        if (wanted != 0 && wanted != article.head()) {
            return Optional.of(refusals.no(who, Kind.CONFLICT, "changed", "changed.meanwhile"));
        }
        if (writers(em, article, article.approved(now)).contains(who.person())) {
            return Optional.of(refusals.no(who, Kind.CONFLICT, "own_words", "own_words"));
        }
        if (at != null && article.isPublic(now)) {
            return Optional.of(refusals.no(who, Kind.CONFLICT, "published", "published.already"));
        }
        Manuscript words = tools.words(em, article.id(), article.head());
        return words.chinese().body().isEmpty()
                ? Optional.of(refusals.no(who, Kind.CONFLICT, "unfinished", "unfinished"))
                : Optional.empty();
    }

    /** Those whose words nobody else has approved. */
    private static List<String> writers(EntityManager em, Article article, int approved) {
        return em.createQuery(
                        "select distinct v.editor from newsVersion v where v.article = :article and v.number > :approved",
                        String.class)
                .setParameter("article", article.id())
                .setParameter("approved", approved)
                .getResultList();
    }

    /** How many reviews are missing, now that this visitor has given theirs. */
    private int missing(EntityManager em, Visitor who, Article article, Instant now) {
        if (who.isPortal()) {
            return 0;
        }
        String id = Review.id(article.id(), article.head(), who.personId());
        if (em.find(Review.class, id) == null) {
            em.persist(new Review(article.id(), article.head(), who.personId(), now));
            em.flush();
            tools.record(who, "news.review", article, Map.of("version", String.valueOf(article.head())));
        }
        String column = tools.words(em, article.id(), article.head()).column();
        int needed =
                columns.find(article.site(), column).map(NewsColumn::reviews).orElse(1);
        return needed - tools.reviews(em, article.id(), article.head());
    }

    /** Lets everybody read the newest version: a new article from an instant on, a correction at once. */
    void goLive(EntityManager em, Visitor who, Article article, Instant from) {
        Instant now = tools.clock().instant();
        Set<String> tags = new LinkedHashSet<>(article.tags());
        Version version = em.find(Version.class, Version.id(article.id(), article.head()));
        Instant changed = article.isPublic(now) ? now : from;
        article.goLive(version, from, changed);
        version.live(changed);
        tags.addAll(article.tags());
        changed(article, tags);
        events.publish(new ArticlePublished(article.id(), article.site(), changed));
        tools.record(
                who,
                "news.publish",
                article,
                Map.of("version", String.valueOf(version.number()), "from", changed.toString()));
    }

    Outcome<Draft> withdraw(EntityManager em, Visitor who, String id, String reason) {
        Article article = em.find(Article.class, id, LockModeType.PESSIMISTIC_WRITE);
        Stage stage = article.stage(tools.clock().instant());
        if (stage != Stage.PUBLISHED && stage != Stage.SCHEDULED) {
            return Outcome.refused(refusals.no(who, Kind.CONFLICT, "not_published", "not_published"));
        }
        article.withdraw(reason);
        changed(article, article.tags());
        events.publish(new ArticleWithdrawn(id, article.site(), reason));
        tools.record(who, "news.withdraw", article, Map.of("reason", reason));
        notices.withdrawn(article);
        return Outcome.done(tools.draft(em, article));
    }

    void move(EntityManager em, Visitor who, Article article, String slug) {
        String old = article.slug();
        if (old.equals(slug)) {
            return;
        }
        if (article.live() == 0) {
            Address.of(em, article.site(), old).ifPresent(em::remove);
        }
        article.move(slug);
        if (Address.of(em, article.site(), slug).isEmpty()) {
            em.persist(new Address(article.site(), slug, article.id()));
        }
        if (article.live() > 0) {
            changed(article, article.tags());
        }
        tools.record(who, "news.move", article, Map.of("from", old, "to", slug));
    }

    /** Drafts are derived by nobody, so only what readers see is told. */
    private void changed(Article article, Set<String> tags) {
        changes.add(Change.words(Article.TYPE, article.id(), tags.toArray(String[]::new)));
    }
}
