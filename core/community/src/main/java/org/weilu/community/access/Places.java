package org.weilu.community.access;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.weilu.community.area.AreaTree;
import org.weilu.community.tools.Tools;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.entry.EntrySource;

/** Scopes as targets: whether there is such a place, and in which wider ones it lies. */
final class Places {
    private static final String SITE = "select s.slug from communitySite s where s.slug = :id";
    private static final String AREA = "select a.id from communityArea a where a.id = :id";
    private static final String BRAND = "select b.site from communityBrand b where b.id = :id";

    private final Tools tools;
    private final AreaTree tree;

    Places(Tools tools) {
        this.tools = tools;
        this.tree = new AreaTree(tools.store());
    }

    boolean isKnown(EntityManager em, Scope scope) {
        return switch (scope.kind()) {
            case SITE -> first(em, SITE, scope.id()).isPresent();
            case AREA -> first(em, AREA, scope.id()).isPresent();
            case BRAND -> first(em, BRAND, scope.id()).isPresent();
            case ENTRY -> entry(scope).isPresent();
        };
    }

    Scoped target(EntityManager em, Scope scope) {
        Set<Scope> scopes = new LinkedHashSet<>(Set.of(scope));
        switch (scope.kind()) {
            case SITE -> {}
            case AREA -> scopes.addAll(tree.scopes(scope.id()));
            case BRAND -> first(em, BRAND, scope.id()).map(Scope::site).ifPresent(scopes::add);
            case ENTRY -> entry(scope).map(Entry::scopes).ifPresent(scopes::addAll);
        }
        return () -> scopes;
    }

    private static Optional<String> first(EntityManager em, String query, String id) {
        List<String> found =
                em.createQuery(query, String.class).setParameter("id", id).getResultList();
        return found.stream().findFirst();
    }

    private Optional<Entry> entry(Scope scope) {
        int slash = scope.id().indexOf('/');
        String type = slash < 0 ? scope.id() : scope.id().substring(0, slash);
        return tools.extensions().of(EntrySource.class).stream()
                .filter(source ->
                        source.show(EntrySource::type).filter(type::equals).isPresent())
                .findFirst()
                .flatMap(source -> source.join(known -> known.find(scope.id().substring(slash + 1))));
    }
}
