package org.weilu.community.site;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weilu.community.tools.Tools;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Site;
import org.weilu.spi.community.Sites;
import org.weilu.spi.store.Change;

/** The sites in the database, the main one first; every request asks for one, so they are remembered. */
final class JpaSites implements Sites {
    static final Permission EDIT = new Permission("community.site", "admin");
    private static final String ALL = "all";

    private final Tools tools;
    private final Access access;
    private final Function<String, List<Site>> remembered;
    private final Refusals refusals = Refusals.of(JpaSites.class);
    private final SiteForm form = new SiteForm(refusals);

    JpaSites(Tools tools, Access access) {
        this.tools = tools;
        this.access = access;
        this.remembered = tools.store().remember(1, Set.of("site"), (em, all) -> read(em));
    }

    @Override
    public Site main() {
        return find(MAIN).orElseThrow(() -> PortalException.fault("the main site is missing"));
    }

    @Override
    public Optional<Site> find(String slug) {
        return all().stream().filter(site -> site.slug().equals(slug)).findFirst();
    }

    @Override
    public List<Site> all() {
        return remembered.apply(ALL);
    }

    private static List<Site> read(EntityManager em) {
        List<Site> sites =
                new ArrayList<>(em.createQuery("select s from communitySite s", SiteRow.class).getResultList().stream()
                        .map(SiteRow::site)
                        .toList());
        sites.sort(
                Comparator.comparing((Site site) -> !site.slug().equals(MAIN)).thenComparing(Site::slug));
        return List.copyOf(sites);
    }

    @Override
    public Outcome<Site> save(Visitor who, Site site) {
        return tools.store().write(em -> save(em, who, site));
    }

    private Outcome<Site> save(EntityManager em, Visitor who, Site site) {
        List<Refusal> wrong = form.check(who, site);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        @Nullable SiteRow row = em.find(SiteRow.class, site.slug());
        // A site that is not there yet has no grants of its own: whoever keeps the main one may make it.
        Optional<Refusal> no = access.refuses(who, EDIT, Scoped.site(row == null ? MAIN : site.slug()))
                .or(() -> unknownArea(em, who, site))
                .or(() -> takenHost(em, who, site));
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        if (row == null) {
            row = new SiteRow(site);
            em.persist(row);
        } else if (row.site().equals(site)) {
            return Outcome.done(site);
        } else {
            row.become(site);
        }
        note(who, site);
        return Outcome.done(row.site());
    }

    private void note(Visitor who, Site site) {
        Change change = new Change(
                "site", site.slug(), Set.of("site:" + site.slug()), Set.of(Change.Aspect.WORDS, Change.Aspect.ACCESS));
        tools.changed(who, "community.site", change, Map.of("name", site.name(), "theme", site.theme()));
    }

    private Optional<Refusal> unknownArea(EntityManager em, Visitor who, Site site) {
        if (site.area() == null) {
            return Optional.empty();
        }
        long known = em.createQuery("select count(a) from communityArea a where a.id = :id", Long.class)
                .setParameter("id", site.area())
                .getSingleResult();
        return known == 1 ? Optional.empty() : Optional.of(refusals.invalid(who, "area", "area"));
    }

    private Optional<Refusal> takenHost(EntityManager em, Visitor who, Site site) {
        if (site.host() == null) {
            return Optional.empty();
        }
        long others = em.createQuery(
                        "select count(s) from communitySite s where s.host = :host and s.slug <> :slug", Long.class)
                .setParameter("host", site.host().toLowerCase(Locale.ROOT))
                .setParameter("slug", site.slug())
                .getSingleResult();
        return others == 0 ? Optional.empty() : Optional.of(refusals.no(who, Kind.CONFLICT, "duplicate", "taken"));
    }
}
