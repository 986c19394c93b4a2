package org.weilu.community.page;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.weilu.community.tools.Tools;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.Slug;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Pages;
import org.weilu.spi.community.Sites;
import org.weilu.spi.store.Change;

/** The standing pages in the database; every page shows some, so they are remembered. */
final class JpaPages implements Pages {
    static final Permission EDIT = new Permission("community.pages", "chief", "admin");
    private static final int LONGEST = 30_000;

    private final Tools tools;
    private final Access access;
    private final Sites sites;
    private final Function<String, List<StandingPage>> remembered;
    private final Refusals refusals = Refusals.of(JpaPages.class);

    JpaPages(Tools tools, Access access, Sites sites) {
        this.tools = tools;
        this.access = access;
        this.sites = sites;
        this.remembered = tools.store().remember(100, Set.of("page"), JpaPages::read);
    }

    @Override
    public Optional<StandingPage> bySlug(String site, String slug) {
        return all(site).stream().filter(page -> page.slug().equals(slug)).findFirst();
    }

    @Override
    public List<StandingPage> all(String site) {
        return remembered.apply(site);
    }

    @Override
    public Optional<StandingPage> version(String site, String slug, String version) {
        return bySlug(site, slug)
                .flatMap(page -> page.version().equals(version)
                        ? Optional.of(page)
                        : tools.store()
                                .read(em -> Optional.ofNullable(
                                                em.find(PageVersionRow.class, PageVersionRow.key(page.id(), version)))
                                        .map(row -> row.of(page))));
    }

    private static List<StandingPage> read(EntityManager em, String site) {
        return em
                .createQuery("select p from communityPage p where p.site = :site order by p.slug", PageRow.class)
                .setParameter("site", site)
                .getResultList()
                .stream()
                .map(PageRow::page)
                .toList();
    }

    private static Optional<PageRow> row(EntityManager em, String site, String slug) {
        return em.createQuery("select p from communityPage p where p.site = :site and p.slug = :slug", PageRow.class)
                .setParameter("site", site)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Outcome<StandingPage> save(Visitor who, StandingPage page) {
        List<Refusal> wrong = check(who, page);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        return tools.store().write(em -> save(em, who, page));
    }

    private List<Refusal> check(Visitor who, StandingPage page) {
        List<Refusal> wrong = new ArrayList<>();
        if (sites.find(page.site()).isEmpty()) {
            wrong.add(refusals.invalid(who, "site", "site"));
        }
        if (!Slug.isValid(page.slug())) {
            wrong.add(refusals.invalid(who, "slug", "slug"));
        }
        if (page.title().isBlank()) {
            wrong.add(refusals.invalid(who, "title", "title"));
        }
        fits(who, wrong, "title", page.title(), 240);
        fits(who, wrong, "titleEn", page.titleEn(), 240);
        fits(who, wrong, "summary", page.summary(), 1000);
        fits(who, wrong, "summaryEn", page.summaryEn(), 1000);
        fits(who, wrong, "body", page.body(), LONGEST);
        fits(who, wrong, "bodyEn", page.bodyEn(), LONGEST);
        fits(who, wrong, "version", page.version(), 60);
        return wrong;
    }

    private void fits(Visitor who, List<Refusal> wrong, String field, String text, int longest) {
        if (text.length() > longest) {
            wrong.add(refusals.invalid(who, field, "long", longest));
        }
    }

    private Outcome<StandingPage> save(EntityManager em, Visitor who, StandingPage wish) {
        Optional<Refusal> no = access.refuses(who, EDIT, Scoped.site(wish.site()));
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        Optional<PageRow> known = row(em, wish.site(), wish.slug());
        PageRow row = known.orElseGet(() -> new PageRow(tools.ids().next(), wish.site(), wish.slug()));
        StandingPage wished = PageText.settled(
                wish,
                row.id(),
                known.map(PageRow::page).orElse(null),
                tools.clock().instant());
        if (known.map(PageRow::page).filter(wished::equals).isPresent()) {
            return Outcome.done(wished);
        }
        row.become(wished);
        em.persist(row);
        // Its page first: the key to it is ours, and no mapping tells the order.
        em.flush();
        if (em.find(PageVersionRow.class, PageVersionRow.key(row.id(), wished.version())) == null) {
            em.persist(new PageVersionRow(wished));
        }
        tools.changed(
                who,
                "community.page",
                Change.words("page", row.id(), "site:" + wish.site()),
                Map.of("slug", wish.slug(), "version", wished.version()));
        return Outcome.done(wished);
    }
}
