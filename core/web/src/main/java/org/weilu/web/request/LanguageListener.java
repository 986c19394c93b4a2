package org.weilu.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.apache.wicket.Session;
import org.apache.wicket.request.cycle.IRequestCycleListener;
import org.apache.wicket.request.cycle.RequestCycle;

/** A session speaks the language that its browser chose last. */
public final class LanguageListener implements IRequestCycleListener {
    @Override
    public void onBeginRequest(RequestCycle cycle) {
        HttpServletRequest request = (HttpServletRequest) cycle.getRequest().getContainerRequest();
        Locale language = Preferences.of(request).language();
        boolean known = Session.exists() || request.getSession(false) != null;
        if (known && !language.equals(Session.get().getLocale())) {
            Session.get().setLocale(language);
        }
    }
}
