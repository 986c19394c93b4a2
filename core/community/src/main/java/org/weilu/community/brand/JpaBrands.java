package org.weilu.community.brand;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.weilu.community.tools.Tools;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.Slug;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.Sites;
import org.weilu.spi.store.Change;

/** The brands in the database; every page shows some, so they are remembered. */
final class JpaBrands implements Brands {
    static final Permission EDIT = new Permission("community.brands", "chief", "admin");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int LONGEST = 30_000;

    private final Tools tools;
    private final Access access;
    private final Sites sites;
    private final Function<String, List<Brand>> remembered;
    private final Refusals refusals = Refusals.of(JpaBrands.class);

    JpaBrands(Tools tools, Access access, Sites sites) {
        this.tools = tools;
        this.access = access;
        this.sites = sites;
        this.remembered = tools.store().remember(100, Set.of("brand"), JpaBrands::read);
    }

    @Override
    public Optional<Brand> find(String id) {
        return tools.store()
                .read(em -> Optional.ofNullable(em.find(BrandRow.class, id)).map(BrandRow::brand));
    }

    @Override
    public Optional<Brand> bySlug(String site, String slug) {
        return all(site).stream().filter(brand -> brand.slug().equals(slug)).findFirst();
    }

    @Override
    public List<Brand> all(String site) {
        return remembered.apply(site);
    }

    private static List<Brand> read(EntityManager em, String site) {
        return em
                .createQuery(
                        "select b from communityBrand b where b.site = :site order by b.order, b.name, b.id",
                        BrandRow.class)
                .setParameter("site", site)
                .getResultList()
                .stream()
                .map(BrandRow::brand)
                .toList();
    }

    private static Optional<BrandRow> row(EntityManager em, String site, String slug) {
        return em.createQuery("select b from communityBrand b where b.site = :site and b.slug = :slug", BrandRow.class)
                .setParameter("site", site)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Outcome<Brand> save(Visitor who, Brand brand) {
        List<Refusal> wrong = check(who, brand);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        return tools.store().write(em -> save(em, who, brand));
    }

    private List<Refusal> check(Visitor who, Brand brand) {
        List<Refusal> wrong = new ArrayList<>();
        if (sites.find(brand.site()).isEmpty()) {
            wrong.add(refusals.invalid(who, "site", "site"));
        }
        if (!Slug.isValid(brand.slug())) {
            wrong.add(refusals.invalid(who, "slug", "slug"));
        }
        if (brand.name().isBlank()) {
            wrong.add(refusals.invalid(who, "name", "name"));
        }
        if (!COLOUR.matcher(brand.colour()).matches()) {
            wrong.add(refusals.invalid(who, "colour", "colour"));
        }
        if (brand.cover() != null && brand.coverAlt().isBlank()) {
            wrong.add(refusals.invalid(who, "coverAlt", "coverAlt"));
        }
        fits(who, wrong, "name", brand.name(), 120);
        fits(who, wrong, "nameEn", brand.nameEn(), 120);
        fits(who, wrong, "summary", brand.summary(), 1000);
        fits(who, wrong, "summaryEn", brand.summaryEn(), 1000);
        fits(who, wrong, "story", brand.story(), LONGEST);
        fits(who, wrong, "storyEn", brand.storyEn(), LONGEST);
        fits(who, wrong, "coverAlt", brand.coverAlt(), 500);
        return wrong;
    }

    private void fits(Visitor who, List<Refusal> wrong, String field, String text, int longest) {
        if (text.length() > longest) {
            wrong.add(refusals.invalid(who, field, "long", longest));
        }
    }

    private Outcome<Brand> save(EntityManager em, Visitor who, Brand brand) {
        Optional<BrandRow> known = row(em, brand.site(), brand.slug());
        Scoped target = known.map(BrandRow::brand).map(JpaBrands::target).orElse(Scoped.site(brand.site()));
        Optional<Refusal> no = access.refuses(who, EDIT, target);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        BrandRow row = known.orElseGet(() -> new BrandRow(tools.ids().next(), brand.site(), brand.slug()));
        BrandRow wished = new BrandRow(row.id(), brand.site(), brand.slug());
        Instant now = tools.clock().instant();
        wished.become(brand, now);
        if (known.isPresent() && row.brand().equals(wished.brand())) {
            return Outcome.done(row.brand());
        }
        row.become(brand, now);
        em.persist(row);
        Brand saved = row.brand();
        tools.changed(
                who,
                "community.brand",
                Change.words("brand", saved.id(), "brand:" + saved.id(), "site:" + saved.site()),
                Map.of("slug", saved.slug(), "name", saved.name()));
        return Outcome.done(saved);
    }

    private static Scoped target(Brand brand) {
        return () -> Set.of(Scope.brand(brand.id()), Scope.site(brand.site()));
    }
}
