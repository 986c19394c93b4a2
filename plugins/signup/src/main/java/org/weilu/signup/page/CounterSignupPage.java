package org.weilu.signup.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.StackPage;
import org.weilu.ui.ToolPage;

/** Signing somebody up who stands at the counter, and theirs: what for, who, and their yes to what was read. */
public final class CounterSignupPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 60;
    private transient @Nullable Person person;

    public CounterSignupPage(PageParameters parameters) {
        super(parameters, Signups.ON_BEHALF);
    }

    private Person person() {
        if (person == null) {
            person = use(People.class).find(visitor(), parameter("person")).orElseThrow(StackPage::notFound);
        }
        return person;
    }

    @Override
    protected String lead() {
        return getString("for").replace("{0}", person().name());
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.add(2, new Parts.Crumb(getString("counter"), href("/desk/signup")));
        return way;
    }

    @Override
    protected void build() {
        Map<String, String> occasions = occasions();
        if (occasions.isEmpty()) {
            write(html -> html.leaf("p", getString("nothing"), "class", "soft"));
            return;
        }
        String id = person().id();
        write(this::writeRead);
        add(form -> new PortalForm<Party>(
                        form, "submit", typed -> signUp(id, typed), done -> href("/desk/signup/slip/" + done.id()))
                .with(
                        Field.select("occasion", parameter("occasion"), occasions),
                        Field.ticks("people", Set.of(id), household()),
                        Field.tick("agreed", false))
                .back(href("/desk/signup")));
    }

    private Outcome<Party> signUp(String id, PortalForm<Party> typed) {
        if (typed.value("occasion").isEmpty()) {
            return Outcome.refused(Refusal.invalid("occasion", getString("which")));
        }
        return use(Signups.class)
                .signUpFor(
                        visitor().onBehalfOf(id),
                        typed.value("occasion"),
                        typed.values("people"),
                        typed.ticked("agreed") ? getString("read") : "");
    }

    private Map<String, String> occasions() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (Occasion occasion : use(Signups.class).ahead(visitor(), MOST)) {
            if (choices.isEmpty()) {
                choices.put("", getString("choose"));
            }
            choices.put(occasion.id(), times().dateTime(occasion.plan().starts()) + " " + occasion.title(getLocale()));
        }
        return choices;
    }

    /** Who stands there, and who lives with them. */
    private Map<String, String> household() {
        Map<String, String> people = new LinkedHashMap<>();
        people.put(person().id(), person().name());
        List<Household.Member> members = use(Households.class)
                .of(visitor(), person().id())
                .map(Household::members)
                .orElse(List.of());
        for (Household.Member member : members) {
            if (!member.person().equals(person().id())) {
                people.put(
                        member.person(),
                        member.name() + " · "
                                + getString("part." + member.part().name()));
            }
        }
        return people;
    }

    private void writeRead(Html html) {
        Parts.notice(html, "info", getString("aloud"), getString("read"));
    }
}
