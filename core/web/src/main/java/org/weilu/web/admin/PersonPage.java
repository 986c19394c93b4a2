package org.weilu.web.admin;

import java.util.List;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Texts;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.Accounts.CodeSlip;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.StackPage;
import org.weilu.ui.Times;
import org.weilu.ui.ToolPage;
import org.weilu.web.PortalApplication;

/** A person, for who looks after people: where they live, a one-time code, shutting out. */
public final class PersonPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of(PersonPage.class);
    private transient @Nullable CodeSlip slip;

    public PersonPage(PageParameters parameters) {
        super(parameters, People.SEE);
    }

    private Person person() {
        return use(People.class).find(visitor(), parameter("id")).orElseThrow(StackPage::notFound);
    }

    @Override
    protected IModel<String> title() {
        return () -> person().name();
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.add(2, new Parts.Crumb(Tools.say(getLocale(), "people"), href("/admin/people")));
        return way;
    }

    @Override
    protected void build() {
        Person person = person();
        String here = href("/admin/people/" + person.id());
        write(html -> {
            if (slip != null) {
                writeSlip(html, slip, times());
            }
            writeFacts(html, person());
        });
        section("area.head");
        add(id -> new PortalForm<Person>(
                        id,
                        "confirm",
                        form -> use(People.class).confirmArea(visitor(), person.id(), form.value("area")),
                        done -> here + "?done=confirmed")
                .with(Field.select("area", person.area(), PeoplePage.areas(getString("choose")))));
        section("code.head");
        add(id -> new PortalForm<CodeSlip>(
                id, "code", form -> use(Accounts.class).newCode(visitor(), person.id()), made -> {
                    slip = made;
                    return "";
                }));
        boolean blocked = person.state() == Person.State.BLOCKED;
        section(blocked ? "admit.head" : "block.head");
        add(id -> blocking(id, person, blocked, here));
    }

    private void section(String key) {
        write(html -> Parts.sectionHead(html, key.replace('.', '-'), getString(key), null, null));
    }

    private PortalForm<Person> blocking(String id, Person person, boolean blocked, String here) {
        PortalForm<Person> form = new PortalForm<Person>(
                        id,
                        blocked ? "admit" : "block",
                        it -> use(People.class).block(visitor(), person.id(), !blocked, it.value("reason")),
                        done -> here + "?done=" + (blocked ? "admitted" : "blocked"))
                .with(Field.text("reason", ""));
        return blocked ? form : form.danger();
    }

    static void writeSlip(Html html, CodeSlip slip, Times times) {
        var language = PortalApplication.portal().asking().preferences().language();
        html.open("div", "class", "ticket", "role", "status");
        html.leaf("p", TEXTS.say(language, "slip.login") + " " + slip.person().login());
        html.leaf("p", slip.code(), "class", "ticket-number");
        html.single("hr", "class", "ticket-cut");
        html.leaf("p", TEXTS.say(language, "slip.until", times.dateTime(slip.until())));
        html.leaf("p", TEXTS.say(language, "slip.how")).close();
    }

    private void writeFacts(Html html, Person person) {
        html.open("dl", "class", "facts");
        fact(html, "login", person.login());
        fact(html, "phone", person.phone());
        fact(html, "email", person.email());
        fact(html, "area", person.area() == null ? null : PeoplePage.areas("").get(person.area()));
        fact(html, "confirmed", getString(person.areaConfirmed() ? "yes" : "no"));
        fact(html, "joined", times().day(person.joined()));
        html.close();
        html.open("p")
                .link(href("/admin/grants?person=" + Parts.encoded(person.id())), getString("grants"))
                .close();
    }

    private void fact(Html html, String key, @Nullable String value) {
        html.open("div")
                .leaf("dt", getString(key))
                .leaf("dd", value == null ? "—" : value)
                .close();
    }
}
