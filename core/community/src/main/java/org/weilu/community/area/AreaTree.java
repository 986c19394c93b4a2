package org.weilu.community.area;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Scope;
import org.weilu.spi.community.Area;
import org.weilu.spi.store.Store;

/** The tree as the features ask it: upwards, and which sites a node belongs to. */
public final class AreaTree {
    private final Store store;

    public AreaTree(Store store) {
        this.store = store;
    }

    /** The node and what it lies in, itself first; empty for an unknown one. */
    public List<Area> pathUp(String id) {
        return store.read(em -> {
            List<Area> path = new ArrayList<>();
            @Nullable AreaRow node = em.find(AreaRow.class, id);
            // The kinds of a path grow strictly, so there are never more steps than kinds.
            while (node != null && path.size() < Area.Kind.values().length) {
                path.add(node.area());
                String parent = node.parent();
                node = parent == null ? null : em.find(AreaRow.class, parent);
            }
            return path;
        });
    }

    /** A node as a target: itself, and the sites that are for it or for all of the portal. */
    public Set<Scope> scopes(String id) {
        return store.read(em -> {
            Set<Scope> scopes = new LinkedHashSet<>();
            scopes.add(Scope.area(id));
            List<String> path = pathUp(id).stream().map(Area::id).toList();
            sites(em, path).forEach(site -> scopes.add(Scope.site(site)));
            return scopes;
        });
    }

    private static List<String> sites(EntityManager em, List<String> path) {
        List<String> within = path.isEmpty() ? List.of("") : path;
        return em.createQuery(
                        "select s.slug from communitySite s where s.area is null or s.area in :path", String.class)
                .setParameter("path", within)
                .getResultList();
    }
}
