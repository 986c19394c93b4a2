package org.weilu.signup.page;

import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.ToolPage;

/** Finding who is at the counter, to sign them up. */
public final class CounterPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    public CounterPage(PageParameters parameters) {
        super(parameters, Signups.ON_BEHALF);
    }

    @Override
    protected void build() {
        String q = parameter("q").strip();
        write(html -> writeSearch(html, q));
        if (!q.isEmpty()) {
            Listing<Person> found = use(People.class).list(visitor(), q, Slice.first(PAGE));
            write(html -> writePeople(html, found));
        }
    }

    private void writeSearch(Html html, String q) {
        html.open("form", "class", "filter-bar", "method", "get", "action", href("/desk/signup"));
        html.open("div", "class", "field field-wide");
        html.leaf("label", getString("q"), "class", "field-label", "for", "q");
        html.leaf("p", getString("q.hint"), "class", "field-hint", "id", "q-hint");
        html.single(
                "input",
                "class",
                "input",
                "id",
                "q",
                "name",
                "q",
                "type",
                "search",
                "value",
                q,
                "autocomplete",
                "off",
                "aria-describedby",
                "q-hint");
        html.close();
        if (!parameter("occasion").isEmpty()) {
            html.single("input", "type", "hidden", "name", "occasion", "value", parameter("occasion"));
        }
        html.leaf("button", getString("find"), "class", "button", "type", "submit")
                .close();
    }

    private void writePeople(Html html, Listing<Person> found) {
        if (found.items().isEmpty()) {
            String picture = host().themed(getRequestCycle(), "images/empty-search.svg");
            Parts.empty(html, picture, getString("nobody"), getString("nobody.text"));
            return;
        }
        html.open("ul", "class", "people");
        for (Person person : found.items()) {
            html.open("li", "class", "person");
            String last = person.name().isEmpty()
                    ? ""
                    : person.name().substring(person.name().length() - 1);
            html.leaf("span", last, "class", "avatar", "aria-hidden", "true");
            html.open("div", "class", "person-body").leaf("p", person.name(), "class", "person-name");
            html.leaf("p", home(person), "class", "soft").close();
            html.open("div", "class", "actions");
            String occasion = parameter("occasion");
            String way =
                    "/desk/signup/" + person.id() + (occasion.isEmpty() ? "" : "?occasion=" + Parts.encoded(occasion));
            html.button(href(way), getString("choose"), false).close(2);
        }
        html.close();
        if (found.total() > found.items().size()) {
            html.leaf("p", getString("more").replace("{0}", "" + found.total()), "class", "soft");
        }
    }

    private String home(Person person) {
        return Optional.ofNullable(person.area())
                .flatMap(area -> use(Areas.class).find(area))
                .map((Area area) -> area.name(getLocale()))
                .orElseGet(() -> getString("nowhere"));
    }
}
