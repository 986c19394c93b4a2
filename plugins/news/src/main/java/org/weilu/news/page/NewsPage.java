package org.weilu.news.page;

import java.util.List;
import java.util.Set;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.news.article.ArticleCard;
import org.weilu.news.article.Newsstand;
import org.weilu.news.column.NewsColumn;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.community.Brand;
import org.weilu.ui.Html;
import org.weilu.ui.PageHead;
import org.weilu.ui.Parts;
import org.weilu.ui.StackPage;

/** The news, newest first: all, of a column, of a brand. */
public final class NewsPage extends StandPage {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 12;
    private transient @Nullable NewsColumn column;
    private transient @Nullable Brand brand;

    public NewsPage(PageParameters parameters) {
        super(parameters);
    }

    private @Nullable NewsColumn column() {
        if (column == null && !parameter("column").isEmpty()) {
            column = columns().find(site().slug(), parameter("column")).orElseThrow(StackPage::notFound);
        }
        return column;
    }

    private @Nullable Brand brand() {
        if (brand == null && !parameter("brand").isEmpty()) {
            brand = brands().values().stream()
                    .filter(one -> one.slug().equals(parameter("brand")))
                    .findFirst()
                    .orElseThrow(StackPage::notFound);
        }
        return brand;
    }

    @Override
    protected IModel<String> title() {
        return () -> {
            NewsColumn one = column();
            Brand other = brand();
            String words = one == null ? getString("title") : one.name(getLocale());
            return other == null ? words : words + " · " + other.name(getLocale());
        };
    }

    @Override
    protected PageHead head() {
        return PageHead.website(titleWords(), getString("lead"), "/news" + query("", column(), brand()));
    }

    private static String query(String ending, @Nullable NewsColumn column, @Nullable Brand brand) {
        String first = column == null ? "" : "?column=" + Parts.encoded(column.slug());
        String second = brand == null ? "" : (first.isEmpty() ? "?" : "&") + "brand=" + Parts.encoded(brand.slug());
        return ending + first + second;
    }

    @Override
    protected void build() {
        NewsColumn one = column();
        Brand other = brand();
        if (one != null) {
            shows(Set.of("news-column:" + one.slug()));
        } else {
            shows(Set.of(other != null ? "brand:" + other.id() : "type:news"));
        }
        write(this::writeColumns);
        write(this::writeBrands);
        write(this::writeList);
    }

    private void writeColumns(Html html) {
        html.open("nav", "class", "tabs", "aria-label", getString("columns")).open("ul");
        tab(html, null, getString("all"));
        columns().all(visitor()).forEach(each -> tab(html, each, each.name(getLocale())));
        html.close(2);
    }

    private void tab(Html html, @Nullable NewsColumn tab, String words) {
        NewsColumn now = column();
        boolean here = tab == null ? now == null : now != null && tab.slug().equals(now.slug());
        html.open("li");
        html.link(href("/news" + query("", tab, brand())), words, "class", "tab", "aria-current", here ? "page" : null);
        html.close();
    }

    private void writeBrands(Html html) {
        NewsColumn one = column();
        String feed = href("/news" + query(".atom", one, brand()));
        if (brands().isEmpty() || elder()) {
            html.open("div", "class", "actions");
            html.link(feed, getString("feed"), "class", "button button-quiet").close();
            return;
        }
        html.open("form", "class", "filter-bar", "method", "get", "action", href("/news"));
        if (one != null) {
            html.single("input", "type", "hidden", "name", "column", "value", one.slug());
        }
        html.open("div", "class", "field").leaf("label", getString("brand"), "class", "field-label", "for", "brand");
        html.open("select", "class", "input", "id", "brand", "name", "brand");
        html.leaf("option", getString("brand.any"), "value", "");
        for (Brand each : brands().values()) {
            String chosen = each.equals(brand()) ? "selected" : null;
            html.leaf("option", each.name(getLocale()), "value", each.slug(), "selected", chosen);
        }
        html.close(2).leaf("button", getString("find"), "class", "button button-quiet", "type", "submit");
        html.link(feed, getString("feed"), "class", "button button-quiet");
        html.close();
    }

    private void writeList(Html html) {
        Brand other = brand();
        NewsColumn one = column();
        Newsstand.Filter filter =
                new Newsstand.Filter(one == null ? null : one.slug(), other == null ? null : other.id());
        String after = parameter("after");
        Listing<ArticleCard> list =
                newsstand().list(visitor(), filter, new Slice(after.isEmpty() ? null : after, PAGE));
        if (list.items().isEmpty()) {
            String picture = host().themed(getRequestCycle(), "images/empty-search.svg");
            Parts.empty(html, picture, getString("empty"), getString("empty.text"));
            return;
        }
        boolean lead = after.isEmpty();
        List<ArticleCard> items = list.items();
        if (lead) {
            articles(960).lead(html, items.getFirst());
        }
        html.open("ol", "class", "rows");
        ArticleHtml rows = articles(320);
        items.stream().skip(lead ? 1 : 0).forEach(item -> rows.row(html, item, "h2"));
        html.close();
        pager(html, href("/news" + query("", one, other)), list);
    }
}
