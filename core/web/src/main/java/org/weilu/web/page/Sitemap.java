package org.weilu.web.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.resource.IResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.access.Audience;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.Site;
import org.weilu.spi.entry.Entries;
import org.weilu.spi.operation.Links;
import org.weilu.ui.Html;
import org.weilu.web.PortalApplication;

/** The public addresses of a site for search engines; in parts of 20,000 where there are many. */
public final class Sitemap implements IResource {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Sitemap.class);
    private static final int PART = 20_000;

    @Override
    public void respond(Attributes attributes) {
        PortalApplication portal = PortalApplication.portal();
        Site site = portal.asking().site();
        List<String> paths = new ArrayList<>(List.of("/", "/brands"));
        for (Brand brand :
                portal.find(Brands.class).map(all -> all.all(site.slug())).orElse(List.of())) {
            paths.add("/brands/" + brand.slug());
        }
        portal.find(Entries.class)
                .ifPresent(entries ->
                        entries.types().forEach(type -> paths.addAll(publicPaths(entries, type, site.slug()))));
        List<String> all = paths.stream().distinct().toList();
        String part = portal.asking().servlet().getParameter("part");
        WebResponse response = (WebResponse) attributes.getResponse();
        response.setContentType("application/xml; charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        response.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + write(portal, all, part == null ? "" : part));
    }

    /** Those of a source that fails are left out; its guard has named it. */
    private static List<String> publicPaths(Entries entries, String type, String site) {
        List<String> paths = new ArrayList<>();
        try {
            entries.each(type, entry -> {
                if (entry.isFindable()
                        && entry.site().equals(site)
                        && entry.audience().contains(Audience.PUBLIC)) {
                    paths.add(entry.path());
                }
            });
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.debug("no addresses of the type {}", type, e);
        }
        return paths;
    }

    private static String write(PortalApplication portal, List<String> all, String part) {
        Html xml = new Html();
        String space = "http://www.sitemaps.org/schemas/sitemap/0.9";
        if (all.size() > PART && !part.matches("[0-9]{1,4}")) {
            xml.open("sitemapindex", "xmlns", space);
            for (int i = 0; i * PART < all.size(); i++) {
                xml.open("sitemap")
                        .leaf("loc", absolute(portal, "/sitemap.xml?part=" + i))
                        .close();
            }
            return xml.close().toString();
        }
        int number = part.matches("[0-9]{1,4}") ? Integer.parseInt(part) : 0;
        xml.open("urlset", "xmlns", space);
        all.stream()
                .skip((long) number * PART)
                .limit(PART)
                .forEach(path ->
                        xml.open("url").leaf("loc", absolute(portal, path)).close());
        return xml.close().toString();
    }

    private static String absolute(PortalApplication portal, String path) {
        String within = portal.asking().href(path);
        return portal.find(Links.class).map(links -> links.absolute(within)).orElse(within);
    }
}
