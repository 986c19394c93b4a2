package org.weilu.news.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.wicket.Application;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.request.cycle.RequestCycle;
import org.jspecify.annotations.Nullable;
import org.weilu.news.article.ArticleCard;
import org.weilu.news.article.Newsstand;
import org.weilu.news.column.Columns;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.Site;
import org.weilu.spi.media.Assets;
import org.weilu.ui.Html;
import org.weilu.ui.HtmlBlock;
import org.weilu.ui.PageTags;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalHost;
import org.weilu.ui.Times;

/** Three cards, or in the elder version three rows; nothing where there is no news. */
final class NewsHomePanel extends Panel {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 3;
    private transient @Nullable List<ArticleCard> latest;

    NewsHomePanel(String id) {
        super(id);
        add(new HtmlBlock("news", this::write).setRenderBodyOnly(true));
    }

    private static PortalHost host() {
        return (PortalHost) Application.get();
    }

    private List<ArticleCard> latest() {
        if (latest == null) {
            Visitor who = host().visitor(RequestCycle.get());
            latest = host().service(Newsstand.class).latest(who, Newsstand.Filter.ALL, SHOWN);
        }
        return latest;
    }

    @Override
    protected void onConfigure() {
        super.onConfigure();
        RequestCycle cycle = RequestCycle.get();
        Newsstand newsstand = host().service(Newsstand.class);
        host().tag(cycle, new PageTags(Set.of("type:news"), Set.of(), newsstand.nextChange(host().visitor(cycle))));
        setVisible(!latest().isEmpty());
    }

    private void write(Html html) {
        RequestCycle cycle = RequestCycle.get();
        ArticleHtml parts = parts(cycle);
        html.open("section", "class", "section", "aria-labelledby", "news");
        Parts.sectionHead(html, "news", getString("news"), host().href(cycle, "/news"), getString("more"));
        if (host().elder(cycle)) {
            html.open("ol", "class", "rows");
            latest().forEach(article -> parts.row(html, article, "h3"));
        } else {
            html.open("ul", "class", "grid");
            latest().forEach(article -> parts.card(html, article));
        }
        html.close(2);
    }

    private ArticleHtml parts(RequestCycle cycle) {
        Site site = host().site(cycle);
        Map<String, String> columns = new LinkedHashMap<>();
        host().service(Columns.class)
                .all(host().visitor(cycle))
                .forEach(column -> columns.put(column.slug(), column.name(getLocale())));
        Map<String, Brand> brands = new LinkedHashMap<>();
        host().service(Brands.class).all(site.slug()).forEach(brand -> brands.put(brand.id(), brand));
        String none = host().themed(cycle, "images/cover-news.svg");
        Assets assets = host().service(Assets.class);
        return new ArticleHtml(
                getLocale(),
                Times.of(site.zone(), getLocale()),
                columns,
                brands,
                path -> host().href(RequestCycle.get(), path),
                hash -> hash.isEmpty() ? none : assets.path(hash, 640));
    }
}
