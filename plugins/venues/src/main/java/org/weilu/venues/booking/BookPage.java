package org.weilu.venues.booking;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Access;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;
import org.weilu.venues.api.Alternative;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Bookings.Asking;
import org.weilu.venues.api.Organisations;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venues;
import org.weilu.venues.diary.FreeSlots;
import org.weilu.venues.plan.FloorPlan;
import org.weilu.venues.plan.LayoutWords;

/** Asking for a room: filled in by the links that lead here, and keeping what was typed. */
public final class BookPage extends StackPage {
    private static final long serialVersionUID = 1L;
    private final Service<Venues> venues = Service.of(Venues.class);
    private final Service<Bookings> bookings = Service.of(Bookings.class);
    private final Service<Organisations> organisations = Service.of(Organisations.class);
    private final Service<Access> access = Service.of(Access.class);
    private transient @Nullable Venue venue;
    private transient List<Alternative> instead = List.of();
    private transient String kept = "";

    public BookPage(PageParameters parameters) {
        super(parameters);
        access.get().require(visitor(), Bookings.BOOK, venue());
    }

    private Venue venue() {
        if (venue == null) {
            venue = venues.get().find(visitor(), parameter("slug")).orElseThrow(StackPage::notFound);
        }
        return venue;
    }

    @Override
    protected IModel<String> title() {
        return () -> getString("title").replace("{0}", venue().name().in(getLocale()));
    }

    @Override
    protected String width() {
        return "wrap narrow";
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.set(way.size() - 1, new Parts.Crumb(getString("here"), null));
        way.add(1, new Parts.Crumb(getString("venues"), href("/venues")));
        way.add(2, new Parts.Crumb(venue().name().in(getLocale()), href(venue().path())));
        return way;
    }

    @Override
    protected void build() {
        write(this::writeSteps);
        write(this::writeInstead);
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", getString("myself"));
        organisations.get().mine(visitor()).forEach(one -> names.put(one.id(), one.name()));
        Field name = names.size() > 1
                ? Field.select("organisation", parameter("organisation"), names)
                : Field.hidden("organisation", "");
        add(id -> new PortalForm<Booking>(
                        id, "submit", this::ask, done -> href("/me/venues/" + done.id() + "?done=asked"))
                .with(
                        Field.select("layout", layout(), choices().layouts(getString("layout.words"))),
                        Field.date("date", choices().date(parameter("date"))),
                        Field.select(
                                "from",
                                choices().from(parameter("from")),
                                choices().times(false)),
                        Field.select(
                                "to",
                                choices().until(parameter("to")),
                                choices().times(true)),
                        Field.text("purpose", parameter("purpose")).autocomplete("off"),
                        Field.number("people", parameter("people")).optional(),
                        name,
                        Field.tick("standby", false))
                .back(href(venue().path())));
    }

    private FormChoices choices() {
        return new FormChoices(
                venue(), host().clock().instant().atZone(site().zone()).toLocalDate(), getLocale());
    }

    private void writeSteps(Html html) {
        html.open("ol", "class", "steps").leaf("li", getString("step.find"));
        html.leaf("li", getString("step.fill"), "aria-current", "step")
                .leaf("li", getString("step.done"))
                .close();
        FloorPlan plan = new FloorPlan(venue(), getLocale());
        venue().layout(layout()).ifPresent(layout -> {
            html.open("div", "class", "panel stack").leaf("h2", layout.name().in(getLocale()), "class", "card-title");
            html.leaf("p", LayoutWords.seats(venue(), layout, getLocale()), "class", "soft");
            if (plan.isWorthDrawing() && !elder()) {
                plan.write(html, layout);
            }
            String query = "?date=" + Parts.encoded(choices().date(parameter("date"))) + "&people="
                    + Parts.encoded(parameter("people"));
            html.open("p", "class", "actions").button(href("/venues/find" + query), getString("other"), true);
            String again = "/series?layout=" + Parts.encoded(layout.slug()) + "&date="
                    + Parts.encoded(choices().date(parameter("date")));
            html.button(href(venue().path() + again), getString("series"), true).close(2);
        });
    }

    /** What the link said, else the smallest that is enough. */
    private String layout() {
        int people = Math.max(0, FormTimes.people(parameter("people")));
        return venue().layout(parameter("layout"))
                .or(() -> venue().fitting(people, Set.of(), false).stream().findFirst())
                .or(() -> venue().layouts().stream().findFirst())
                .map(Venue.Layout::slug)
                .orElse("");
    }

    private Outcome<Booking> ask(PortalForm<Booking> form) {
        LocalDate day = FormTimes.day(form.value("date"));
        if (day == null) {
            return Outcome.refused(Refusal.invalid("date", getString("date.wrong")));
        }
        Outcome<Booking> asked = bookings.get()
                .ask(
                        visitor(),
                        new Asking(
                                venue().id(),
                                form.value("layout"),
                                FormTimes.at(day, form.value("from"), site().zone()),
                                FormTimes.at(day, form.value("to"), site().zone()),
                                form.value("purpose"),
                                FormTimes.people(form.value("people")),
                                form.ticked("standby"),
                                form.value("organisation")));
        kept = "&purpose=" + Parts.encoded(form.value("purpose")) + "&people=" + Parts.encoded(form.value("people"));
        instead = FormTimes.alternatives(asked.refusals());
        return asked instanceof Outcome.Refused<Booking> no
                ? Outcome.refused(no.refusals().stream().map(FormTimes::named).toList())
                : asked;
    }

    /** Stands above the form once it was refused: each leads to the form, filled in with what was typed. */
    private void writeInstead(Html html) {
        if (instead.isEmpty()) {
            return;
        }
        FreeSlots slots = new FreeSlots(site().zone());
        html.open("section", "class", "section", "aria-labelledby", "instead");
        Parts.sectionHead(html, "instead", getString("instead"), null, null);
        html.open("ul", "class", "slots");
        for (Alternative one : instead) {
            html.open("li").open("a", "class", "slot slot-free", "href", href(slots.ask(one) + kept));
            html.leaf("b", FormTimes.clock(slots, one));
            html.leaf("span", one.venueName() + " · " + one.layoutName());
            html.leaf("span", getString("seats").replace("{0}", Integer.toString(one.seats())));
            html.close(2);
        }
        html.close(2);
    }
}
