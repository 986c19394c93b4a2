package org.weilu.web.account;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.Setup;
import org.weilu.ui.Field;
import org.weilu.ui.PortalForm;
import org.weilu.ui.Service;

/** Where a bare portal gets its name and its administrator, once; without the code there is no such page. */
public final class SetupPage extends AccountPage {
    private static final long serialVersionUID = 1L;
    private final Service<Setup> setup = Service.of(Setup.class);

    public SetupPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected void build() {
        String code = parameter("code");
        if (!setup.find().map(open -> open.isOpen(code)).orElse(false)) {
            throw notFound();
        }
        add(id -> new PortalForm<Accounts.SignedIn>(id, "submit", form -> finish(form, code), this::begin)
                .with(
                        Field.text("community", ""),
                        Field.text("name", "").autocomplete("name"),
                        Field.text("login", "").autocomplete("username"),
                        Field.password("password", "new-password"),
                        Field.password("again", "new-password")));
    }

    private Outcome<Accounts.SignedIn> finish(PortalForm<Accounts.SignedIn> form, String code) {
        String password = form.value("password");
        if (!password.equals(form.value("again"))) {
            return Outcome.refused(Refusal.invalid("again", getString("differs")));
        }
        return setup.get()
                .finish(
                        visitor(),
                        new Setup.Wish(
                                code, form.value("community"), form.value("name"), form.value("login"), password));
    }
}
