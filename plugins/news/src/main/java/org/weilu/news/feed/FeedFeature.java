package org.weilu.news.feed;

import org.weilu.news.article.Articles;
import org.weilu.news.article.Newsstand;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.community.Brands;
import org.weilu.ui.ResourceMount;

/** Wires the feeds and the API. */
public final class FeedFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        portal.add(new ResourceMount("/news.atom", new NewsFeedResource(false)));
        portal.add(new ResourceMount("/news.json", new NewsFeedResource(true)));
        portal.add(new NewsResource(portal.use(Articles.class), portal.use(Newsstand.class), portal.use(Brands.class)));
    }
}
