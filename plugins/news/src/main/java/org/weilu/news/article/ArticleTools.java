package org.weilu.news.article;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.Sites;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;

/** What everything about articles works with. */
record ArticleTools(Store store, Ids ids, Clock clock, Access access, Audit audit, People people, Sites sites) {

    Article begin(EntityManager em, String site, String slug, @Nullable String author) {
        return new Article(ids.next(), site, slug, author);
    }

    /** Keeps words as the newest version of an article. */
    Version save(EntityManager em, Article article, Manuscript words, @Nullable String editor, Instant now) {
        boolean begun = article.head() > 0;
        Version version = new Version(article.id(), article.head() + 1, words, editor, now);
        article.take(version);
        if (!begun) {
            em.persist(article);
            // The key of the address is the last line against two at once, so it must be asked in this order.
            em.flush();
            em.persist(new Address(article.site(), article.slug(), article.id()));
        }
        em.persist(version);
        return version;
    }

    Manuscript words(EntityManager em, String article, int number) {
        return em.find(Version.class, Version.id(article, number)).words();
    }

    Draft draft(EntityManager em, Article article) {
        return article.draft(
                words(em, article.id(), article.head()), reviews(em, article.id(), article.head()), clock.instant());
    }

    int reviews(EntityManager em, String article, int version) {
        return em.createQuery(
                        "select count(r) from newsReview r where r.article = :article and r.version = :version",
                        Long.class)
                .setParameter("article", article)
                .setParameter("version", version)
                .getSingleResult()
                .intValue();
    }

    void record(Visitor who, String what, Article article, Map<String, String> details) {
        audit.record(who, what, Article.TYPE + "/" + article.id(), details);
    }

    /** The name of a person as readers see it; empty for somebody who is gone. */
    String name(String person) {
        return people.find(Visitor.portal(Sites.MAIN), person).map(Person::name).orElse("");
    }

    /** The day in a site's zone: {@code 2026-12-01}. */
    String day(String site, Instant at) {
        return at.atZone(sites.find(site).orElseGet(sites::main).zone())
                .toLocalDate()
                .toString();
    }
}
