package org.weilu.news.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.wicket.Application;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.resource.IResource;
import org.jspecify.annotations.Nullable;
import org.weilu.news.article.ArticleCard;
import org.weilu.news.article.Newsstand;
import org.weilu.news.article.Story;
import org.weilu.news.column.Columns;
import org.weilu.news.column.NewsColumn;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.Site;
import org.weilu.spi.document.Feeds;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.operation.Links;
import org.weilu.ui.Json;
import org.weilu.ui.PageTags;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalHost;

/** The newest articles for programs that read news, as Atom or as JSON, with the filters of the page. */
final class NewsFeedResource implements IResource {
    private static final long serialVersionUID = 1L;
    private static final int ITEMS = 30;
    private final boolean json;

    NewsFeedResource(boolean json) {
        this.json = json;
    }

    @Override
    public void respond(Attributes attributes) {
        RequestCycle cycle = RequestCycle.get();
        PortalHost host = (PortalHost) Application.get();
        Newsstand newsstand = host.service(Newsstand.class);
        Visitor who = host.visitor(cycle);
        Filtered filtered = filtered(host, cycle);
        List<Story> stories = newsstand.stories(who, filtered.filter(), ITEMS);
        host.tag(cycle, new PageTags(Set.of("type:news", "type:brand"), Set.of(), newsstand.nextChange(who)));
        Feeds.Feed feed = feed(host, cycle, filtered, stories);
        WebResponse response = (WebResponse) attributes.getResponse();
        response.setContentType((json ? "application/feed+json" : "application/atom+xml") + "; charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        response.write(json ? json(feed) : host.service(Feeds.class).atom(feed));
    }

    /** @param query as it stands behind an address; may be empty */
    private record Filtered(Newsstand.Filter filter, String query, String title) {}

    private static Filtered filtered(PortalHost host, RequestCycle cycle) {
        Site site = host.site(cycle);
        Locale language = host.visitor(cycle).language();
        String wished = value(cycle, "column");
        Optional<NewsColumn> column = host.service(Columns.class).find(site.slug(), wished);
        String named = value(cycle, "brand");
        Optional<Brand> brand = host.service(Brands.class).bySlug(site.slug(), named);
        if ((!wished.isEmpty() && column.isEmpty()) || (!named.isEmpty() && brand.isEmpty())) {
            throw new PortalException(Refusal.of(Refusal.Kind.NOT_FOUND, "not_found", "not found"));
        }
        List<String> query = new ArrayList<>();
        List<String> title = new ArrayList<>();
        column.ifPresent(one -> query.add("column=" + Parts.encoded(one.slug())));
        column.ifPresent(one -> title.add(one.name(language)));
        brand.ifPresent(one -> query.add("brand=" + Parts.encoded(one.slug())));
        brand.ifPresent(one -> title.add(one.name(language)));
        title.add(site.name(language));
        return new Filtered(
                new Newsstand.Filter(
                        column.map(NewsColumn::slug).orElse(null),
                        brand.map(Brand::id).orElse(null)),
                query.isEmpty() ? "" : "?" + String.join("&", query),
                String.join(" · ", title));
    }

    private static String value(RequestCycle cycle, String name) {
        return cycle.getRequest().getQueryParameters().getParameterValue(name).toString("");
    }

    private Feeds.Feed feed(PortalHost host, RequestCycle cycle, Filtered filtered, List<Story> stories) {
        Links links = host.service(Links.class);
        Locale language = host.visitor(cycle).language();
        String self = links.absolute(host.href(cycle, (json ? "/news.json" : "/news.atom") + filtered.query()));
        Instant updated = stories.stream()
                .map(story -> story.card().updated())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new Feeds.Feed(
                self,
                self,
                links.absolute(host.href(cycle, "/news" + filtered.query())),
                filtered.title(),
                host.site(cycle).motto(language),
                language,
                updated,
                stories.stream().map(story -> item(host, cycle, story)).toList());
    }

    private static Feeds.FeedItem item(PortalHost host, RequestCycle cycle, Story story) {
        ArticleCard card = story.card();
        Site site = host.site(cycle);
        Locale language = host.visitor(cycle).language();
        Links links = host.service(Links.class);
        List<String> categories = new ArrayList<>();
        host.service(Columns.class)
                .find(site.slug(), card.column())
                .ifPresent(column -> categories.add(column.name(language)));
        categories.addAll(card.tags());
        String link = links.absolute(host.href(cycle, card.path()));
        return new Feeds.FeedItem(
                guid(link, card),
                link,
                card.title(language),
                card.summary(language),
                host.service(Markdown.class).html(story.body(language)),
                card.byline().isEmpty() ? site.name(language) : card.byline(),
                categories,
                card.published(),
                card.updated());
    }

    /** Stays when the title, the address or the time of an article changes. */
    private static String guid(String link, ArticleCard card) {
        @Nullable String host = URI.create(link).getHost();
        return "tag:" + (host == null ? "weilu" : host) + ",2026:news/" + card.id();
    }

    /** JSON Feed 1.1. */
    private static String json(Feeds.Feed feed) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", "https://jsonfeed.org/version/1.1");
        all.put("title", feed.title());
        all.put("home_page_url", feed.link());
        all.put("feed_url", feed.self());
        all.put("language", feed.language().toLanguageTag());
        all.put("items", feed.items().stream().map(NewsFeedResource::json).toList());
        return Json.of(all);
    }

    private static Map<String, Object> json(Feeds.FeedItem item) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", item.id());
        one.put("url", item.link());
        one.put("title", item.title());
        one.put("summary", item.summary());
        one.put("content_html", item.html());
        one.put("date_published", item.published().toString());
        one.put("date_modified", item.updated().toString());
        one.put("authors", List.of(Map.of("name", item.author())));
        one.put("tags", item.categories());
        return one;
    }
}
