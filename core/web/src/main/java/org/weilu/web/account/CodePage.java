package org.weilu.web.account;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.community.Accounts;
import org.weilu.ui.Field;
import org.weilu.ui.PortalForm;

/** Setting a first password by a one-time code from the counter. */
public final class CodePage extends AccountPage {
    private static final long serialVersionUID = 1L;

    public CodePage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected void build() {
        add(id -> new PortalForm<Accounts.SignedIn>(
                        id,
                        "submit",
                        form -> accounts()
                                .redeem(visitor(), form.value("login"), form.value("code"), form.value("newPassword")),
                        this::begin)
                .with(
                        Field.text("login", "").autocomplete("username"),
                        Field.text("code", "").autocomplete("one-time-code"),
                        Field.password("newPassword", "new-password")));
    }
}
