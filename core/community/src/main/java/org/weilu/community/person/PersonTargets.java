package org.weilu.community.person;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.community.area.AreaTree;
import org.weilu.community.tools.Tools;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;

/** People as targets of permissions: where they lie, and who of the staff may touch whose account. */
final class PersonTargets {
    private static final Permission GRANTS = new Permission("community.grants", "admin");
    private final AreaTree tree;
    private final Access access;
    private final Refusals refusals = Refusals.of(PersonTargets.class);

    PersonTargets(Tools tools, Access access) {
        this.tree = new AreaTree(tools.store());
        this.access = access;
    }

    /** An area and the sites that are for it; without an area the whole portal. */
    Scoped in(@Nullable String area) {
        return area == null ? Scoped.portal() : () -> tree.scopes(area);
    }

    Scoped of(PersonRow row) {
        Set<Scope> scopes = new LinkedHashSet<>(in(row.area()).scopes());
        scopes.add(Scope.entry("person", row.id()));
        return () -> scopes;
    }

    /**
     * Why staff may not touch a person's account. Who holds a grant can only be touched by who could have given it:
     * a clerk must not come to an administrator's rights by way of a one-time code or a mail address.
     */
    Optional<Refusal> refusesStaff(EntityManager em, Visitor who, Permission what, String person) {
        @Nullable PersonRow row = em.find(PersonRow.class, person);
        if (row == null || row.isErased()) {
            return access.refuses(who, what, Scoped.portal()).or(() -> Optional.of(gone(who)));
        }
        Scoped target = of(row);
        return access.refuses(who, what, target).or(() -> outranks(who, person));
    }

    /** Of a person's grants one sees those that one could give: who sees fewer than there are is no match for them. */
    private Optional<Refusal> outranks(Visitor who, String person) {
        if (access.allows(who, GRANTS, Scoped.portal())) {
            return Optional.empty();
        }
        int all = access.grants(Visitor.portal(who.site()), person).size();
        return access.grants(who, person).size() == all
                ? Optional.empty()
                : Optional.of(refusals.no(who, Kind.FORBIDDEN, "forbidden", "staff"));
    }

    Refusal gone(Visitor who) {
        return refusals.no(who, Kind.NOT_FOUND, "not_found", "gone");
    }
}
