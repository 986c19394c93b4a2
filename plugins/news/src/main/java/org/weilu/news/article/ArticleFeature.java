package org.weilu.news.article;

import java.time.Clock;
import org.weilu.news.column.Columns;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Sites;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.media.Assets;
import org.weilu.spi.notice.Notices;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Entities;
import org.weilu.spi.store.Events;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;

/** Wires the articles. */
public final class ArticleFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        Store store = portal.use(Store.class);
        Clock clock = portal.use(Clock.class);
        Access access = portal.use(Access.class);
        Sites sites = portal.use(Sites.class);
        Columns columns = portal.use(Columns.class);
        Brands brands = portal.use(Brands.class);
        Assets assets = portal.use(Assets.class);
        Markdown markdown = portal.use(Markdown.class);
        ArticleTools tools = new ArticleTools(
                store, portal.use(Ids.class), clock, access, portal.use(Audit.class), portal.use(People.class), sites);
        ArticleNotices notices = new ArticleNotices(portal.use(Notices.class), access, store, clock);
        ArticleChecks checks = new ArticleChecks(columns, brands, assets, markdown);
        Publication publication =
                new Publication(tools, columns, portal.use(Changes.class), portal.use(Events.class), notices);
        portal.add(Entities.of(Article.class, Version.class, Review.class, Address.class));
        portal.add(Articles.WRITE);
        portal.add(Articles.PUBLISH);
        portal.add(Articles.WITHDRAW);
        portal.add(notices.publishedKind());
        portal.add(notices.withdrawnKind());
        portal.add(notices.handedInKind());
        portal.add(new ArticleEntries(store, clock, sites, markdown));
        portal.add(new ArticleReader(new Deliveries(tools, checks, publication), tools, brands, assets));
        portal.provide(Articles.class, new Articles(tools, checks, publication));
        portal.provide(Newsstand.class, new Newsstand(store, clock));
        portal.provide(DeskShelves.class, new DeskShelves(store, clock, access));
    }
}
