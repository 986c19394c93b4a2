package org.weilu.community.content;

import java.util.List;
import org.weilu.community.Bootstrap;
import org.weilu.community.tools.Tools;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.Pages;
import org.weilu.spi.community.Sites;
import org.weilu.spi.document.Yaml;
import org.weilu.spi.media.Assets;
import org.weilu.spi.store.Entities;

/** Wires the reading of content; last of the community's features, since it writes through all of them. */
public final class ContentFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        portal.add(Entities.of(LedgerLine.class, Seeding.class));
        portal.add(ContentImports.IMPORT);
        Tools tools = Tools.of(portal);
        Sites sites = portal.use(Sites.class);
        Areas areas = portal.use(Areas.class);
        Accounts accounts = portal.use(Accounts.class);
        Bootstrap bootstrap = portal.use(Bootstrap.class);
        CommunityReaders own = new CommunityReaders(
                List.of(new SiteReader(sites), new AreasReader(areas, sites)),
                password -> new PeopleReader(bootstrap, accounts, areas, password),
                List.of(
                        new BrandReader(portal.use(Brands.class), portal.use(Assets.class)),
                        new PageReader(portal.use(Pages.class), tools.clock())));
        portal.provide(
                ContentImports.class,
                new FolderImports(
                        tools,
                        portal.use(Access.class),
                        portal.use(Yaml.class),
                        own,
                        new Ledger(tools, portal.use(Almanac.class))));
    }
}
