package org.weilu.venues.usage;

import java.util.List;
import java.util.Locale;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.ToolPage;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venues;
import org.weilu.venues.usage.Usage.Room;
import org.weilu.venues.usage.Usage.Share;

/** How much the rooms are used: by room, by class and by hour, to see and to read; and as a file. */
public final class UsagePage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private static final int TALL = 60;
    private static final int WIDE = 10;
    private static final int HOUR = 60;

    public UsagePage(PageParameters parameters) {
        super(parameters, Bookings.APPROVE);
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.add(2, new Parts.Crumb(getString("requests"), href("/desk/venues")));
        return way;
    }

    private Period period() {
        return Period.of(
                parameter("from"),
                parameter("to"),
                host().clock().instant().atZone(site().zone()).toLocalDate());
    }

    @Override
    protected void build() {
        write(this::writeQuestions);
        write(html -> managed().stream()
                .filter(venue -> venue.slug().equals(house()))
                .forEach(venue -> writeVenue(html, venue)));
    }

    private List<Venue> managed() {
        return use(Venues.class).all(visitor()).stream()
                .filter(venue -> use(Access.class).allows(visitor(), Bookings.APPROVE, venue))
                .toList();
    }

    /** One at a time: all of them fill twelve screens of a phone. */
    private String house() {
        return managed().stream()
                .map(Venue::slug)
                .filter(slug -> slug.equals(parameter("house")))
                .findFirst()
                .orElseGet(() -> managed().stream().map(Venue::slug).findFirst().orElse(""));
    }

    private void writeHouses(Html html) {
        html.open("div", "class", "field").leaf("label", getString("house"), "class", "field-label", "for", "house");
        html.open("select", "class", "input", "id", "house", "name", "house");
        managed()
                .forEach(venue -> html.leaf(
                        "option",
                        venue.name().in(getLocale()),
                        "value",
                        venue.slug(),
                        "selected",
                        venue.slug().equals(house()) ? "selected" : null));
        html.close(2);
    }

    private void writeQuestions(Html html) {
        html.open("form", "class", "filter-bar", "method", "get", "action", href("/desk/venues/use"));
        writeHouses(html);
        date(html, "from", period().from().toString());
        date(html, "to", period().until().toString());
        html.leaf("button", getString("look"), "class", "button button-quiet", "type", "submit");
        String query = "?from=" + period().from() + "&to=" + period().until();
        html.button(href("/desk/venues/bookings.csv" + query), getString("csv"), true)
                .close();
    }

    private void date(Html html, String name, String value) {
        html.open("div", "class", "field").leaf("label", getString(name), "class", "field-label", "for", name);
        html.single("input", "class", "input", "id", name, "name", name, "type", "date", "value", value)
                .close();
    }

    private void writeVenue(Html html, Venue venue) {
        Interval time = period().time(site().zone());
        Usage usage = Usage.of(
                venue,
                use(Diary.class).taken(visitor(), venue, time),
                use(Bookings.class).confirmed(visitor(), venue, time),
                use(Diary.class).open(venue, time),
                site().zone());
        html.open("section", "class", "section stack", "aria-labelledby", "v" + venue.id());
        Parts.sectionHead(html, "v" + venue.id(), venue.name().in(getLocale()), null, null);
        writeRooms(html, usage);
        writeClasses(html, usage);
        writeHours(html, usage);
        html.close();
    }

    private void writeRooms(Html html, Usage usage) {
        html.open("table", "class", "table table-cards").leaf("caption", getString("rooms"));
        head(html, "room", "used", "share");
        html.open("tbody");
        for (Room room : usage.rooms()) {
            html.open("tr").leaf("th", room.cell().name().in(getLocale()), "scope", "row");
            cell(html, "used", hours(room.used()));
            html.open("td", "data-label", getString("share"));
            html.leaf(
                    "progress",
                    room.percent() + " %",
                    "class",
                    "places-bar",
                    "max",
                    "100",
                    "value",
                    Integer.toString(room.percent()),
                    "aria-label",
                    room.cell().name().in(getLocale()));
            html.leaf("span", room.percent() + " %").close(2);
        }
        html.close(2);
    }

    private void writeClasses(Html html, Usage usage) {
        html.open("table", "class", "table table-cards").leaf("caption", getString("classes"));
        head(html, "class", "count", "used");
        html.open("tbody");
        usage.classes().forEach((who, share) -> writeShare(html, who.in(getLocale()), share));
        writeShare(html, getString("activities"), usage.activities());
        html.close(2);
    }

    private void writeShare(Html html, String name, Share share) {
        html.open("tr").leaf("th", name, "scope", "row");
        cell(html, "count", Integer.toString(share.count()));
        cell(html, "used", hours(share.minutes()));
        html.close();
    }

    private String hours(long minutes) {
        return getString("hours").replace("{0}", String.format(Locale.ROOT, "%.1f", minutes / (double) HOUR));
    }

    /** A bar an hour; the table behind says the same. */
    private void writeHours(Html html, Usage usage) {
        List<Long> hours = usage.hours();
        long most = hours.stream().mapToLong(Long::longValue).max().orElse(0);
        if (most == 0) {
            return;
        }
        String box = "0 0 " + hours.size() * WIDE + " " + (TALL + WIDE);
        html.open("svg", "class", "floor bars", "viewBox", box, "aria-hidden", "true");
        for (int hour = 0; hour < hours.size(); hour++) {
            long tall = hours.get(hour) * TALL / most;
            html.open("g", "class", "floor-on")
                    .open(
                            "rect",
                            "x",
                            Integer.toString(hour * WIDE + 1),
                            "y",
                            Long.toString(TALL - tall),
                            "width",
                            Integer.toString(WIDE - 2),
                            "height",
                            Long.toString(tall));
            html.close(2);
            html.leaf(
                    "text",
                    hour,
                    "x",
                    Integer.toString(hour * WIDE + WIDE / 2),
                    "y",
                    Integer.toString(TALL + WIDE - 2),
                    "font-size",
                    "5",
                    "text-anchor",
                    "middle");
        }
        html.close().open("details", "class", "disclosure").leaf("summary", getString("by.hour"));
        html.open("div", "class", "disclosure-body").open("table", "class", "table");
        html.leaf("caption", getString("by.hour"), "class", "visually-hidden");
        head(html, "hour", "used");
        html.open("tbody");
        for (int hour = 0; hour < hours.size(); hour++) {
            if (hours.get(hour) > 0) {
                html.open("tr").leaf("th", hour + ":00", "scope", "row");
                cell(html, "used", hours(hours.get(hour)));
                html.close();
            }
        }
        html.close(4);
    }
}
