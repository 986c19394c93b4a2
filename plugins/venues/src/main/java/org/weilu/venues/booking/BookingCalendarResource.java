package org.weilu.venues.booking;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.apache.wicket.Application;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.resource.IResource;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.document.Calendars;
import org.weilu.spi.document.Calendars.CalendarEvent;
import org.weilu.spi.operation.Links;
import org.weilu.ui.PortalHost;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.Bookings;

/** A booking for a calendar; one that is off says so. */
public final class BookingCalendarResource implements IResource {
    private static final long serialVersionUID = 1L;

    @Override
    public void respond(Attributes attributes) {
        PortalHost host = (PortalHost) Application.get();
        RequestCycle cycle = RequestCycle.get();
        Visitor who = host.visitor(cycle);
        Booking booking = host.service(Bookings.class)
                .find(who, attributes.getParameters().get("booking").toString(""))
                .orElseThrow(() -> new PortalException(Refusal.of(Refusal.Kind.NOT_FOUND, "not_found", "not found")));
        byte[] bytes = host.service(Calendars.class)
                .write(
                        booking.place(who.language()),
                        host.site(cycle).zone(),
                        List.of(event(host, cycle, booking, who)));
        WebResponse response = (WebResponse) attributes.getResponse();
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "inline; filename=\"booking.ics\"");
        response.setContentType("text/calendar; charset=utf-8");
        response.setContentLength(bytes.length);
        response.write(bytes);
    }

    private static CalendarEvent event(PortalHost host, RequestCycle cycle, Booking booking, Visitor who) {
        Links links = host.service(Links.class);
        String domain =
                Objects.requireNonNullElse(URI.create(links.absolute("/")).getHost(), "localhost");
        return new CalendarEvent(
                "booking-" + booking.id() + "@" + domain,
                booking.version(),
                booking.decided() == null ? booking.made() : booking.decided(),
                booking.time().starts(),
                booking.time().ends(),
                booking.purpose(),
                booking.number(),
                booking.place(who.language()) + ", " + booking.venue().address().in(who.language()),
                links.absolute(host.href(cycle, "/me/venues/" + booking.id())),
                booking.status() == Status.CANCELLED || booking.status() == Status.REJECTED);
    }
}
