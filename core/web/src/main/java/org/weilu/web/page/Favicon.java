package org.weilu.web.page;

import org.apache.wicket.request.flow.RedirectToUrlException;
import org.apache.wicket.request.resource.IResource;
import org.weilu.web.PortalApplication;

/** Leads who asks for the old name to the theme's icon. */
public final class Favicon implements IResource {
    private static final long serialVersionUID = 1L;

    @Override
    public void respond(Attributes attributes) {
        throw new RedirectToUrlException(PortalApplication.portal().themed("images/favicon.svg"), 302);
    }
}
