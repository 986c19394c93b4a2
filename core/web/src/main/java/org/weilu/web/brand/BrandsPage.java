package org.weilu.web.brand;

import java.util.List;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.ui.BrandColour;
import org.weilu.ui.Html;
import org.weilu.ui.PageHead;
import org.weilu.ui.PageTags;
import org.weilu.ui.Parts;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;

/** All brands of a site. */
public final class BrandsPage extends StackPage {
    private static final long serialVersionUID = 1L;
    private final Service<Brands> brands = Service.of(Brands.class);

    public BrandsPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected PageHead head() {
        return PageHead.website(getString("title"), getString("lead"), "/brands");
    }

    @Override
    protected void build() {
        shows(PageTags.of("type:brand", "site:" + site().slug()));
        write(this::writeTiles);
    }

    private void writeTiles(Html html) {
        List<Brand> all = brands.find().map(some -> some.all(site().slug())).orElse(List.of());
        if (all.isEmpty()) {
            String picture = host().themed(getRequestCycle(), "images/empty-calendar.svg");
            Parts.empty(html, picture, getString("empty.title"), getString("empty.text"));
            return;
        }
        html.open("ul", "class", "grid grid-tight");
        for (Brand brand : all) {
            html.open("li", "class", "brand-tile " + BrandColour.style(brand)).open("h2");
            html.link(href("/brands/" + brand.slug()), brand.name(getLocale())).close();
            html.leaf("p", brand.summary(getLocale())).close();
        }
        html.close();
    }
}
