package org.weilu.news.page;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.weilu.news.article.ArticleCard;
import org.weilu.spi.community.Brand;
import org.weilu.ui.BrandColour;
import org.weilu.ui.Html;
import org.weilu.ui.Times;

/**
 * Writes articles as parts of lists.
 *
 * @param columns names by slug
 * @param brands by id
 * @param href where a path leads on this site
 * @param picture where a browser gets a picture, by its hash; of no hash, a picture for what has none
 */
record ArticleHtml(
        Locale language,
        Times times,
        Map<String, String> columns,
        Map<String, Brand> brands,
        UnaryOperator<String> href,
        UnaryOperator<String> picture) {

    /** The first of a list, picture beside words. */
    void lead(Html html, ArticleCard article) {
        card(html, article, "div", "card card-lead", "h2");
    }

    void card(Html html, ArticleCard article) {
        card(html, article, "li", "card", "h3");
    }

    private void card(Html html, ArticleCard article, String element, String style, String heading) {
        Brand brand = brand(article);
        html.open(element, "class", brand == null ? style : style + " " + BrandColour.style(brand));
        html.single(
                "img", "class", "card-picture", "src", address(article), "alt", "", "width", "640", "height", "400");
        html.open("div", "class", "card-body");
        if (brand != null) {
            html.leaf("span", brand.name(language), "class", "brand-name");
        }
        html.open(heading, "class", "card-title");
        html.link(href.apply(article.path()), article.title(language), "lang", lang(article))
                .close();
        html.leaf("p", article.summary(language), "class", "card-text", "lang", lang(article));
        html.open("p", "class", "card-foot");
        time(html, article);
        html.leaf("span", column(article)).close(3);
    }

    void row(Html html, ArticleCard article, String heading) {
        Brand brand = brand(article);
        html.open("li", "class", "row");
        html.single(
                "img",
                "class",
                "row-picture",
                "src",
                address(article),
                "alt",
                "",
                "width",
                "320",
                "height",
                "200",
                "loading",
                "lazy");
        html.open("div", "class", "row-body");
        if (brand != null) {
            html.open("p", "class", "eyebrow");
            html.leaf("span", brand.name(language), "class", "brand-name " + BrandColour.style(brand))
                    .close();
        }
        html.open(heading, "class", "row-title");
        html.link(href.apply(article.path()), article.title(language), "lang", lang(article))
                .close();
        html.leaf("p", article.summary(language), "class", "card-text", "lang", lang(article));
        html.open("p", "class", "row-meta");
        time(html, article);
        html.leaf("span", column(article)).close(3);
    }

    /** The language of the words, where it is not that of the page. */
    @Nullable
    String lang(ArticleCard article) {
        return article.spoken(language).getLanguage().equals(language.getLanguage()) ? null : "zh-CN";
    }

    String column(ArticleCard article) {
        return columns.getOrDefault(article.column(), article.column());
    }

    @Nullable
    Brand brand(ArticleCard article) {
        return article.brand() == null ? null : brands.get(article.brand());
    }

    private void time(Html html, ArticleCard article) {
        html.leaf("time", times.shortDay(article.published()), "datetime", times.machine(article.published()));
    }

    private String address(ArticleCard article) {
        return picture.apply(article.cover() == null ? "" : article.cover().asset());
    }
}
