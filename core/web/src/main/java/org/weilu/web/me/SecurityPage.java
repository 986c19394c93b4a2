package org.weilu.web.me;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.community.Accounts;
import org.weilu.ui.Field;
import org.weilu.ui.MePage;
import org.weilu.ui.PortalForm;
import org.weilu.ui.Service;
import org.weilu.web.request.PortalSession;

/** Changing one's password, which ends all other sessions. */
public final class SecurityPage extends MePage {
    private static final long serialVersionUID = 1L;
    private final Service<Accounts> accounts = Service.of(Accounts.class);

    public SecurityPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected String tab() {
        return "/security";
    }

    @Override
    protected void parts() {
        add(id -> new PortalForm<Accounts.SignedIn>(
                        id,
                        "submit",
                        form -> accounts.get()
                                .changePassword(visitor(), form.value("oldPassword"), form.value("newPassword")),
                        this::begin)
                .with(
                        Field.password("oldPassword", "current-password"),
                        Field.password("newPassword", "new-password")));
    }

    private String begin(Accounts.SignedIn signedIn) {
        PortalSession.current().begin(signedIn);
        return href("/me/security?done=changed");
    }
}
