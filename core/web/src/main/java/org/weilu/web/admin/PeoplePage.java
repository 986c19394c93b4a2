package org.weilu.web.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.PersonName;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.ToolPage;
import org.weilu.web.PortalApplication;

/** Finding people, and making an account at the counter. */
public final class PeoplePage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private transient Accounts.@Nullable CodeSlip slip;

    public PeoplePage(PageParameters parameters) {
        super(parameters, People.SEE, Scoped.portal());
    }

    @Override
    protected void build() {
        write(this::writeSlip);
        write(this::writeSearch);
        write(this::writePeople);
        write(html -> Parts.sectionHead(html, "counter", getString("counter"), null, null));
        add(id -> new PortalForm<Accounts.CodeSlip>(id, "submit", this::create, this::show)
                .with(
                        Field.text("name", "").autocomplete("off"),
                        Field.phone("phone", "").autocomplete("off").optional(),
                        Field.select("area", "", areas(getString("area.none"))).optional()));
    }

    static Map<String, String> areas(String none) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("", none);
        PortalApplication portal = PortalApplication.portal();
        for (Area area : portal.find(Areas.class).map(Areas::all).orElse(List.of())) {
            places.put(area.id(), area.name(portal.asking().preferences().language()));
        }
        return places;
    }

    private Outcome<Accounts.CodeSlip> create(PortalForm<Accounts.CodeSlip> form) {
        String phone = form.value("phone");
        String area = form.value("area");
        return use(Accounts.class)
                .createAtCounter(
                        visitor(), form.value("name"), phone.isBlank() ? null : phone, area.isBlank() ? null : area);
    }

    // A code is shown once, in the answer to the POST itself, and never stands in an address.
    private String show(Accounts.CodeSlip made) {
        slip = made;
        return "";
    }

    private void writeSlip(Html html) {
        if (slip != null) {
            PersonPage.writeSlip(html, slip, times());
        }
    }

    private void writeSearch(Html html) {
        html.open("form", "class", "filter-bar", "method", "get", "action", href("/admin/people"));
        html.open("div", "class", "field field-wide");
        html.leaf("label", getString("q"), "class", "field-label", "for", "people-q");
        html.single("input", "class", "input", "id", "people-q", "name", "q", "value", parameter("q"))
                .close();
        html.leaf("button", getString("find"), "class", "button button-quiet", "type", "submit")
                .close();
    }

    private void writePeople(Html html) {
        Listing<Person> people = use(People.class).list(visitor(), parameter("q"), slice());
        if (people.items().isEmpty()) {
            Parts.empty(html, host().themed(getRequestCycle(), "images/empty-search.svg"), getString("none"), "");
            return;
        }
        html.open("table", "class", "table table-cards");
        html.leaf("caption", getString("count").replace("{0}", Long.toString(people.total())));
        head(html, "name", "login", "phone", "state");
        html.open("tbody");
        for (Person person : people.items()) {
            html.open("tr")
                    .open("th", "scope", "row")
                    .link(href("/admin/people/" + person.id()), person.name())
                    .close();
            cell(html, "login", person.login() == null ? "" : person.login());
            cell(html, "phone", person.phone() == null ? "" : PersonName.maskedPhone(person.phone()));
            cell(html, "state", getString("state." + person.state().name()));
            html.close();
        }
        html.close(2);
        pager(html, href("/admin/people?q=" + Parts.encoded(parameter("q"))), people);
    }
}
