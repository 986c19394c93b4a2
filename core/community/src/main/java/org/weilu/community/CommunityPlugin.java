package org.weilu.community;

import java.util.List;
import org.weilu.community.access.AccessFeature;
import org.weilu.community.almanac.AlmanacFeature;
import org.weilu.community.area.AreaFeature;
import org.weilu.community.audit.AuditFeature;
import org.weilu.community.brand.BrandFeature;
import org.weilu.community.consent.ConsentFeature;
import org.weilu.community.content.ContentFeature;
import org.weilu.community.entry.EntryFeature;
import org.weilu.community.hold.HoldFeature;
import org.weilu.community.household.HouseholdFeature;
import org.weilu.community.page.PageFeature;
import org.weilu.community.person.PersonFeature;
import org.weilu.community.site.SiteFeature;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;

/** The community itself: started first and never disabled; each feature wires itself, after those that it uses. */
public final class CommunityPlugin implements PortalPlugin {
    private static final List<PortalPlugin> FEATURES = List.of(
            new AccessFeature(),
            new AuditFeature(),
            new SiteFeature(),
            new AreaFeature(),
            new AlmanacFeature(),
            new EntryFeature(),
            new BrandFeature(),
            new PageFeature(),
            new ConsentFeature(),
            new HouseholdFeature(),
            new PersonFeature(),
            new HoldFeature());

    @Override
    public void start(PluginContext portal) {
        FEATURES.forEach(feature -> feature.start(portal));
        portal.provide(Bootstrap.class, Bootstrap.of(portal));
        new ContentFeature().start(portal);
    }
}
