package org.weilu.venues.closure;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.GivenTime;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Access;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.SeeOther;
import org.weilu.ui.ToolPage;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Bookings.Clash;
import org.weilu.venues.api.Closures;
import org.weilu.venues.api.Closures.Closing;
import org.weilu.venues.api.Closures.Closure;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venues;

/** Rooms out of use: closing them, and opening them again. */
public final class ClosuresPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private transient List<Clash> clashes = List.of();

    public ClosuresPage(PageParameters parameters) {
        super(parameters, Bookings.APPROVE);
    }

    private List<Venue> managed() {
        return use(Venues.class).all(visitor()).stream()
                .filter(venue -> use(Access.class).allows(visitor(), Bookings.APPROVE, venue))
                .toList();
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.add(2, new Parts.Crumb(getString("requests"), href("/desk/venues")));
        return way;
    }

    @Override
    protected void build() {
        if (action().startsWith("reopen-")) {
            use(Closures.class)
                    .reopen(visitor(), action().substring("reopen-".length()))
                    .orThrow();
            throw new SeeOther(href("/desk/venues/closures?done=reopened"));
        }
        write(this::writeAhead);
        write(this::writeClashes);
        Map<String, String> rooms = new LinkedHashMap<>();
        for (Venue venue : managed()) {
            String name = venue.name().in(getLocale());
            rooms.put(venue.slug(), name + " · " + getString("whole"));
            if (venue.cells().size() > 1) {
                venue.cells()
                        .forEach(cell -> rooms.put(
                                venue.slug() + "/" + cell.slug(),
                                name + " · " + cell.name().in(getLocale())));
            }
        }
        add(id -> new PortalForm<Closure>(id, "submit", this::close, done -> href("/desk/venues/closures?done=closed"))
                .with(
                        Field.select("room", parameter("room"), rooms),
                        Field.dateTime("starts", parameter("starts")),
                        Field.dateTime("ends", parameter("ends")),
                        Field.text("reason", "").autocomplete("off"),
                        Field.tick("anyway", false)));
    }

    private Outcome<Closure> close(PortalForm<Closure> form) {
        String[] room = form.value("room").split("/");
        Outcome<Closure> outcome = use(Closures.class)
                .close(
                        visitor(),
                        new Closing(
                                room[0],
                                room.length > 1 ? Set.of(room[1]) : Set.of(),
                                at(form.value("starts")),
                                at(form.value("ends")),
                                form.value("reason"),
                                form.ticked("anyway")));
        clashes = outcome.refusals().stream()
                .map(no -> no.more().get("clash"))
                .filter(List.class::isInstance)
                .flatMap(some -> ((List<?>) some).stream())
                .filter(Clash.class::isInstance)
                .map(Clash.class::cast)
                .toList();
        return outcome;
    }

    private @Nullable Instant at(String typed) {
        try {
            return GivenTime.read(typed, site().zone());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void writeClashes(Html html) {
        clashes.forEach(
                clash -> Parts.notice(html, "warning", clash.words(), times().range(clash.starts(), clash.ends())));
    }

    private void writeAhead(Html html) {
        Map<Closure, Venue> ahead = new LinkedHashMap<>();
        for (Venue venue : managed()) {
            use(Closures.class).ahead(visitor(), venue).forEach(closure -> ahead.put(closure, venue));
        }
        if (!ahead.isEmpty()) {
            html.open("ol", "class", "rows");
            ahead.forEach((closure, venue) -> writeRow(html, venue, closure));
            html.close();
        }
    }

    private void writeRow(Html html, Venue venue, Closure closure) {
        html.open("li", "class", "row");
        times().dateBlock(html, closure.time().starts(), false);
        html.open("div", "class", "row-body").leaf("h2", closure.reason(), "class", "row-title");
        html.open("p", "class", "row-meta").open("span").icon("clock");
        html.text(times().range(closure.time().starts(), closure.time().ends())).close();
        html.open("span").icon("place").text(place(venue, closure)).close(3);
        html.open("div", "class", "row-side");
        html.post(href("/desk/venues/closures"), "reopen-" + closure.id(), getString("reopen"), "button button-quiet");
        html.close(2);
    }

    private String place(Venue venue, Closure closure) {
        String name = venue.name().in(getLocale());
        return closure.cells().size() == venue.cells().size()
                ? name
                : name + " · "
                        + venue.cells().stream()
                                .filter(cell -> closure.cells().contains(cell.id()))
                                .map((Cell cell) -> cell.name().in(getLocale()))
                                .collect(Collectors.joining(getString("and")));
    }
}
