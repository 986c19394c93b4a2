package org.weilu.web.account;

import java.util.List;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.Person;
import org.weilu.ui.Parts;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;
import org.weilu.web.PortalApplication;
import org.weilu.web.request.PortalSession;
import org.weilu.web.request.Preferences;

/** What the pages about accounts share: a card of its own, and how a session begins. */
abstract class AccountPage extends StackPage {
    private static final long serialVersionUID = 1L;
    private final Service<Accounts> accounts = Service.of(Accounts.class);

    AccountPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected final String width() {
        return "sign-in";
    }

    @Override
    protected List<Parts.Crumb> way() {
        return List.of();
    }

    final Accounts accounts() {
        return accounts.get();
    }

    /** Begins the session, brings the person's language and version to a new browser, and says where to go. */
    final String begin(Accounts.SignedIn signedIn) {
        PortalSession.current().begin(signedIn);
        Person person = signedIn.person();
        keep(Preferences.LANGUAGE, "en".equals(person.language().getLanguage()) ? "en" : "zh");
        keep(Preferences.ELDER, person.elder() ? "1" : "0");
        String next = parameter("next");
        return next.isEmpty() ? href("/me") : next;
    }

    // What was chosen in this browser stands.
    private void keep(String name, String value) {
        PortalApplication portal = PortalApplication.portal();
        if (!Preferences.isChosen(portal.asking().servlet(), name)) {
            ((WebResponse) getResponse()).addCookie(Preferences.cookie(name, value, portal.isSecure()));
        }
    }
}
