package org.weilu.web.account;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Outcome;
import org.weilu.ui.Field;
import org.weilu.ui.PortalForm;

/** Asking for a link to set a new password; the answer is always the same. */
public final class ForgotPage extends AccountPage {
    private static final long serialVersionUID = 1L;

    public ForgotPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected void build() {
        add(id -> new PortalForm<String>(id, "submit", this::send, path -> path)
                .with(Field.text("login", "").autocomplete("username"))
                .back(href("/signin")));
    }

    private Outcome<String> send(PortalForm<String> form) {
        return accounts().forgot(visitor(), form.value("login")).map(sent -> href("/forgot?done=sent"));
    }
}
