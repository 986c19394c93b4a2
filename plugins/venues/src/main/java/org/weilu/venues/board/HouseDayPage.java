package org.weilu.venues.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.ToolPage;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Diary.Taken;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venues;
import org.weilu.venues.diary.DayTable;
import org.weilu.venues.diary.FreeSlots;

/** A day of all rooms that somebody manages: to be looked at in the morning, or printed. */
public final class HouseDayPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private static final int WEEK = 7;

    public HouseDayPage(PageParameters parameters) {
        super(parameters, Bookings.APPROVE);
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(parameter("date"));
        } catch (DateTimeParseException e) {
            throw notFound();
        }
    }

    @Override
    protected IModel<String> title() {
        return () -> getString("title").replace("{0}", times().day(day()));
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.add(2, new Parts.Crumb(getString("requests"), href("/desk/venues")));
        return way;
    }

    @Override
    protected void build() {
        write(this::writeDays);
        write(this::writeVenues);
    }

    private void writeDays(Html html) {
        html.open("ol", "class", "days");
        for (int i = -1; i < WEEK; i++) {
            LocalDate day = day().plusDays(i);
            Instant noon = day.atTime(12, 0).atZone(site().zone()).toInstant();
            html.open("li")
                    .open(
                            "a",
                            "class",
                            "day",
                            "href",
                            href("/desk/venues/day/" + day),
                            "aria-current",
                            i == 0 ? "date" : null);
            html.leaf("span", times().weekday(noon)).leaf("span", day.getDayOfMonth(), "class", "day-number");
            html.leaf("span", times().month(noon), "class", "day-count").close(2);
        }
        html.close();
    }

    private void writeVenues(Html html) {
        List<Venue> managed = use(Venues.class).all(visitor()).stream()
                .filter(venue -> use(Access.class).allows(visitor(), Bookings.APPROVE, venue))
                .toList();
        Interval day = new FreeSlots(site().zone()).day(day());
        Map<String, List<Taken>> taken = use(Diary.class).taken(visitor(), managed, day);
        managed.forEach(venue -> writeVenue(html, venue, taken.getOrDefault(venue.id(), List.of())));
    }

    private void writeVenue(Html html, Venue venue, List<Taken> taken) {
        FreeSlots slots = new FreeSlots(site().zone());
        html.open("section", "class", "section", "aria-labelledby", "v" + venue.id());
        Parts.sectionHead(
                html,
                "v" + venue.id(),
                venue.name().in(getLocale()),
                href(venue.path() + "/week/" + day()),
                getString("week"));
        new DayTable(venue, site().zone(), getLocale())
                .write(
                        html,
                        day(),
                        venue.name().in(getLocale()),
                        taken,
                        use(Diary.class).open(venue, slots.day(day())));
        html.open("ul", "class", "slots");
        for (Taken one : taken) {
            html.open("li");
            boolean booked = one.owner().startsWith("booking/");
            String path = booked ? href("/desk/venues/" + one.owner().substring("booking/".length())) : null;
            html.open(path == null ? "span" : "a", "class", "slot slot-taken", "href", path);
            html.leaf("b", slots.clock(one.time()))
                    .text(DayTable.words(one, getLocale()))
                    .close(2);
        }
        html.close(2);
    }
}
