package org.weilu.community.area;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weilu.community.tools.Tools;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.Slug;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.spi.store.Change;

/** The tree in the database. */
final class JpaAreas implements Areas {
    static final Permission EDIT = new Permission("community.areas", "admin");

    private final Tools tools;
    private final Access access;
    private final AreaTree tree;
    private final Function<String, List<Area>> paths;
    private final Function<String, List<Area>> whole;
    private final Refusals refusals = Refusals.of(JpaAreas.class);

    JpaAreas(Tools tools, Access access) {
        this.tools = tools;
        this.access = access;
        this.tree = new AreaTree(tools.store());
        this.paths = tools.store().remember(1000, Set.of("area"), (em, id) -> tree.pathUp(id));
        this.whole = tools.store().remember(1, Set.of("area"), (em, all) -> all(em));
    }

    @Override
    public Optional<Area> find(String id) {
        return tools.store()
                .read(em -> Optional.ofNullable(em.find(AreaRow.class, id)).map(AreaRow::area));
    }

    @Override
    public Optional<Area> bySlug(String slug) {
        return tools.store().read(em -> Optional.ofNullable(row(em, slug)).map(AreaRow::area));
    }

    @Override
    public List<Area> children(@Nullable String parent) {
        return tools.store().read(em -> children(em, parent));
    }

    @Override
    public List<Area> pathUp(String id) {
        return paths.apply(id);
    }

    @Override
    public List<Area> all() {
        return whole.apply("all");
    }

    private static List<Area> all(EntityManager em) {
        List<Area> all = new ArrayList<>();
        List<Area> rows = em
                .createQuery("select a from communityArea a order by a.name, a.id", AreaRow.class)
                .getResultList()
                .stream()
                .map(AreaRow::area)
                .toList();
        gather(rows, null, all);
        return List.copyOf(all);
    }

    private static void gather(List<Area> from, @Nullable String parent, List<Area> into) {
        for (Area area : from) {
            if (parent == null ? area.parent() == null : parent.equals(area.parent())) {
                into.add(area);
                gather(from, area.id(), into);
            }
        }
    }

    private static List<Area> children(EntityManager em, @Nullable String parent) {
        var query = parent == null
                ? em.createQuery("select a from communityArea a where a.parent is null order by a.name", AreaRow.class)
                : em.createQuery(
                                "select a from communityArea a where a.parent = :parent order by a.name", AreaRow.class)
                        .setParameter("parent", parent);
        return query.getResultList().stream().map(AreaRow::area).toList();
    }

    private static @Nullable AreaRow row(EntityManager em, String slug) {
        return em.createQuery("select a from communityArea a where a.slug = :slug", AreaRow.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public Outcome<Area> save(
            Visitor who, String slug, @Nullable String parentSlug, Area.Kind kind, String name, String nameEn) {
        List<Refusal> wrong = check(who, slug, name, nameEn);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        return tools.store().write(em -> save(em, who, new Wish(slug, parentSlug, kind, name.strip(), nameEn.strip())));
    }

    private record Wish(String slug, @Nullable String parentSlug, Area.Kind kind, String name, String nameEn) {}

    private List<Refusal> check(Visitor who, String slug, String name, String nameEn) {
        List<Refusal> wrong = new ArrayList<>();
        if (!Slug.isValid(slug)) {
            wrong.add(refusals.invalid(who, "slug", "slug", slug));
        }
        if (name.isBlank() || name.length() > 120) {
            wrong.add(refusals.invalid(who, "name", "name"));
        }
        if (nameEn.length() > 120) {
            wrong.add(refusals.invalid(who, "nameEn", "name"));
        }
        return wrong;
    }

    private Outcome<Area> save(EntityManager em, Visitor who, Wish wish) {
        @Nullable AreaRow known = row(em, wish.slug);
        @Nullable AreaRow parent = wish.parentSlug == null ? null : row(em, wish.parentSlug);
        Optional<Refusal> no = permitted(who, known, parent).or(() -> misplaced(em, who, wish, known, parent));
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        AreaRow row = known == null ? new AreaRow(tools.ids().next(), wish.slug) : known;
        @Nullable String up = parent == null ? null : parent.id();
        boolean moved = known != null && !row.isIn(up);
        boolean same = known != null && !moved && row.area().equals(wishedArea(row, up, wish));
        if (same) {
            return Outcome.done(row.area());
        }
        row.become(up, wish.kind, wish.name, wish.nameEn);
        em.persist(row);
        Set<Change.Aspect> aspects =
                moved ? Set.of(Change.Aspect.WORDS, Change.Aspect.ACCESS) : Set.of(Change.Aspect.WORDS);
        tools.changed(
                who,
                "community.area",
                new Change("area", row.id(), Set.of("area:" + row.id()), aspects),
                Map.of("slug", wish.slug, "name", wish.name));
        return Outcome.done(row.area());
    }

    private static Area wishedArea(AreaRow row, @Nullable String parent, Wish wish) {
        return new Area(row.id(), parent, wish.kind, wish.slug, wish.name, wish.nameEn);
    }

    /** One must be allowed where the node stands and where it is to stand. */
    private Optional<Refusal> permitted(Visitor who, @Nullable AreaRow known, @Nullable AreaRow parent) {
        Scoped there = parent == null ? Scoped.portal() : () -> tree.scopes(parent.id());
        return access.refuses(who, EDIT, there)
                .or(() -> known == null ? Optional.empty() : access.refuses(who, EDIT, () -> tree.scopes(known.id())));
    }

    private Optional<Refusal> misplaced(
            EntityManager em, Visitor who, Wish wish, @Nullable AreaRow known, @Nullable AreaRow parent) {
        if (wish.parentSlug != null && parent == null) {
            return Optional.of(refusals.invalid(who, "parent", "parent", wish.parentSlug));
        }
        boolean tooHigh = parent != null && parent.kind().compareTo(wish.kind) >= 0;
        boolean tooDeep = known != null
                && children(em, known.id()).stream()
                        .anyMatch(child -> child.kind().compareTo(wish.kind) <= 0);
        return tooHigh || tooDeep ? Optional.of(refusals.invalid(who, "kind", "kind")) : Optional.empty();
    }
}
