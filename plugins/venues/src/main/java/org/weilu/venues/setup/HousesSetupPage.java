package org.weilu.venues.setup;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scoped;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.ToolPage;
import org.weilu.venues.api.OpenHours;
import org.weilu.venues.api.OpenHours.Span;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Approval;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venue.Terms;
import org.weilu.venues.api.Venue.Text;
import org.weilu.venues.api.Venues;

/** The houses that somebody may set up, and a new one. */
public final class HousesSetupPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private static final String FIRST = "room-1";
    private static final Terms TERMS = new Terms(30, 4, Approval.MANAGER);

    public HousesSetupPage(PageParameters parameters) {
        super(parameters, Venues.EDIT);
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.add(2, new Parts.Crumb(getString("requests"), href("/desk/venues")));
        return way;
    }

    @Override
    protected void build() {
        write(this::writeHouses);
        if (!use(Access.class)
                .allows(visitor(), Venues.EDIT, Scoped.site(visitor().site()))) {
            return;
        }
        write(html -> Parts.sectionHead(html, "new", getString("new"), null, null));
        add(id -> new PortalForm<Venue>(
                        id, "make", this::make, made -> href("/desk/venues/houses/" + made.slug() + "?done=made"))
                .with(
                        Field.text("name", "").autocomplete("off"),
                        Field.text("nameEn", "").autocomplete("off").optional(),
                        Field.text("slug", "").autocomplete("off"),
                        Field.text("address", "").autocomplete("off").optional(),
                        Field.number("seats", "20")));
    }

    private void writeHouses(Html html) {
        List<Venue> mine = use(Venues.class).all(visitor()).stream()
                .filter(venue -> use(Access.class).allows(visitor(), Venues.EDIT, venue))
                .toList();
        if (mine.isEmpty()) {
            html.leaf("p", getString("none"), "class", "soft");
            return;
        }
        html.open("ul", "class", "rows");
        for (Venue venue : mine) {
            html.open("li", "class", "row").open("div", "class", "row-body").open("h2", "class", "row-title");
            html.link(href("/desk/venues/houses/" + venue.slug()), venue.name().in(getLocale()))
                    .close();
            String size = getString("size")
                    .replace("{0}", "" + venue.cells().size())
                    .replace("{1}", "" + venue.layouts().size())
                    .replace("{2}", "" + venue.seats());
            html.leaf("p", size, "class", "row-meta").close(2);
        }
        html.close();
    }

    /** With one room, open by day: enough to go on from. */
    private Outcome<Venue> make(PortalForm<Venue> form) {
        TypedFields typed = new TypedFields(visitor(), form);
        int seats = typed.number("seats");
        String slug = form.value("slug").strip();
        if (use(Venues.class).find(visitor(), slug).isPresent()) {
            typed.wrong().add(Refusal.invalid("slug", getString("slug.taken")));
        }
        if (!typed.wrong().isEmpty()) {
            return Outcome.refused(typed.wrong());
        }
        Text name = typed.text("name");
        Text empty = new Text("", "");
        Map<DayOfWeek, List<Span>> open = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(day -> day, day -> List.of(Span.parse("09:00-21:00"))));
        Outcome<Venue> made = use(Venues.class)
                .save(
                        visitor(),
                        new Venue(
                                "",
                                visitor().site(),
                                slug,
                                name,
                                empty,
                                empty,
                                new Text(form.value("address").strip(), ""),
                                null,
                                new OpenHours(open),
                                Duration.ofMinutes(15),
                                TERMS,
                                List.of(new Cell(FIRST, FIRST, name)),
                                List.of(new Layout(FIRST, FIRST, name, seats, Set.of(FIRST))),
                                Instant.EPOCH));
        return made instanceof Outcome.Refused<Venue> no
                ? Outcome.refused(no.refusals().stream()
                        .map(one -> "layouts.room-1.seats".equals(one.field())
                                ? Refusal.invalid("seats", one.words())
                                : one)
                        .filter(one -> !String.valueOf(one.field()).contains("room-1."))
                        .toList())
                : made;
    }
}
