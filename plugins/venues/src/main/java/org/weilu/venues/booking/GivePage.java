package org.weilu.venues.booking;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Access;
import org.weilu.ui.Field;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.ToolPage;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Bookings.Asking;
import org.weilu.venues.api.Counter;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venues;

/** A room for somebody at the counter, given at once. */
public final class GivePage extends ToolPage {
    private static final long serialVersionUID = 1L;

    public GivePage(PageParameters parameters) {
        super(parameters, Bookings.APPROVE);
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.add(2, new Parts.Crumb(getString("requests"), href("/desk/venues")));
        return way;
    }

    @Override
    protected void build() {
        Map<String, String> rooms = new LinkedHashMap<>();
        for (Venue venue : use(Venues.class).all(visitor())) {
            if (use(Access.class).allows(visitor(), Bookings.APPROVE, venue)) {
                venue.layouts()
                        .forEach(layout -> rooms.put(
                                venue.slug() + "/" + layout.slug(),
                                venue.name().in(getLocale()) + " · "
                                        + layout.name().in(getLocale())));
            }
        }
        String today =
                host().clock().instant().atZone(site().zone()).toLocalDate().toString();
        add(id -> new PortalForm<Booking>(id, "give", this::give, done -> href("/desk/venues/" + done.id()))
                .with(
                        Field.select("room", parameter("room"), rooms),
                        Field.date("date", parameter("date").isEmpty() ? today : parameter("date")),
                        Field.text("from", parameter("from")).autocomplete("off"),
                        Field.text("to", parameter("to")).autocomplete("off"),
                        Field.text("purpose", "").autocomplete("off"),
                        Field.number("people", "").optional(),
                        Field.text("login", "").autocomplete("off").optional())
                .back(href("/desk/venues")));
    }

    private Outcome<Booking> give(PortalForm<Booking> form) {
        LocalDate day = FormTimes.day(form.value("date"));
        if (day == null) {
            return Outcome.refused(Refusal.invalid("date", getString("date.wrong")));
        }
        String[] room = form.value("room").split("/");
        Asking asking = new Asking(
                room[0],
                room.length > 1 ? room[1] : "",
                FormTimes.at(day, FormTimes.clock(form.value("from")), site().zone()),
                FormTimes.at(day, FormTimes.clock(form.value("to")), site().zone()),
                form.value("purpose"),
                Math.max(0, FormTimes.people(form.value("people"))),
                false);
        Outcome<Booking> given = use(Counter.class).give(visitor(), asking, form.value("login"));
        return given instanceof Outcome.Refused<Booking> no
                ? Outcome.refused(no.refusals().stream().map(FormTimes::named).toList())
                : given;
    }
}
