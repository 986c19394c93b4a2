package org.weilu.venues.organisation;

import java.util.List;
import org.weilu.spi.PluginContext;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.People;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;
import org.weilu.venues.api.Organisations;

/** Wires the organisations. */
public final class OrganisationFeature {
    /** The rows of this feature, for the plugin's {@code Entities}. */
    public static final List<Class<?>> ROWS = List.of(OrganisationRow.class, MemberRow.class);

    private OrganisationFeature() {}

    public static Organisations start(PluginContext portal) {
        JpaOrganisations organisations = new JpaOrganisations(
                portal.use(Store.class),
                portal.use(Ids.class),
                portal.use(Access.class),
                portal.use(People.class),
                portal.use(Audit.class));
        portal.add(Organisations.EDIT);
        portal.add(organisations);
        portal.provide(Organisations.class, organisations);
        return organisations;
    }
}
