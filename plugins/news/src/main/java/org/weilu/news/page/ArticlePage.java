package org.weilu.news.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.news.article.ArticleCard;
import org.weilu.news.article.Story;
import org.weilu.spi.community.Brand;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.media.Assets;
import org.weilu.spi.operation.Links;
import org.weilu.ui.BrandColour;
import org.weilu.ui.Html;
import org.weilu.ui.Json;
import org.weilu.ui.PageHead;
import org.weilu.ui.Parts;
import org.weilu.ui.SeeOther;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;

/** One article. */
public final class ArticlePage extends StandPage {
    private static final long serialVersionUID = 1L;
    private static final int RELATED = 4;
    private final Service<Markdown> markdown = Service.of(Markdown.class);
    private final Service<Links> links = Service.of(Links.class);
    private transient @Nullable Story story;

    public ArticlePage(PageParameters parameters) {
        super(parameters);
    }

    private Story story() {
        if (story == null) {
            Story found = newsstand().bySlug(visitor(), parameter("slug")).orElseThrow(StackPage::notFound);
            if (!found.card().slug().equals(parameter("slug"))) {
                throw new SeeOther(href(found.card().path()));
            }
            story = found;
        }
        return story;
    }

    private ArticleCard card() {
        return story().card();
    }

    @Override
    protected IModel<String> title() {
        return () -> card().title(getLocale());
    }

    @Override
    protected String lead() {
        return card().summary(getLocale());
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.add(1, new Parts.Crumb(getString("news"), href("/news")));
        return way;
    }

    @Override
    protected PageHead head() {
        Entry.Picture cover = card().cover();
        String picture = cover == null ? null : assets().path(cover.asset(), 1280);
        return PageHead.article(titleWords(), lead(), card().path(), picture).withJson(json(picture));
    }

    private String json(@Nullable String picture) {
        ArticleCard card = card();
        Map<String, Object> place = new LinkedHashMap<>(Map.of("@type", "Organization"));
        place.put("name", site().name(getLocale()));
        Map<String, Object> author = new LinkedHashMap<>();
        author.put("@type", card.byline().isEmpty() ? "Organization" : "Person");
        author.put("name", card.byline().isEmpty() ? site().name(getLocale()) : card.byline());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", "https://schema.org");
        json.put("@type", "NewsArticle");
        json.put("headline", card.title(getLocale()));
        json.put("description", card.summary(getLocale()));
        json.put("inLanguage", card.spoken(getLocale()).toLanguageTag());
        json.put("datePublished", times().machine(card.published()));
        json.put("dateModified", times().machine(card.updated()));
        json.put("mainEntityOfPage", links.get().absolute(href(card.path())));
        if (picture != null) {
            json.put("image", List.of(links.get().absolute(picture)));
        }
        json.put("author", author);
        json.put("publisher", place);
        return Json.of(json);
    }

    @Override
    protected void build() {
        Set<String> tags = new LinkedHashSet<>();
        tags.add("news/" + card().id());
        tags.add("news-column:" + card().column());
        if (card().brand() != null) {
            tags.add("brand:" + card().brand());
        }
        shows(tags);
        write(this::writeArticle);
    }

    private void writeArticle(Html html) {
        ArticleHtml parts = articles(320);
        writeFacts(html, parts);
        html.open("div", "class", "with-side").open("div", "class", "stack-loose");
        writeCover(html);
        html.open("article", "class", "prose", "lang", parts.lang(card()));
        html.sanitized(markdown.get().html(story().body(getLocale()))).close();
        story().corrections().forEach(each -> writeCorrection(html, each));
        writeTags(html);
        html.close();
        writeRelated(html, parts);
        html.close();
    }

    private void writeFacts(Html html, ArticleHtml parts) {
        Brand brand = parts.brand(card());
        html.open("p", "class", "row-meta article-facts");
        if (brand != null) {
            html.link(
                    href("/brands/" + brand.slug()),
                    brand.name(getLocale()),
                    "class",
                    "brand-name " + BrandColour.style(brand));
        }
        html.link(href("/news?column=" + Parts.encoded(card().column())), parts.column(card()));
        html.leaf("time", times().dateTime(card().published()), "datetime", times().machine(card().published()));
        if (!card().byline().isEmpty()) {
            html.leaf("span", getString("by") + " " + card().byline());
        }
        if (card().updated().isAfter(card().published())) {
            html.open("span").text(getString("updated") + " ");
            html.leaf("time", times().dateTime(card().updated()), "datetime", times().machine(card().updated()));
            html.close();
        }
        html.close();
    }

    private void writeCover(Html html) {
        Entry.Picture cover = card().cover();
        Assets.Asset asset = cover == null ? null : assets().find(cover.asset()).orElse(null);
        if (cover == null || asset == null) {
            return;
        }
        html.open("figure", "class", "photo");
        html.single(
                "img",
                "src",
                assets().path(cover.asset(), 1280),
                "alt",
                cover.alt(),
                "width",
                String.valueOf(asset.width()),
                "height",
                String.valueOf(asset.height()));
        String credit = Objects.requireNonNullElse(cover.credit(), "");
        if (!credit.isEmpty()) {
            html.open("figcaption")
                    .leaf("span", credit, "class", "photo-credit")
                    .close();
        }
        html.close();
    }

    private void writeCorrection(Html html, Story.Correction correction) {
        Parts.notice(
                html, "info", getString("corrected") + " " + times().dateTime(correction.at()), correction.words());
    }

    private void writeTags(Html html) {
        if (card().tags().isEmpty()) {
            return;
        }
        html.open("p", "class", "row-meta tags");
        for (String tag : card().tags()) {
            html.link(href("/search?q=" + Parts.encoded(tag)), "#" + tag);
        }
        html.close();
    }

    private void writeRelated(Html html, ArticleHtml parts) {
        List<ArticleCard> others = newsstand().related(visitor(), card(), RELATED);
        if (others.isEmpty()) {
            return;
        }
        html.open("aside", "class", "side panel", "aria-labelledby", "related");
        html.leaf("h2", getString("related"), "id", "related").open("ul", "class", "side-links");
        for (ArticleCard other : others) {
            html.open("li").link(href(other.path()), other.title(getLocale()), "lang", parts.lang(other));
            html.close();
        }
        html.close(2);
    }
}
