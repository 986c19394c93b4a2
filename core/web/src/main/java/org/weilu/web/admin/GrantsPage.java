package org.weilu.web.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scope;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.ui.DeskEntry;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.SeeOther;
import org.weilu.ui.StackPage;
import org.weilu.ui.ToolPage;
import org.weilu.web.PortalApplication;

/** The roles of a person, each in its scope and until its day; without a person the roles that there are. */
public final class GrantsPage extends ToolPage {
    private static final long serialVersionUID = 1L;

    public GrantsPage(PageParameters parameters) {
        super(parameters, Tools.GRANTS);
    }

    private Person person() {
        return use(People.class).find(visitor(), parameter("person")).orElseThrow(StackPage::notFound);
    }

    private String here() {
        return href("/admin/grants?person=" + Parts.encoded(parameter("person")));
    }

    @Override
    protected void build() {
        if (parameter("person").isEmpty()) {
            write(this::writeRoles);
            return;
        }
        revoke();
        Person person = person();
        write(this::writeGrants);
        Map<String, String> roles = new LinkedHashMap<>();
        use(Access.class).allRoles(visitor()).forEach(role -> roles.put(role.key(), role.name()));
        add(id -> new PortalForm<Access.Grant>(id, "submit", this::grant, done -> here() + "&done=granted")
                .with(
                        Field.select("role", "", roles),
                        Field.select("scope", Scope.site(site().slug()).key(), scopes()),
                        Field.date("until", "").optional())
                .back(href("/admin/people/" + person.id())));
    }

    private void revoke() {
        if (action().startsWith("revoke:")) {
            use(Access.class)
                    .revoke(visitor(), action().substring("revoke:".length()))
                    .orThrow();
            throw new SeeOther(here() + "&done=revoked");
        }
    }

    private Map<String, String> scopes() {
        Map<String, String> scopes = new LinkedHashMap<>();
        scopes.put(Scope.site(site().slug()).key(), site().name(getLocale()));
        PortalApplication portal = PortalApplication.portal();
        for (Area area : portal.find(Areas.class).map(Areas::all).orElse(List.of())) {
            scopes.put(Scope.area(area.id()).key(), getString("scope.area") + area.name(getLocale()));
        }
        for (Brand brand :
                portal.find(Brands.class).map(all -> all.all(site().slug())).orElse(List.of())) {
            scopes.put(Scope.brand(brand.id()).key(), getString("scope.brand") + brand.name(getLocale()));
        }
        return scopes;
    }

    private Outcome<Access.Grant> grant(PortalForm<Access.Grant> form) {
        Instant until = null;
        if (!form.value("until").isBlank()) {
            try {
                LocalDate last = LocalDate.parse(form.value("until"));
                until = last.plusDays(1).atStartOfDay(site().zone()).toInstant();
            } catch (DateTimeException e) {
                return Outcome.refused(Refusal.invalid("until", getString("until.wrong")));
            }
        }
        if (!scopes().containsKey(form.value("scope"))) {
            return Outcome.refused(Refusal.invalid("scope", getString("scope.wrong")));
        }
        return use(Access.class)
                .grant(
                        visitor(),
                        new Access.GrantWish(
                                person().id(), form.value("role"), Scope.parse(form.value("scope")), until));
    }

    private void writeGrants(Html html) {
        html.open("table", "class", "table table-cards").leaf("caption", person().name());
        head(html, "role", "scope", "until", "action");
        html.open("tbody");
        Map<String, String> scopes = scopes();
        for (Access.Grant grant : use(Access.class).grants(visitor(), parameter("person"))) {
            html.open("tr").leaf("th", role(grant.role()), "scope", "row");
            cell(
                    html,
                    "scope",
                    scopes.getOrDefault(grant.scope().key(), grant.scope().key()));
            cell(
                    html,
                    "until",
                    grant.until() == null
                            ? getString("forever")
                            : times().day(grant.until().minusSeconds(1)));
            html.open("td")
                    .post(here(), "revoke:" + grant.id(), getString("revoke"), "button button-quiet")
                    .close(2);
        }
        html.close(2);
    }

    private String role(String key) {
        return use(Access.class).allRoles(visitor()).stream()
                .filter(role -> role.key().equals(key))
                .map(Access.Role::name)
                .findFirst()
                .orElse(key);
    }

    private void writeRoles(Html html) {
        html.open("p").link(href("/admin/people"), getString("choose")).close();
        html.open("table", "class", "table table-cards").leaf("caption", getString("roles"));
        head(html, "role", "permissions");
        html.open("tbody");
        for (Access.Role role : use(Access.class).allRoles(visitor())) {
            html.open("tr").leaf("th", role.name(), "scope", "row");
            cell(
                    html,
                    "permissions",
                    String.join(
                            getString("permission.and"),
                            role.permissions().stream().sorted().map(this::say).toList()));
            html.close();
        }
        html.close(2);
    }

    /** The portal's own in words; a plugin's by the tool that it opens. */
    private String say(String permission) {
        String words = getString("permission." + permission, null, "");
        return words.isEmpty()
                ? PortalApplication.portal().extensions().of(DeskEntry.class).stream()
                        .filter(tool -> tool.value().permission().key().equals(permission))
                        .flatMap(tool -> tool.show(one -> one.words().apply(getLocale())).stream())
                        .findFirst()
                        .orElse(permission)
                : words;
    }
}
