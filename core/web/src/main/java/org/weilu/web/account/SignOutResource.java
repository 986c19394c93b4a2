package org.weilu.web.account;

import org.apache.wicket.request.resource.IResource;
import org.weilu.ui.SeeOther;
import org.weilu.web.PortalApplication;
import org.weilu.web.request.PortalSession;

/** Ends a session, by POST only. */
public final class SignOutResource implements IResource {
    private static final long serialVersionUID = 1L;

    @Override
    public void respond(Attributes attributes) {
        if (PortalApplication.portal().asking().servlet().getMethod().equals("POST")) {
            PortalSession.current().end();
        }
        throw new SeeOther(PortalApplication.portal().asking().href("/"));
    }
}
