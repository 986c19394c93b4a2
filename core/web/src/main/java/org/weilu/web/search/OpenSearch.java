package org.weilu.web.search;

import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.resource.IResource;
import org.apache.wicket.util.string.Strings;
import org.weilu.spi.operation.Links;
import org.weilu.web.PortalApplication;
import org.weilu.web.request.Asking;

/** Tells browsers how to search here: an OpenSearch 1.1 description. */
public final class OpenSearch implements IResource {
    private static final long serialVersionUID = 1L;
    /** The most that the format allows. */
    private static final int LONGEST_NAME = 16;

    @Override
    public void respond(Attributes attributes) {
        PortalApplication portal = PortalApplication.portal();
        Asking asking = portal.asking();
        String name = asking.site().name(asking.preferences().language());
        WebResponse response = (WebResponse) attributes.getResponse();
        response.setContentType("application/opensearchdescription+xml; charset=utf-8");
        response.write("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                          <ShortName>%s</ShortName>
                          <Description>%s</Description>
                          <InputEncoding>UTF-8</InputEncoding>
                          <Url type="text/html" template="%s?q={searchTerms}"/>
                          <Url type="application/x-suggestions+json" template="%s?q={searchTerms}"/>
                        </OpenSearchDescription>
                        """.formatted(
                        Strings.escapeMarkup(name.substring(0, Math.min(name.length(), LONGEST_NAME))),
                        Strings.escapeMarkup(name),
                        Strings.escapeMarkup(absolute(portal, asking.href("/search"))),
                        Strings.escapeMarkup(absolute(portal, asking.href("/search/suggest")))));
    }

    private static String absolute(PortalApplication portal, String path) {
        return portal.find(Links.class).map(links -> links.absolute(path)).orElse(path);
    }
}
