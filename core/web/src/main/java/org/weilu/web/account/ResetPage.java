package org.weilu.web.account;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.community.Accounts;
import org.weilu.ui.Field;
import org.weilu.ui.PortalForm;

/** Setting a new password by a link that came by mail. */
public final class ResetPage extends AccountPage {
    private static final long serialVersionUID = 1L;

    public ResetPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected void build() {
        String token = parameter("token");
        add(id -> new PortalForm<Accounts.SignedIn>(
                        id,
                        "submit",
                        form -> accounts().reset(visitor(), token, form.value("newPassword")),
                        this::begin)
                .with(Field.password("newPassword", "new-password")));
    }
}
