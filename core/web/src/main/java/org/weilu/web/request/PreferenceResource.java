package org.weilu.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.apache.wicket.request.IRequestParameters;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.resource.IResource;
import org.weilu.spi.community.People;
import org.weilu.ui.SeeOther;
import org.weilu.web.PortalApplication;

/** Takes the choice of a language or of the elder version: a cookie for everybody, kept for who is signed in. */
public final class PreferenceResource implements IResource {
    private static final long serialVersionUID = 1L;

    @Override
    public void respond(Attributes attributes) {
        PortalApplication portal = PortalApplication.portal();
        IRequestParameters typed = RequestCycle.get().getRequest().getPostParameters();
        String language = typed.getParameterValue(Preferences.LANGUAGE).toString("");
        String elder = typed.getParameterValue(Preferences.ELDER).toString("");
        WebResponse response = (WebResponse) attributes.getResponse();
        HttpServletRequest servlet = portal.asking().servlet();
        boolean post = servlet.getMethod().equals("POST");
        if (post && (language.equals("zh") || language.equals("en"))) {
            response.addCookie(Preferences.cookie(Preferences.LANGUAGE, language, portal.isSecure()));
            Locale chosen = language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            portal.find(People.class)
                    .ifPresent(people -> people.prefer(portal.asking().visitor(), chosen, null));
        }
        if (post && (elder.equals("0") || elder.equals("1"))) {
            response.addCookie(Preferences.cookie(Preferences.ELDER, elder, portal.isSecure()));
            portal.find(People.class)
                    .ifPresent(people -> people.prefer(portal.asking().visitor(), null, elder.equals("1")));
        }
        throw new SeeOther(typed.getParameterValue("next").toString("/"));
    }
}
