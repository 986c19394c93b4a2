package org.weilu.signup.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Day;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Guest;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.SeeOther;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;

/** At the door: who is expected, by name or number, and a button for who has come. */
public final class DoorPage extends StackPage {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 1_000;
    private final Service<Signups> signups = Service.of(Signups.class);
    private transient @Nullable Occasion occasion;
    private transient @Nullable String refused;

    public DoorPage(PageParameters parameters) {
        super(parameters);
        host().service(Access.class).require(visitor(), Signups.CHECK_IN, occasion());
    }

    private Occasion occasion() {
        if (occasion == null) {
            occasion = signups.get().occasion(parameter("occasion")).orElseThrow(StackPage::notFound);
        }
        return occasion;
    }

    private String own() {
        return "/signup/" + occasion().id() + "/door";
    }

    @Override
    protected String lead() {
        return occasion().title(getLocale()) + " · "
                + times().range(occasion().plan().starts(), occasion().plan().ends());
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = new ArrayList<>(super.way());
        way.add(
                1,
                new Parts.Crumb(
                        occasion().title(getLocale()), href(occasion().plan().path())));
        return way;
    }

    @Override
    protected void build() {
        if (action().equals("here") || action().equals("away")) {
            mark(action().equals("here"));
        }
        String q = parameter("q").strip();
        List<Party> all = expected();
        write(this::writeRefused);
        write(this::writeDay);
        write(html -> writeSearch(html, q));
        write(html -> writeParties(
                html, all.stream().filter(party -> matches(party, q)).toList()));
        String walkIns = Integer.toString(day().walkIns());
        add(form -> new PortalForm<Day>(
                        form,
                        "submit",
                        typed -> signups.get().walkIns(visitor(), occasion().id(), number(typed.value("walkins"))),
                        done -> href(own()) + "?done=noted")
                .with(Field.number("walkins", walkIns)));
    }

    private Day day() {
        return signups.get().day(visitor(), occasion().id()).orThrow();
    }

    private void mark(boolean here) {
        String id = parameter("party");
        List<String> people = signups.get().party(visitor(), id).stream()
                .filter(party -> here)
                .flatMap(party -> party.people().stream())
                .map(Guest::person)
                .toList();
        Outcome<Party> answer = signups.get().arrive(visitor(), id, people);
        if (answer.isDone()) {
            String q = Parts.encoded(parameter("q"));
            throw new SeeOther(href(own() + "?q=" + q + "&done=" + (here ? "here" : "away")));
        }
        refused = answer.refusals().getFirst().words();
    }

    private static int number(String typed) {
        return typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : -1;
    }

    private List<Party> expected() {
        List<Party> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Listing<Party> some = signups.get()
                    .coming(visitor(), occasion().id(), new Slice(after, 100))
                    .orThrow();
            some.items().stream()
                    .filter(party -> party.status() == Status.CONFIRMED)
                    .forEach(all::add);
            after = some.next();
        } while (after != null && all.size() < MOST);
        return all;
    }

    /** By a part of a name, or of the number with or without its dash. */
    private static boolean matches(Party party, String q) {
        String wanted = q.toLowerCase(Locale.ROOT).replace("-", "");
        return party.number().toLowerCase(Locale.ROOT).replace("-", "").contains(wanted)
                || party.people().stream()
                        .anyMatch(guest -> guest.name().toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)));
    }

    private void writeRefused(Html html) {
        if (refused != null) {
            Parts.notice(html, "error", refused, "");
        }
    }

    private void writeDay(Html html) {
        Day day = day();
        html.open("dl", "class", "stats");
        stat(html, "came", day.came());
        stat(html, "missing", day.missing());
        stat(html, "walked", day.walkIns());
        html.close();
    }

    private void stat(Html html, String key, int number) {
        html.open("div", "class", "stat")
                .leaf("dt", getString(key))
                .leaf("dd", number)
                .close();
    }

    private void writeSearch(Html html, String q) {
        html.open("form", "class", "filter-bar no-print", "method", "get", "action", href(own()));
        html.open("div", "class", "field field-wide");
        html.leaf("label", getString("q"), "class", "field-label", "for", "q");
        html.single(
                "input", "class", "input", "id", "q", "name", "q", "type", "search", "value", q, "autocomplete", "off");
        html.close().leaf("button", getString("find"), "class", "button button-quiet", "type", "submit");
        html.close();
    }

    private void writeParties(Html html, List<Party> parties) {
        html.open("section", "class", "section", "aria-labelledby", "expected");
        Parts.sectionHead(html, "expected", getString("expected"), null, null);
        if (parties.isEmpty()) {
            html.leaf("p", getString("nobody"), "class", "soft");
        } else {
            html.open("ul", "class", "people");
            parties.forEach(party -> writeParty(html, party));
            html.close();
        }
        html.close();
    }

    private void writeParty(Html html, Party party) {
        long here =
                party.people().stream().filter(guest -> guest.came() != null).count();
        html.open("li", "class", "person").open("div", "class", "person-body");
        html.leaf("p", PlaceWords.names(getLocale(), party), "class", "person-name");
        html.open("p", "class", "soft").text(party.number()).text(" ");
        if (here > 0) {
            boolean all = here == party.people().size();
            String words = all ? getString("here") : getString("some").replace("{0}", "" + here);
            html.badge(all ? "confirmed" : "soon", words);
        }
        html.close(2).open("div", "class", "actions no-print");
        String way = href(own() + "?party=" + party.id() + "&q=" + Parts.encoded(parameter("q")));
        if (here == 0) {
            html.post(way, "here", getString("arrive"), "button");
            Optional.of(party.people().size())
                    .filter(size -> size > 1)
                    .ifPresent(size -> html.button(href("/me/signup/" + party.id()), getString("each"), true));
        } else {
            html.post(way, "away", getString("undo"), "button button-quiet");
        }
        html.close(2);
    }
}
