package org.weilu.web.brand;

import java.util.List;
import java.util.Set;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Slice;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.media.Assets;
import org.weilu.spi.search.Search;
import org.weilu.spi.search.SearchQuery;
import org.weilu.spi.search.SearchResults;
import org.weilu.ui.BrandColour;
import org.weilu.ui.Html;
import org.weilu.ui.PageHead;
import org.weilu.ui.PageTags;
import org.weilu.ui.Parts;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;

/** A brand: its story, and what carries its name. */
public final class BrandPage extends StackPage {
    private static final long serialVersionUID = 1L;
    private final Service<Brands> brands = Service.of(Brands.class);
    private final Service<Markdown> markdown = Service.of(Markdown.class);
    private final Service<Search> search = Service.of(Search.class);
    private final Service<Assets> assets = Service.of(Assets.class);
    private transient @Nullable Brand brand;

    public BrandPage(PageParameters parameters) {
        super(parameters);
    }

    private Brand brand() {
        if (brand == null) {
            brand = brands.find()
                    .flatMap(all -> all.bySlug(site().slug(), parameter("slug")))
                    .orElseThrow(StackPage::notFound);
        }
        return brand;
    }

    @Override
    protected IModel<String> title() {
        return () -> brand().name(getLocale());
    }

    @Override
    protected String lead() {
        return brand().summary(getLocale());
    }

    @Override
    protected PageHead head() {
        return PageHead.article(title().getObject(), lead(), "/brands/" + brand().slug(), picture());
    }

    private @Nullable String picture() {
        String cover = brand().cover();
        return cover == null
                ? null
                : assets.find().map(all -> all.path(cover, 960)).orElse(null);
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.add(1, new Parts.Crumb(getString("brands"), href("/brands")));
        return way;
    }

    @Override
    protected String width() {
        return "wrap brand-page " + BrandColour.style(brand());
    }

    @Override
    protected void build() {
        // Whatever carries the brand names it among its tags.
        shows(PageTags.of("brand/" + brand().id(), "brand:" + brand().id(), "type:brand", "site:" + site().slug()));
        write(this::writeStory);
        write(this::writeEntries);
    }

    private void writeStory(Html html) {
        String picture = picture();
        if (picture != null) {
            html.open("figure", "class", "photo");
            html.single("img", "src", picture, "alt", brand().coverAlt(), "width", "960", "height", "540")
                    .close();
        }
        html.open("div", "class", "with-side").open("article", "class", "prose");
        html.sanitized(markdown.get().html(brand().story(getLocale()))).close();
        writeOthers(html);
        html.close();
    }

    private void writeOthers(Html html) {
        List<Brand> others = brands.get().all(site().slug()).stream()
                .filter(other -> !other.id().equals(brand().id()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        html.open("aside", "class", "side panel", "aria-labelledby", "others");
        html.leaf("h2", getString("others"), "id", "others").open("ul", "class", "side-links");
        for (Brand other : others) {
            html.open("li", "class", BrandColour.style(other));
            html.link(href("/brands/" + other.slug()), other.name(getLocale()), "class", "brand-name")
                    .close();
        }
        html.close(2);
    }

    private void writeEntries(Html html) {
        SearchQuery query = new SearchQuery("", Set.of(), brand().id(), null, null, null, Slice.first(20));
        List<SearchResults.Hit> hits =
                search
                        .find()
                        .map(service -> service.find(visitor(), query).hits().items())
                        .orElse(List.of())
                        .stream()
                        .filter(hit -> !hit.path().equals("/brands/" + brand().slug()))
                        .toList();
        if (hits.isEmpty()) {
            return;
        }
        html.open("section", "class", "section", "aria-labelledby", "carries");
        Parts.sectionHead(html, "carries", getString("carries"), null, null);
        html.open("ol", "class", "results");
        for (SearchResults.Hit hit : hits) {
            html.open("li", "class", "result").open("h3", "class", "result-title");
            html.link(href(hit.path()), hit.plainTitle()).close();
            html.leaf("p", hit.plainSnippet(), "class", "result-text").close();
        }
        html.close(2);
    }
}
