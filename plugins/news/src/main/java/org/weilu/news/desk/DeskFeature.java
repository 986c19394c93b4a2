package org.weilu.news.desk;

import org.weilu.news.article.Articles;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.ui.DeskEntry;
import org.weilu.ui.PageMount;

/** Wires the desk. */
public final class DeskFeature implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        portal.add(new PageMount("/desk/news", NewsDeskPage.class));
        portal.add(new PageMount("/desk/news/new", ArticleEditPage.class));
        portal.add(new PageMount("/desk/news/${id}", ArticleEditPage.class));
        portal.add(new PageMount("/desk/news/${id}/publication", PublicationPage.class));
        portal.add(new PageMount("/desk/news/${id}/withdrawal", WithdrawalPage.class));
        portal.add(new DeskEntry(
                "/desk/news",
                200,
                "news",
                language -> "en".equals(language.getLanguage()) ? "Articles" : "新闻稿",
                language -> "en".equals(language.getLanguage()) ? "Write, read what others wrote, publish" : "写稿，审稿，发布",
                Articles.WRITE));
    }
}
