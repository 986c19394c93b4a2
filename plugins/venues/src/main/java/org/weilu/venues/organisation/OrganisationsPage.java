package org.weilu.venues.organisation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.ToolPage;
import org.weilu.venues.api.Organisations;
import org.weilu.venues.api.Organisations.Organisation;
import org.weilu.venues.api.UserClass;

/** The list of organisations, and one of them to be written. */
public final class OrganisationsPage extends ToolPage {
    private static final long serialVersionUID = 1L;

    public OrganisationsPage(PageParameters parameters) {
        super(parameters, Organisations.EDIT);
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.add(2, new Parts.Crumb(getString("requests"), href("/desk/venues")));
        return way;
    }

    private @Nullable Organisation edited() {
        return parameter("id").isEmpty()
                ? null
                : use(Organisations.class).find(visitor(), parameter("id")).orElseThrow(() -> notFound());
    }

    @Override
    protected void build() {
        write(this::writeAll);
        Organisation edited = edited();
        write(html -> Parts.sectionHead(
                html,
                "edit",
                edited == null ? getString("new") : edited.name(),
                edited == null ? null : href("/desk/venues/organisations"),
                edited == null ? null : getString("new")));
        Map<String, String> kinds = new LinkedHashMap<>();
        for (UserClass kind : UserClass.values()) {
            if (kind != UserClass.RESIDENT) {
                kinds.put(kind.word(), kind.in(getLocale()));
            }
        }
        add(id -> new PortalForm<Organisation>(
                        id, "save", this::save, done -> href("/desk/venues/organisations?done=saved"))
                .with(
                        Field.text("name", edited == null ? "" : edited.name()),
                        Field.select(
                                "kind", edited == null ? "club" : edited.kind().word(), kinds),
                        Field.area("logins", edited == null ? "" : logins(edited))
                                .optional()));
    }

    private String logins(Organisation of) {
        Visitor portal = Visitor.portal(of.site());
        return of.people().stream()
                .flatMap(id -> use(People.class).find(portal, id).stream())
                .map(Person::login)
                .filter(login -> login != null)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private Outcome<Organisation> save(PortalForm<Organisation> form) {
        Set<String> logins = Arrays.stream(form.value("logins").split("[\\s,，、]+"))
                .filter(login -> !login.isBlank())
                .collect(Collectors.toSet());
        UserClass kind = UserClass.of(form.value("kind")).orElse(UserClass.CLUB);
        String id = parameter("id").isEmpty() ? null : parameter("id");
        return use(Organisations.class).save(visitor(), id, form.value("name"), kind, logins);
    }

    private void writeAll(Html html) {
        List<Organisation> all = use(Organisations.class).all(visitor());
        if (all.isEmpty()) {
            html.leaf("p", getString("none"), "class", "soft");
            return;
        }
        html.open("table", "class", "table table-cards")
                .leaf("caption", getString("title"), "class", "visually-hidden");
        head(html, "name", "kind", "people");
        html.open("tbody");
        for (Organisation one : all) {
            html.open("tr").open("th", "scope", "row");
            html.link(href("/desk/venues/organisations?id=" + one.id()), one.name())
                    .close();
            cell(html, "kind", one.kind().in(getLocale()));
            cell(html, "people", Integer.toString(one.people().size()));
            html.close();
        }
        html.close(2);
    }
}
