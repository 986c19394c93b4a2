package org.weilu.signup.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Guest;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Permission;
import org.weilu.spi.community.Areas;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;

/** Who comes and who waits, for hosts: a sheet to sign on paper too. */
public final class ComingPage extends StackPage {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;
    private final Service<Signups> signups = Service.of(Signups.class);
    private transient @Nullable Occasion occasion;

    public ComingPage(PageParameters parameters) {
        super(parameters);
    }

    private Occasion occasion() {
        if (occasion == null) {
            occasion = signups.get().occasion(parameter("occasion")).orElseThrow(StackPage::notFound);
        }
        return occasion;
    }

    @Override
    protected IModel<String> title() {
        return () -> getString("title").replace("{0}", occasion().title(getLocale()));
    }

    @Override
    protected String lead() {
        Occasion what = occasion();
        String place = what.place(getLocale());
        return times().range(what.plan().starts(), what.plan().ends()) + (place.isBlank() ? "" : " · " + place);
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = new ArrayList<>(super.way());
        way.set(
                1,
                new Parts.Crumb(
                        occasion().title(getLocale()), href(occasion().plan().path())));
        way.add(new Parts.Crumb(getString("here"), null));
        return way;
    }

    @Override
    protected void build() {
        String after = parameter(Slice.AFTER);
        Listing<Party> all = signups.get()
                .coming(visitor(), occasion().id(), new Slice(after.isEmpty() ? null : after, PAGE))
                .orThrow();
        write(this::writeBar);
        if (all.items().isEmpty()) {
            write(html -> Parts.empty(
                    html,
                    host().themed(getRequestCycle(), "images/empty-calendar.svg"),
                    getString("empty.title"),
                    getString("empty.text")));
        }
        List<Party> come = all.items().stream()
                .filter(party -> party.status() != Party.Status.WAITING)
                .toList();
        List<Party> wait = all.items().stream()
                .filter(party -> party.status() == Party.Status.WAITING)
                .toList();
        if (!come.isEmpty()) {
            write(html -> writeSheet(html, "coming", come));
        }
        if (!wait.isEmpty()) {
            write(html -> writeSheet(html, "waiting", wait));
        }
        write(html -> pager(html, href("/signup/" + occasion().id() + "/coming"), all));
    }

    private List<String> tools() {
        Map<String, Permission> tools = new LinkedHashMap<>();
        tools.put("door", Signups.CHECK_IN);
        tools.put("admission", Signups.ADMIT);
        return tools.keySet().stream()
                .filter(tool -> may(Objects.requireNonNull(tools.get(tool))))
                .toList();
    }

    private boolean may(Permission what) {
        return host().service(Access.class).allows(visitor(), what, occasion());
    }

    private void writeBar(Html html) {
        html.open("div", "class", "panel stack");
        KeptWords kept = new KeptWords(host().service(Areas.class), times(), getLocale());
        PlaceWords.bar(html, kept, occasion(), host().clock().instant());
        html.open("div", "class", "actions no-print");
        for (String tool : tools()) {
            html.button(href("/signup/" + occasion().id() + "/" + tool), getString(tool), true);
        }
        if (may(Signups.ON_BEHALF)) {
            html.button(href("/desk/signup?occasion=" + occasion().id()), getString("counter"), true);
        }
        html.close();
        html.close();
        int over = occasion().taken() - occasion().plan().capacity();
        if (over > 0) {
            Parts.notice(html, "warning", getString("over").replace("{0}", "" + over), getString("over.text"));
        }
    }

    private void writeSheet(Html html, String key, List<Party> parties) {
        boolean waits = key.equals("waiting");
        html.open("table", "class", "table table-cards").leaf("caption", getString(key));
        html.open("thead").open("tr");
        for (String column : List.of("name", waits ? "turn" : "number", waits ? "number" : "sign")) {
            html.leaf("th", getString(column), "scope", "col");
        }
        html.close(2).open("tbody");
        for (Party party : parties) {
            for (Guest guest : party.people()) {
                String first = waits ? "" + PlaceWords.position(party) : party.number();
                html.open("tr").leaf("th", name(guest), "scope", "row");
                html.open("td", "data-label", getString(waits ? "turn" : "number"))
                        .text(first);
                if (waits && may(Signups.ORDER)) {
                    String way = "/signup/" + occasion().id() + "/order/" + party.id();
                    html.text(" ").link(href(way), getString("order"), "class", "more no-print");
                }
                if (party.status() == Party.Status.OFFERED) {
                    html.text(" ");
                    PlaceWords.badge(html, getLocale(), party);
                }
                if (party.askedAgain() != null) {
                    html.text(" ").badge("soon", getString("asked"));
                }
                html.close();
                String last = waits ? party.number() : "";
                html.leaf("td", last, "data-label", getString(waits ? "number" : "sign"));
                html.close();
            }
        }
        html.close(2);
    }

    private String name(Guest guest) {
        return Optional.of(guest.name())
                .filter(name -> !name.isBlank())
                .orElseGet(() -> PlaceWords.say(getLocale(), "nobody"));
    }
}
