package org.weilu.news.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;

/** Articles that come finished, from files: approved by who put them there. */
final class Deliveries {
    private final ArticleTools tools;
    private final ArticleChecks checks;
    private final Publication publication;
    private final Refusals refusals = Refusals.of(Articles.class);

    Deliveries(ArticleTools tools, ArticleChecks checks, Publication publication) {
        this.tools = tools;
        this.checks = checks;
        this.publication = publication;
    }

    Optional<Draft> bySlug(Visitor portal, String slug) {
        return tools.store()
                .read(em -> Address.of(em, portal.site(), slug)
                        .map(address -> em.find(Article.class, address.article()))
                        .map(article -> tools.draft(em, article)));
    }

    /** @param published when everybody reads it; null leaves a draft */
    Outcome<Draft> take(
            Visitor portal, String slug, @Nullable String author, Manuscript words, @Nullable Instant published) {
        Optional<Refusal> no = tools.access().refuses(portal, Articles.WITHDRAW, Scoped.site(portal.site()));
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        List<Refusal> wrong = checks.wrong(portal, words);
        if (!ArticleSlug.fits(slug)) {
            wrong.add(refusals.invalid(portal, "slug", "slug"));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        return tools.store().write(em -> {
            Optional<Address> known = Address.of(em, portal.site(), slug);
            Article article = known.isPresent()
                    ? em.find(Article.class, known.get().article(), LockModeType.PESSIMISTIC_WRITE)
                    : tools.begin(em, portal.site(), slug, author);
            save(em, article, words, author);
            if (published != null && (article.live() < article.head() || !published.equals(article.published()))) {
                publication.goLive(em, portal, article, published);
            }
            tools.record(portal, "news.deliver", article, Map.of("slug", slug));
            return Outcome.done(tools.draft(em, article));
        });
    }

    private void save(EntityManager em, Article article, Manuscript words, @Nullable String author) {
        boolean same = article.head() > 0
                && tools.words(em, article.id(), article.head()).fields().equals(words.fields());
        if (!same) {
            tools.save(em, article, words, author, tools.clock().instant());
            em.flush();
        }
    }
}
