package org.weilu.news.page;

import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.ui.MenuEntry;
import org.weilu.ui.PageMount;

/** Wires the pages of the news. */
public final class PageFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        portal.add(new PageMount("/news", NewsPage.class));
        portal.add(new PageMount("/news/${slug}", ArticlePage.class));
        portal.add(new NewsHomeFiller());
        portal.add(
                new MenuEntry("/news", 200, "news", language -> "en".equals(language.getLanguage()) ? "News" : "新闻"));
    }
}
