package org.weilu.web.account;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.community.Accounts;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.PageHead;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;

/** Signing in. */
public final class SignInPage extends AccountPage {
    private static final long serialVersionUID = 1L;

    public SignInPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected PageHead head() {
        return PageHead.website(getString("title"), getString("description"), "/signin");
    }

    @Override
    protected void build() {
        add(id -> new PortalForm<Accounts.SignedIn>(
                        id,
                        "submit",
                        form -> accounts().signIn(visitor(), form.value("login"), form.value("password")),
                        this::begin)
                .with(
                        Field.text("login", "").autocomplete("username"),
                        Field.password("password", "current-password")));
        write(this::writeWays);
    }

    private void writeWays(Html html) {
        String next = parameter("next");
        String query = next.isEmpty() ? "" : "?next=" + Parts.encoded(next);
        html.open("ul", "class", "plain-errors");
        html.open("li").link(href("/register" + query), getString("register")).close();
        html.open("li").link(href("/code"), getString("code")).close();
        html.open("li").link(href("/forgot"), getString("forgot")).close().close();
    }
}
