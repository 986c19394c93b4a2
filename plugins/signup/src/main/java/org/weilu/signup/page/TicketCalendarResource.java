package org.weilu.signup.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.wicket.Application;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.resource.IResource;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Signups;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.document.Calendars;
import org.weilu.spi.document.Calendars.CalendarEvent;
import org.weilu.spi.operation.Links;
import org.weilu.ui.PortalHost;

/** A ticket for a calendar: the same event as the feed of what it is for, with the number. */
final class TicketCalendarResource implements IResource {
    private static final long serialVersionUID = 1L;

    @Override
    public void respond(Attributes attributes) {
        PortalHost host = (PortalHost) Application.get();
        RequestCycle cycle = RequestCycle.get();
        Visitor who = host.visitor(cycle);
        String id = attributes.getParameters().get("party").toString("");
        Party party = host.service(Signups.class)
                .party(who, id)
                .orElseThrow(() -> new PortalException(Refusal.of(Refusal.Kind.NOT_FOUND, "not_found", "not found")));
        byte[] bytes = host.service(Calendars.class)
                .write(
                        party.occasion().title(who.language()),
                        host.site(cycle).zone(),
                        List.of(event(host, cycle, party, who.language())));
        WebResponse response = (WebResponse) attributes.getResponse();
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "inline; filename=\"ticket.ics\"");
        response.setContentType("text/calendar; charset=utf-8");
        response.setContentLength(bytes.length);
        response.write(bytes);
    }

    private static CalendarEvent event(PortalHost host, RequestCycle cycle, Party party, Locale language) {
        Links links = host.service(Links.class);
        Occasion occasion = party.occasion();
        OccasionPlan plan = occasion.plan();
        String domain =
                Objects.requireNonNullElse(URI.create(links.absolute("/")).getHost(), "localhost");
        String text =
                PlaceWords.say(language, "number") + " " + party.number() + "\n" + PlaceWords.names(language, party);
        return new CalendarEvent(
                plan.type() + "-" + plan.id() + "@" + domain,
                0,
                host.clock().instant(),
                plan.starts(),
                plan.ends(),
                occasion.title(language),
                text,
                occasion.place(language),
                links.absolute(host.href(cycle, "/me/signup/" + party.id())),
                occasion.cancelled() || party.status() == Party.Status.CANCELLED);
    }
}
