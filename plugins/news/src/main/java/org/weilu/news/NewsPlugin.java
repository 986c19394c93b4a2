package org.weilu.news;

import java.util.List;
import org.weilu.news.article.ArticleFeature;
import org.weilu.news.column.ColumnFeature;
import org.weilu.news.desk.DeskFeature;
import org.weilu.news.feed.FeedFeature;
import org.weilu.news.page.PageFeature;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;

/** The only wiring. */
public final class NewsPlugin implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        List.of(new ColumnFeature(), new ArticleFeature(), new PageFeature(), new FeedFeature(), new DeskFeature())
                .forEach(feature -> feature.start(portal));
    }
}
