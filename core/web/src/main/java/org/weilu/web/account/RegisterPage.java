package org.weilu.web.account;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.Consents;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.PageHead;
import org.weilu.ui.PortalForm;
import org.weilu.ui.Service;

/** Making an account for oneself. */
public final class RegisterPage extends AccountPage {
    private static final long serialVersionUID = 1L;
    private final Service<Consents> consents = Service.of(Consents.class);

    public RegisterPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected PageHead head() {
        return PageHead.website(getString("title"), getString("lead"), "/register");
    }

    @Override
    protected void build() {
        write(this::writeTerms);
        String version = consents.find().map(all -> all.version(Consents.TERMS)).orElse("");
        add(id -> new PortalForm<Accounts.SignedIn>(id, "submit", this::register, this::begin)
                .with(
                        Field.text("name", "").autocomplete("name"),
                        Field.text("login", "").autocomplete("username"),
                        Field.password("password", "new-password"),
                        Field.phone("phone", "").optional(),
                        Field.email("email", "").optional(),
                        Field.hidden("version", version),
                        Field.tick("agreedTo", false)));
        write(html -> html.open("p").link(href("/signin"), getString("signin")).close());
    }

    private void writeTerms(Html html) {
        html.open("p").text(getString("read")).text(" ");
        html.link(href("/pages/terms"), getString("terms")).text(" · ");
        html.link(href("/pages/privacy"), getString("privacy")).close();
    }

    private Outcome<Accounts.SignedIn> register(PortalForm<Accounts.SignedIn> form) {
        String login = form.value("login");
        String password = form.value("password");
        Accounts.Registration wish = new Accounts.Registration(
                login,
                form.value("name"),
                password,
                blankless(form.value("email")),
                blankless(form.value("phone")),
                form.ticked("agreedTo") ? form.value("version") : null);
        return switch (accounts().register(visitor(), wish)) {
            case Outcome.Done<?> done -> accounts().signIn(visitor(), login, password);
            case Outcome.Refused<?> refused -> Outcome.refused(refused.refusals());
        };
    }

    private static @Nullable String blankless(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
