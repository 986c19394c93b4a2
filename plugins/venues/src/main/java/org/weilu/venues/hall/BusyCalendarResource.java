package org.weilu.venues.hall;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.wicket.Application;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.resource.IResource;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.document.Calendars;
import org.weilu.spi.document.Calendars.CalendarEvent;
import org.weilu.spi.operation.Links;
import org.weilu.ui.PortalHost;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Diary.Taken;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venues;
import org.weilu.venues.diary.DayTable;
import org.weilu.venues.diary.FreeSlots;

/** When the rooms of a house are taken, for a calendar: a week back and a season ahead, without a name or a purpose. */
public final class BusyCalendarResource implements IResource {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of(BusyCalendarResource.class);
    private static final int BACK = 7;
    private static final int AHEAD = 92;

    @Override
    public void respond(Attributes attributes) {
        PortalHost host = (PortalHost) Application.get();
        RequestCycle cycle = RequestCycle.get();
        Locale language = host.visitor(cycle).language();
        Visitor who = Visitor.stranger(host.site(cycle).slug(), language, "");
        Venue venue = host.service(Venues.class)
                .find(who, attributes.getParameters().get("slug").toString(""))
                .orElseThrow(() -> new PortalException(Refusal.of(Refusal.Kind.NOT_FOUND, "not_found", "not found")));
        ZoneId zone = host.site(cycle).zone();
        LocalDate today = host.clock().instant().atZone(zone).toLocalDate();
        Interval time = new FreeSlots(zone).days(today.minusDays(BACK), BACK + AHEAD);
        Links links = host.service(Links.class);
        String domain =
                Objects.requireNonNullElse(URI.create(links.absolute("/")).getHost(), "localhost");
        String link = links.absolute(host.href(cycle, venue.path()));
        List<CalendarEvent> events = host.service(Diary.class).taken(who, venue, time).stream()
                .map(one -> event(venue, one, language, domain, link))
                .toList();
        byte[] bytes = host.service(Calendars.class)
                .write(TEXTS.say(language, "name", venue.name().in(language)), zone, events);
        WebResponse response = (WebResponse) attributes.getResponse();
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "inline; filename=\"busy.ics\"");
        response.setContentType("text/calendar; charset=utf-8");
        response.setContentLength(bytes.length);
        response.write(bytes);
    }

    /** No two take a room at one time, so room and start name it; what has no change of its own has the house's. */
    private static CalendarEvent event(Venue venue, Taken one, Locale language, String domain, String link) {
        List<Cell> cells = venue.cells().stream()
                .filter(cell -> one.cells().contains(cell.id()))
                .toList();
        String rooms = cells.stream()
                .map(cell -> cell.name().in(language))
                .collect(Collectors.joining(TEXTS.say(language, "and")));
        String first = cells.isEmpty() ? venue.id() : cells.getFirst().id();
        return new CalendarEvent(
                "busy-" + first + "-" + one.time().starts().getEpochSecond() + "@" + domain,
                0,
                venue.updated(),
                one.time().starts(),
                one.time().ends(),
                rooms + " · " + DayTable.kind(one, language),
                "",
                venue.name().in(language) + ", " + venue.address().in(language),
                link,
                false);
    }
}
