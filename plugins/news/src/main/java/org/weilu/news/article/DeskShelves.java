package org.weilu.news.article;

import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Cursor;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.store.Store;

/** The lists of the desk, changed last first; for who may write on the whole site. */
public final class DeskShelves {
    private final Store store;
    private final Clock clock;
    private final Access access;

    DeskShelves(Store store, Clock clock, Access access) {
        this.store = store;
        this.clock = clock;
        this.access = access;
    }

    /** A page of a list; with {@link Articles#WRITE}. */
    public Listing<DraftLine> list(Visitor who, Shelf shelf, Slice slice) {
        access.require(who, Articles.WRITE, Scoped.site(who.site()));
        Instant now = clock.instant();
        @Nullable Cursor after = Cursor.read(slice.after());
        boolean first = after == null || !after.word().matches("[0-9]{1,18}");
        String page = first ? "" : " and a.headAt <= :from and (a.headAt < :from or a.id < :last)";
        return store.read(em -> {
            TypedQuery<Article> query = em.createQuery(
                    "select a" + where(shelf) + page + " order by a.headAt desc, a.id desc", Article.class);
            fill(query, who, shelf, now);
            if (after != null && !first) {
                query.setParameter("from", Long.valueOf(after.word())).setParameter("last", after.id());
            }
            List<DraftLine> found = query.setMaxResults(slice.limit() + 1).getResultList().stream()
                    .map(article -> article.line(now))
                    .toList();
            boolean more = found.size() > slice.limit();
            List<DraftLine> items = more ? found.subList(0, slice.limit()) : found;
            return new Listing<>(count(em, who, shelf, now), items, more ? cursor(items.getLast()) : null);
        });
    }

    /** How many a list has; with {@link Articles#WRITE}. */
    public long count(Visitor who, Shelf shelf) {
        access.require(who, Articles.WRITE, Scoped.site(who.site()));
        return store.read(em -> count(em, who, shelf, clock.instant()));
    }

    private static long count(jakarta.persistence.EntityManager em, Visitor who, Shelf shelf, Instant now) {
        TypedQuery<Long> query = em.createQuery("select count(a)" + where(shelf), Long.class);
        fill(query, who, shelf, now);
        return query.getSingleResult();
    }

    private static String cursor(DraftLine last) {
        return new Cursor(String.valueOf(last.headAt().toEpochMilli()), last.id()).text();
    }

    private static String where(Shelf shelf) {
        return " from newsArticle a where a.site = :site"
                + switch (shelf) {
                    case DRAFTS -> " and a.state = 'DRAFT'";
                    case WAITING -> " and a.waiting > 0 and (a.headBy is null or a.headBy <> :me)";
                    case SCHEDULED -> " and a.state = 'PUBLISHED' and a.published > :now";
                    case PUBLISHED -> " and a.state = 'PUBLISHED' and a.published <= :now";
                    case WITHDRAWN -> " and a.state = 'WITHDRAWN'";
                };
    }

    private static void fill(TypedQuery<?> query, Visitor who, Shelf shelf, Instant now) {
        query.setParameter("site", who.site());
        if (shelf == Shelf.WAITING) {
            query.setParameter("me", who.person() == null ? "" : who.person());
        }
        if (shelf == Shelf.SCHEDULED || shelf == Shelf.PUBLISHED) {
            query.setParameter("now", now.toEpochMilli());
        }
    }
}
