package org.weilu.venues.board;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.ToolPage;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Diary.Taken;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venues;
import org.weilu.venues.booking.WaitingRows;
import org.weilu.venues.diary.FreeSlots;

/** A time of all rooms that somebody manages, with what waits for an answer, to be given with one tap. */
abstract class HousesPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private static final int WEEK = 7;
    private static final int FARTHEST = 800;
    private static final int SHOWN = 12;
    private transient @Nullable List<Venue> managed;

    HousesPage(PageParameters parameters) {
        super(parameters, Bookings.APPROVE);
    }

    /** {@code day} or {@code week}, as its address says. */
    abstract String kind();

    abstract Interval time();

    abstract void writeBoard(Html html, List<House> houses, boolean busyOnly);

    final LocalDate day() {
        try {
            LocalDate day = LocalDate.parse(parameter("date"));
            if (Math.abs(day.toEpochDay() - today().toEpochDay()) > FARTHEST) {
                throw notFound();
            }
            return day;
        } catch (DateTimeParseException e) {
            throw notFound();
        }
    }

    final LocalDate monday() {
        return day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    final LocalDate today() {
        return host().clock().instant().atZone(site().zone()).toLocalDate();
    }

    final FreeSlots slots() {
        return new FreeSlots(site().zone());
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.add(2, new Parts.Crumb(getString("requests"), href("/desk/venues")));
        return way;
    }

    private List<Venue> managed() {
        if (managed == null) {
            managed = use(Venues.class).all(visitor()).stream()
                    .filter(venue -> use(Access.class).allows(visitor(), Bookings.APPROVE, venue))
                    .toList();
        }
        return managed;
    }

    private List<Venue> shown() {
        return managed().stream()
                .filter(venue -> parameter("house").isEmpty() || venue.slug().equals(parameter("house")))
                .toList();
    }

    private String address(String kind, LocalDate day) {
        String house = parameter("house").isEmpty() ? "" : "house=" + Parts.encoded(parameter("house"));
        String busy = parameter("busy").isEmpty() ? "" : "busy=1";
        String query = house + (house.isEmpty() || busy.isEmpty() ? "" : "&") + busy;
        return href("/desk/venues/" + kind + "/" + day + (query.isEmpty() ? "" : "?" + query));
    }

    @Override
    protected void build() {
        String here = address(kind(), day());
        WaitingRows rows = new WaitingRows(visitor(), times(), this::href, here);
        rows.act(use(Bookings.class), action());
        List<Booking> week = use(Bookings.class).waiting(visitor(), slots().days(monday(), WEEK));
        write(this::writeKinds);
        write(html -> writeDays(html, week));
        write(this::writeFilter);
        if (managed().isEmpty()) {
            String picture = host().themed(getRequestCycle(), "images/empty-calendar.svg");
            write(html -> Parts.empty(html, picture, getString("none"), getString("none.text")));
            return;
        }
        write(html -> writeWaiting(html, rows, week));
        write(this::writeHouses);
    }

    private void writeKinds(Html html) {
        html.open("nav", "class", "tabs", "aria-label", getString("kinds")).open("ul");
        for (String kind : List.of("day", "week")) {
            String current = kind.equals(kind()) ? "page" : null;
            html.open("li").link(address(kind, day()), getString(kind), "class", "tab", "aria-current", current);
            html.close();
        }
        html.close(2);
    }

    private void writeDays(Html html, List<Booking> waiting) {
        html.open("nav", "class", "pager", "aria-label", getString("weeks")).open("ul");
        html.open("li")
                .open("a", "href", address(kind(), day().minusDays(WEEK)), "rel", "prev")
                .icon("previous");
        html.text(getString("before")).close(2);
        html.open("li")
                .link(address(kind(), today()), getString("today"), "rel", "first")
                .close();
        html.open("li")
                .open("a", "href", address(kind(), day().plusDays(WEEK)), "rel", "next")
                .text(getString("after"));
        html.icon("next").close(4);
        html.open("ol", "class", "days");
        for (int i = 0; i < WEEK; i++) {
            LocalDate day = monday().plusDays(i);
            Instant noon = day.atTime(12, 0).atZone(site().zone()).toInstant();
            long asked = waiting.stream()
                    .filter(one -> one.status() != Booking.Status.TENTATIVE)
                    .filter(one -> one.time().overlaps(slots().day(day)))
                    .count();
            String current = kind().equals("day") && day.equals(day()) ? "date" : null;
            html.open("li").open("a", "class", "day", "href", address("day", day), "aria-current", current);
            html.leaf("span", times().weekday(noon)).leaf("span", day.getDayOfMonth(), "class", "day-number");
            String count = asked == 0 ? times().month(noon) : getString("asked").replace("{0}", "" + asked);
            html.leaf("span", count, "class", "day-count").close(2);
        }
        html.close();
    }

    /** Few houses need no choice. */
    private void writeFilter(Html html) {
        if (managed().size() < 2) {
            return;
        }
        html.open(
                "form", "class", "filter-bar", "method", "get", "action", href("/desk/venues/" + kind() + "/" + day()));
        html.open("div", "class", "field").leaf("label", getString("house"), "class", "field-label", "for", "house");
        html.open("select", "class", "input", "id", "house", "name", "house")
                .leaf("option", getString("all"), "value", "");
        managed()
                .forEach(venue -> html.leaf(
                        "option",
                        venue.name().in(getLocale()),
                        "value",
                        venue.slug(),
                        "selected",
                        venue.slug().equals(parameter("house")) ? "selected" : null));
        html.close(2).open("label", "class", "choice");
        String checked = parameter("busy").isEmpty() ? null : "checked";
        html.single("input", "type", "checkbox", "name", "busy", "value", "1", "checked", checked);
        html.leaf("span", getString("busy")).close();
        html.leaf("button", getString("show"), "class", "button button-quiet", "type", "submit")
                .close();
    }

    private void writeWaiting(Html html, WaitingRows rows, List<Booking> week) {
        rows.writeRefused(html);
        List<Booking> here = week.stream()
                .filter(one -> one.status() != Booking.Status.TENTATIVE)
                .filter(one -> one.time().overlaps(time()))
                .filter(one -> shown().stream()
                        .anyMatch(venue -> venue.id().equals(one.venue().id())))
                .toList();
        if (here.isEmpty()) {
            return;
        }
        html.open("section", "class", "section", "aria-labelledby", "waiting");
        boolean more = here.size() > SHOWN;
        String title = getString("waiting").replace("{0}", "" + here.size());
        Parts.sectionHead(html, "waiting", title, more ? href("/desk/venues") : null, getString("requests"));
        html.open("ol", "class", "rows");
        here.stream()
                .limit(SHOWN)
                .flatMap(one -> use(Bookings.class).request(visitor(), one.id()).stream())
                .forEach(request -> rows.write(html, request));
        html.close(2);
    }

    private void writeHouses(Html html) {
        Map<String, List<Taken>> taken = use(Diary.class).taken(visitor(), shown(), time());
        Map<String, List<Booking>> waiting = use(Bookings.class).waiting(visitor(), time()).stream()
                .collect(Collectors.groupingBy(one -> one.venue().id()));
        List<House> houses = shown().stream()
                .map(venue -> new House(
                        venue,
                        taken.getOrDefault(venue.id(), List.of()),
                        waiting.getOrDefault(venue.id(), List.of()),
                        use(Diary.class).open(venue, time())))
                .toList();
        html.open("section", "class", "section", "aria-labelledby", "rooms");
        Parts.sectionHead(html, "rooms", getString("rooms"), null, null);
        Mark.key(html, getLocale());
        if (houses.stream().noneMatch(House::isBusy)) {
            html.leaf("p", getString("empty." + kind()), "class", "soft");
        }
        writeBoard(html, houses, !parameter("busy").isEmpty());
        html.close();
    }
}
