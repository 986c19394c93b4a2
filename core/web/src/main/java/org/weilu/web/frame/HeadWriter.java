package org.weilu.web.frame;

import java.util.Locale;
import org.weilu.spi.community.Site;
import org.weilu.spi.operation.Links;
import org.weilu.ui.Html;
import org.weilu.ui.PageHead;
import org.weilu.web.PortalApplication;
import org.weilu.web.request.Asking;

/** Writes the inside of {@code <head>}: styles, icon, description, share tags. */
final class HeadWriter {
    private HeadWriter() {}

    static void write(Html html, PageHead head, Asking asking) {
        PortalApplication portal = PortalApplication.portal();
        Site site = asking.site();
        Locale language = asking.preferences().language();
        meta(html, "viewport", "width=device-width, initial-scale=1");
        meta(html, "theme-color", portal.statics().colour(site.theme()));
        if (!head.description().isBlank()) {
            meta(html, "description", head.description());
        }
        html.single("link", "rel", "icon", "type", "image/svg+xml", "href", portal.themed("images/favicon.svg"));
        html.single("link", "rel", "stylesheet", "href", portal.statics().path("ui.css"));
        html.single("link", "rel", "stylesheet", "href", portal.themed("tokens.css"));
        html.single("link", "rel", "stylesheet", "href", portal.themed("theme.css"));
        html.leaf("script", "", "src", portal.statics().path("suggest.js"), "type", "module");
        html.single(
                "link",
                "rel",
                "search",
                "type",
                "application/opensearchdescription+xml",
                "title",
                site.name(language),
                "href",
                asking.href("/opensearch.xml"));
        if (head.path() == null) {
            meta(html, "robots", "noindex");
            return;
        }
        String address = absolute(asking.href(head.path()));
        html.single("link", "rel", "canonical", "href", address);
        property(html, "og:type", head.type());
        property(html, "og:site_name", site.name(language));
        property(html, "og:title", head.title());
        property(html, "og:description", head.description());
        property(html, "og:url", address);
        property(html, "og:locale", Locale.ENGLISH.equals(language) ? "en_GB" : "zh_CN");
        if (head.picture() != null) {
            property(html, "og:image", absolute(head.picture()));
        }
        if (head.json() != null) {
            html.open("script", "type", "application/ld+json");
            html.sanitized(head.json().replace("<", "\\u003c").replace("&", "\\u0026"))
                    .close();
        }
    }

    private static String absolute(String path) {
        return PortalApplication.portal()
                .find(Links.class)
                .map(links -> links.absolute(path))
                .orElse(path);
    }

    private static void meta(Html html, String name, String content) {
        html.single("meta", "name", name, "content", content);
    }

    private static void property(Html html, String name, String content) {
        html.single("meta", "property", name, "content", content);
    }
}
