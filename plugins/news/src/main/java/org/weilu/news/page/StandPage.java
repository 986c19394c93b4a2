package org.weilu.news.page;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.news.article.Newsstand;
import org.weilu.news.column.Columns;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.spi.media.Assets;
import org.weilu.ui.PageTags;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;

/** What the pages of the news have in common. */
abstract class StandPage extends StackPage {
    private static final long serialVersionUID = 1L;
    private final Service<Newsstand> newsstand = Service.of(Newsstand.class);
    private final Service<Columns> columns = Service.of(Columns.class);
    private final Service<Brands> brands = Service.of(Brands.class);
    private final Service<Assets> assets = Service.of(Assets.class);

    StandPage(PageParameters parameters) {
        super(parameters);
    }

    final Newsstand newsstand() {
        return newsstand.get();
    }

    final Columns columns() {
        return columns.get();
    }

    final Assets assets() {
        return assets.get();
    }

    final Map<String, Brand> brands() {
        Map<String, Brand> known = new LinkedHashMap<>();
        brands.find().ifPresent(all -> all.all(site().slug()).forEach(brand -> known.put(brand.id(), brand)));
        return known;
    }

    final ArticleHtml articles(int width) {
        Map<String, String> names = new LinkedHashMap<>();
        columns().all(visitor()).forEach(column -> names.put(column.slug(), column.name(getLocale())));
        String none = host().themed(getRequestCycle(), "images/cover-news.svg");
        return new ArticleHtml(
                getLocale(),
                times(),
                names,
                brands(),
                this::href,
                hash -> hash.isEmpty() ? none : assets().path(hash, width));
    }

    /** Shown until something of these changes, or the next article appears by itself. */
    final void shows(Set<String> tags) {
        Set<String> all = new LinkedHashSet<>(tags);
        all.add("site:" + site().slug());
        all.add("type:brand");
        @Nullable Instant next = newsstand().nextChange(visitor());
        shows(new PageTags(all, Set.of(), next));
    }
}
