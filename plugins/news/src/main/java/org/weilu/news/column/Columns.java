package org.weilu.news.column;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.Slug;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Audit;
import org.weilu.spi.entry.Facet;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Store;

/** The columns of a site. */
public final class Columns {
    private static final Texts TEXTS = Texts.of(Columns.class);
    public static final Permission ARRANGE = new Permission("news.columns", "chief", "admin");
    /** What a site has that names none. */
    static final NewsColumn USUAL = new NewsColumn("notices", "通知", "Notices", 1);

    private final Store store;
    private final Function<String, List<NewsColumn>> offered;
    private final Changes changes;
    private final Access access;
    private final Audit audit;
    private final Refusals refusals = Refusals.of(Columns.class);

    Columns(Store store, Changes changes, Access access, Audit audit) {
        this.store = store;
        this.changes = changes;
        this.access = access;
        this.audit = audit;
        this.offered = store.remember(
                100,
                Set.of("setting"),
                (em, site) -> rows(em, site, 0).stream().map(ColumnRow::column).toList());
    }

    /** Those that are offered, in their order; never empty. */
    public List<NewsColumn> all(Visitor who) {
        List<NewsColumn> all = offered.apply(who.site());
        return all.isEmpty() ? List.of(USUAL) : all;
    }

    /** One by its slug, offered or not. */
    public Optional<NewsColumn> find(String site, String slug) {
        Optional<NewsColumn> known =
                store.read(em -> Optional.ofNullable(em.find(ColumnRow.class, ColumnRow.id(site, slug)))
                        .map(ColumnRow::column));
        return known.or(() -> Optional.of(USUAL).filter(usual -> usual.slug().equals(slug)));
    }

    Facet facet() {
        return new Facet(
                "column",
                language -> TEXTS.say(language, "facet"),
                (who, slug) -> find(who.site(), slug)
                        .map(column -> column.name(who.language()))
                        .orElse(slug));
    }

    private static List<ColumnRow> rows(EntityManager em, String site, int from) {
        return em.createQuery(
                        "select c from newsColumn c where c.site = :site and c.place >= :from order by c.place",
                        ColumnRow.class)
                .setParameter("site", site)
                .setParameter("from", from)
                .getResultList();
    }

    /** Makes these the columns of the site; with {@link #ARRANGE}. */
    public Outcome<List<NewsColumn>> save(Visitor who, List<NewsColumn> wished) {
        List<Refusal> wrong = check(who, wished);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Optional<Refusal> no = access.refuses(who, ARRANGE, Scoped.site(who.site()));
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        return store.write(em -> {
            rows(em, who.site(), 0).forEach(ColumnRow::retire);
            int place = 0;
            for (NewsColumn column : wished) {
                String id = ColumnRow.id(who.site(), column.slug());
                ColumnRow row = Optional.ofNullable(em.find(ColumnRow.class, id))
                        .orElseGet(() -> new ColumnRow(who.site(), column.slug()));
                row.become(column, place++);
                em.persist(row);
            }
            changes.add(Change.words("setting", "news.columns", "site:" + who.site()));
            audit.record(who, "news.columns", "site/" + who.site(), Map.of("columns", String.valueOf(wished.size())));
            return Outcome.done(wished);
        });
    }

    private List<Refusal> check(Visitor who, List<NewsColumn> wished) {
        List<Refusal> wrong = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        for (NewsColumn column : wished) {
            if (!Slug.isValid(column.slug()) || !slugs.add(column.slug())) {
                wrong.add(refusals.invalid(who, "columns", "slug", column.slug()));
            }
            boolean named = !column.name().isBlank() && column.name().length() <= 40;
            if (!named || column.nameEn().length() > 60) {
                wrong.add(refusals.invalid(who, "columns", "name", column.slug()));
            }
            if (column.reviews() < 1 || column.reviews() > 9) {
                wrong.add(refusals.invalid(who, "columns", "reviews", column.slug()));
            }
        }
        return wrong;
    }
}
