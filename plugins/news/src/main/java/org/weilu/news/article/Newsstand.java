package org.weilu.news.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Cursor;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.store.Store;

/** What everybody may read: the published articles of a site, newest first. */
public final class Newsstand {
    private static final String PUBLIC =
            " from newsArticle a where a.site = :site and a.state = 'PUBLISHED' and a.published <= :now";
    private static final String NEWEST_FIRST = " order by a.published desc, a.id desc";

    private final Store store;
    private final Clock clock;
    private final Function<String, NavigableSet<Long>> ahead;

    Newsstand(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.ahead = store.remember(100, Set.of(Article.TYPE), this::ahead);
    }

    /** @param column slug of a column, {@code brand} id of a brand; null for any */
    public record Filter(@Nullable String column, @Nullable String brand) {
        public static final Filter ALL = new Filter(null, null);

        String text() {
            return (column == null ? "" : " and a.column = :column") + (brand == null ? "" : " and a.brand = :brand");
        }

        void into(TypedQuery<?> query) {
            if (column != null) {
                query.setParameter("column", column);
            }
            if (brand != null) {
                query.setParameter("brand", brand);
            }
        }
    }

    public Listing<ArticleCard> list(Visitor who, Filter filter, Slice slice) {
        return store.read(em -> {
            TypedQuery<Long> count = em.createQuery("select count(a)" + PUBLIC + filter.text(), Long.class);
            at(count, who, filter);
            List<ArticleCard> found = cards(em, who, filter, Cursor.read(slice.after()), slice.limit() + 1);
            boolean more = found.size() > slice.limit();
            List<ArticleCard> items = more ? found.subList(0, slice.limit()) : found;
            return new Listing<>(count.getSingleResult(), items, more ? cursor(items.getLast()) : null);
        });
    }

    private static String cursor(ArticleCard last) {
        return new Cursor(String.valueOf(last.published().toEpochMilli()), last.id()).text();
    }

    /** The newest ones, without counting the others. */
    public List<ArticleCard> latest(Visitor who, Filter filter, int limit) {
        return store.read(em -> cards(em, who, filter, null, limit));
    }

    private List<ArticleCard> cards(EntityManager em, Visitor who, Filter filter, @Nullable Cursor after, int limit) {
        Long from = after == null ? null : millis(after.word());
        // The first half alone lets the index end the search; the second half puts equal times in order.
        String page = from == null ? "" : " and a.published <= :from and (a.published < :from or a.id < :last)";
        TypedQuery<Article> query =
                em.createQuery("select a" + PUBLIC + filter.text() + page + NEWEST_FIRST, Article.class);
        at(query, who, filter);
        if (after != null && from != null) {
            query.setParameter("from", from).setParameter("last", after.id());
        }
        return query.setMaxResults(limit).getResultList().stream()
                .map(Article::card)
                .toList();
    }

    private void at(TypedQuery<?> query, Visitor who, Filter filter) {
        query.setParameter("site", who.site())
                .setParameter("now", clock.instant().toEpochMilli());
        filter.into(query);
    }

    private static @Nullable Long millis(String word) {
        return word.matches("-?[0-9]{1,18}") ? Long.valueOf(word) : null;
    }

    /** The next instant at which an article that is approved appears; null if none waits. */
    public @Nullable Instant nextChange(Visitor who) {
        @Nullable Long next = ahead.apply(who.site()).higher(clock.instant().toEpochMilli());
        return next == null ? null : Instant.ofEpochMilli(next);
    }

    /** When those appear that are approved for later: few, and asked for by every page that shows news. */
    private NavigableSet<Long> ahead(EntityManager em, String site) {
        return new TreeSet<>(em.createQuery(
                        "select distinct a.published from newsArticle a"
                                + " where a.site = :site and a.state = 'PUBLISHED' and a.published > :now",
                        Long.class)
                .setParameter("site", site)
                .setParameter("now", clock.instant().toEpochMilli())
                .getResultList());
    }

    /** A published article by an address that it has or had; the card names the one that it has. */
    public Optional<Story> bySlug(Visitor who, String slug) {
        return store.read(em -> Address.of(em, who.site(), slug).flatMap(address -> story(em, who, address.article())));
    }

    public Optional<Story> find(Visitor who, String id) {
        return store.read(em -> story(em, who, id));
    }

    private Optional<Story> story(EntityManager em, Visitor who, String id) {
        return Optional.ofNullable(em.find(Article.class, id))
                .filter(article -> article.site().equals(who.site()) && article.isPublic(clock.instant()))
                .map(article -> {
                    Version version = em.find(Version.class, Version.id(id, article.live()));
                    return new Story(article.card(), version.body(), version.bodyEn(), corrections(em, id));
                });
    }

    /** The newest ones in full, without their corrections: for feeds. */
    public List<Story> stories(Visitor who, Filter filter, int limit) {
        String query = "select a, v from newsArticle a, newsVersion v where a.site = :site and a.state = 'PUBLISHED'"
                + " and a.published <= :now and v.article = a.id and v.number = a.live";
        return store.read(em -> {
            TypedQuery<Object[]> rows = em.createQuery(query + filter.text() + NEWEST_FIRST, Object[].class);
            at(rows, who, filter);
            return rows.setMaxResults(limit).getResultList().stream()
                    .map(row -> story((Article) row[0], (Version) row[1]))
                    .toList();
        });
    }

    private static Story story(Article article, Version version) {
        return new Story(article.card(), version.body(), version.bodyEn(), List.of());
    }

    private static List<Story.Correction> corrections(EntityManager em, String id) {
        return em
                .createQuery(
                        "select v from newsVersion v where v.article = :article and v.liveAt is not null"
                                + " and v.note <> '' order by v.number desc",
                        Version.class)
                .setParameter("article", id)
                .getResultList()
                .stream()
                .map(Version::correction)
                .toList();
    }

    /** Others of the same brand, then of the same column. */
    public List<ArticleCard> related(Visitor who, ArticleCard card, int limit) {
        List<ArticleCard> ofBrand =
                card.brand() == null ? List.of() : latest(who, new Filter(null, card.brand()), limit + 1);
        List<ArticleCard> ofColumn =
                ofBrand.size() > limit ? List.of() : latest(who, new Filter(card.column(), null), 2 * limit + 1);
        return java.util.stream.Stream.concat(ofBrand.stream(), ofColumn.stream())
                .filter(other -> !other.id().equals(card.id()))
                .distinct()
                .limit(limit)
                .toList();
    }
}
