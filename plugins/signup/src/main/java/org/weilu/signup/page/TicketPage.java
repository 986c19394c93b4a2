package org.weilu.signup.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Shift;
import org.weilu.signup.api.Signups;
import org.weilu.spi.access.Access;
import org.weilu.spi.document.QrCodes;
import org.weilu.spi.operation.Links;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.MePage;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;

/** A ticket: the number to say at the door, when and where, and the way to take it back. */
public final class TicketPage extends MePage {
    private static final long serialVersionUID = 1L;
    private final Service<Signups> signups = Service.of(Signups.class);
    private final Service<QrCodes> codes = Service.of(QrCodes.class);
    private final Service<Links> links = Service.of(Links.class);
    private transient @Nullable Party party;

    public TicketPage(PageParameters parameters) {
        super(parameters);
    }

    private Party party() {
        if (party == null) {
            party = signups.get().party(visitor(), parameter("party")).orElseThrow(StackPage::notFound);
        }
        return party;
    }

    @Override
    protected String tab() {
        return "/signup";
    }

    @Override
    protected IModel<String> title() {
        return () -> party().occasion().title(getLocale());
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = new ArrayList<>(super.way());
        way.add(2, new Parts.Crumb(getString("mine"), href("/me/signup")));
        return way;
    }

    @Override
    protected String width() {
        return "wrap narrow";
    }

    @Override
    protected void parts() {
        write(this::writeWords);
        if (party().status() == Party.Status.OFFERED && isAlive() && isAhead()) {
            writeOffer();
        }
        if (party().askedAgain() != null && isAlive() && isAhead()) {
            String id = party().id();
            write(html -> Parts.notice(html, "warning", getString("moved"), getString("moved.text")));
            add(form -> new PortalForm<Party>(
                    form,
                    "stay",
                    typed -> signups.get().stay(visitor(), id),
                    done -> href("/me/signup/" + id + "?done=stay")));
        }
        writeDoor();
        write(this::writeTicket);
        write(this::writeShifts);
        write(this::writeActions);
    }

    /** What was done to their turn by hand. */
    private void writeShifts(Html html) {
        List<Shift> shifts =
                party().status() == Party.Status.WAITING ? signups.get().shifts(visitor(), party().id()) : List.of();
        if (shifts.isEmpty()) {
            return;
        }
        html.open("section", "class", "panel stack").leaf("h2", getString("shifts"));
        html.open("ul", "class", "stack");
        for (Shift shift : shifts) {
            html.open("li").leaf("strong", times().dateTime(shift.at())).text(" ");
            String key = shift.chosen() ? "shift.chosen" : "shift.passed";
            html.text(getString(key)
                            .replace("{0}", "" + shift.was())
                            .replace("{1}", "" + shift.now())
                            .replace("{2}", shift.reason()))
                    .close();
        }
        html.close(2);
    }

    private String waitingWords() {
        int seats = party().occasion().plan().capacity();
        if (party().people().size() > seats) {
            return getString("waiting.large").replace("{0}", "" + seats);
        }
        int passed = party().passed();
        return getString("waiting.text")
                + (passed == 0 ? "" : " " + getString("waiting.passed").replace("{0}", "" + passed));
    }

    private void writeOffer() {
        String id = party().id();
        Instant deadline = party().deadline();
        String until = deadline == null ? "" : times().dateTime(deadline);
        String words = getString("offered.text").replace("{0}", until);
        write(html -> Parts.notice(html, "warning", getString("offered"), words));
        add(form -> new PortalForm<Party>(
                        form,
                        "accept",
                        typed -> action().equals("decline")
                                ? signups.get().cancel(visitor(), id)
                                : signups.get().accept(visitor(), id),
                        done -> href("/me/signup/" + id)
                                + (done.status() == Party.Status.CONFIRMED ? "?done=in" : "?done=declined"))
                .also("decline", "decline"));
    }

    private boolean isAhead() {
        return host().clock().instant().isBefore(party().occasion().plan().starts());
    }

    private void writeWords(Html html) {
        if (party().people().stream().anyMatch(guest -> guest.came() != null)) {
            Parts.notice(html, "success", getString("came"), "");
        }
        if (party().occasion().cancelled()) {
            Parts.notice(html, "warning", getString("gone"), getString("gone.text"));
        } else if (party().status() == Party.Status.WAITING && isAhead()) {
            String words = getString("waiting").replace("{0}", "" + PlaceWords.position(party()));
            Parts.notice(html, "warning", words, waitingWords());
        }
    }

    private void writeTicket(Html html) {
        String address = links.get().absolute(href("/me/signup/" + party().id()));
        new TicketSheet(getLocale(), times(), codes.find().orElse(null), address).write(html, party());
    }

    /** For hosts, whose phone has read the code of somebody at the door. */
    private void writeDoor() {
        Instant now = host().clock().instant();
        boolean open = now.isAfter(party().occasion().plan().starts().minus(Duration.ofHours(2)))
                && now.isBefore(party().occasion().plan().ends().plus(Duration.ofDays(1)));
        boolean may = host().service(Access.class).allows(visitor(), Signups.CHECK_IN, party().occasion());
        if (!open || !may || party().status() != Party.Status.CONFIRMED || !isAlive()) {
            return;
        }
        String id = party().id();
        Map<String, String> people = new LinkedHashMap<>();
        party().people().forEach(guest -> people.put(guest.person(), guest.name()));
        List<String> here = party().people().stream()
                .filter(guest -> guest.came() != null)
                .map(Party.Guest::person)
                .toList();
        // Most parties come as a whole: so all are ticked until somebody says otherwise.
        List<String> ticked = here.isEmpty() ? List.copyOf(people.keySet()) : here;
        String door = "/signup/" + party().occasion().id() + "/door";
        add(form -> new PortalForm<Party>(
                        form,
                        here.isEmpty() ? "arrive" : "arrive.again",
                        typed -> signups.get().arrive(visitor(), id, typed.values("people")),
                        done -> href(door) + "?done=here")
                .with(Field.ticks("people", ticked, people))
                .back(href(door)));
    }

    private boolean isAlive() {
        return party().status() != Party.Status.CANCELLED && !party().occasion().cancelled();
    }

    private void writeActions(Html html) {
        boolean alive = isAlive();
        String own = "/me/signup/" + party().id();
        html.open("div", "class", "actions no-print");
        html.button(href(party().occasion().plan().path()), getString("about"), true);
        if (alive) {
            html.open("a", "class", "button button-quiet", "href", href(own + "/calendar.ics"));
            html.icon("calendar").text(getString("calendar")).close();
        }
        if (alive && isAhead() && party().status() != Party.Status.OFFERED) {
            html.link(href(own + "/cancel"), getString("cancel"), "class", "button button-danger");
        }
        html.close();
    }
}
