package org.weilu.web.page;

import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.resource.IResource;
import org.weilu.spi.operation.Links;
import org.weilu.web.PortalApplication;

/** Tells robots what is not for them, and where the map is. */
public final class Robots implements IResource {
    private static final long serialVersionUID = 1L;

    @Override
    public void respond(Attributes attributes) {
        String map = PortalApplication.portal()
                .find(Links.class)
                .map(links -> "Sitemap: " + links.absolute("/sitemap.xml") + "\n")
                .orElse("");
        WebResponse response = (WebResponse) attributes.getResponse();
        response.setContentType("text/plain; charset=utf-8");
        response.write("User-agent: *\nDisallow: /admin\nDisallow: /desk\nDisallow: /me\nDisallow: /api/\n" + map);
    }
}
