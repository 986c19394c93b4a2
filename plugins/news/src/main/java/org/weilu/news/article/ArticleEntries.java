package org.weilu.news.article;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Audience;
import org.weilu.spi.access.Scope;
import org.weilu.spi.community.Sites;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.entry.Bilingual;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.entry.EntrySource;
import org.weilu.spi.store.Store;

/** Articles as entries: public ones for everybody, all others for who writes. */
final class ArticleEntries implements EntrySource {
    private static final int AT_ONCE = 200;
    private final Store store;
    private final Clock clock;
    private final Sites sites;
    private final Markdown markdown;

    ArticleEntries(Store store, Clock clock, Sites sites, Markdown markdown) {
        this.store = store;
        this.clock = clock;
        this.sites = sites;
        this.markdown = markdown;
    }

    @Override
    public String type() {
        return Article.TYPE;
    }

    @Override
    public Optional<Entry> find(String id) {
        return store.read(em -> Optional.ofNullable(em.find(Article.class, id)).map(article -> entry(em, article)));
    }

    @Override
    public Stream<Entry> all() {
        return Stream.iterate(
                        chunk(""),
                        chunk -> !chunk.isEmpty(),
                        chunk -> chunk(chunk.getLast().id()))
                .flatMap(List::stream);
    }

    private List<Entry> chunk(String after) {
        return store.read(em -> em
                .createQuery("select a from newsArticle a where a.id > :after order by a.id", Article.class)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList()
                .stream()
                .map(article -> entry(em, article))
                .toList());
    }

    private Entry entry(EntityManager em, Article article) {
        Instant now = clock.instant();
        Stage stage = article.stage(now);
        ArticleCard card = article.card();
        int shown = stage == Stage.PUBLISHED || stage == Stage.SCHEDULED ? article.live() : article.head();
        Version version = em.find(Version.class, Version.id(article.id(), shown));
        Bilingual words = Bilingual.of(
                sites.find(card.site()).orElse(null),
                new Bilingual.Words(card.title(), card.summary(), version.body()),
                new Bilingual.Words(card.titleEn(), card.summaryEn(), version.bodyEn()),
                markdown::text);
        @Nullable String brand = card.brand();
        return new Entry(
                type(),
                card.id(),
                card.site(),
                card.path(),
                words.language(),
                words.title(),
                words.summary(),
                words.text(),
                card.cover(),
                List.of(),
                Set.of(),
                brand == null ? Set.of() : Set.of(brand),
                Set.copyOf(card.tags()),
                Map.of("column", Set.of(card.column()), "author", Set.of(card.byline())),
                audience(card.site(), stage),
                state(stage),
                card.updated(),
                stage == Stage.SCHEDULED ? card.published() : null);
    }

    private static Set<String> audience(String site, Stage stage) {
        return stage == Stage.PUBLISHED
                ? Set.of(Audience.PUBLIC)
                : Set.of(Audience.grant(Articles.WRITE.key(), Scope.site(site)));
    }

    private static Entry.State state(Stage stage) {
        return switch (stage) {
            case PUBLISHED -> Entry.State.PUBLISHED;
            case WITHDRAWN -> Entry.State.WITHDRAWN;
            default -> Entry.State.DRAFT;
        };
    }
}
