package org.weilu.activities.mine;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.wicket.Application;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.resource.IResource;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.Dated;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Listing;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Site;
import org.weilu.spi.document.Calendars;
import org.weilu.spi.document.Calendars.CalendarEvent;
import org.weilu.spi.operation.Links;
import org.weilu.ui.PortalHost;

/** What somebody and their household signed up for, for their calendar program; the address is the key. */
final class MyCalendarResource implements IResource {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;
    private static final Texts TEXTS = Texts.of(MyCalendarResource.class);

    @Override
    public void respond(Attributes attributes) {
        RequestCycle cycle = RequestCycle.get();
        PortalHost host = (PortalHost) Application.get();
        String token = attributes.getParameters().get("token").toString("");
        Visitor reader = host.service(PrivateFeeds.class)
                .reader(token)
                .orElseThrow(() -> new PortalException(Refusal.of(Refusal.Kind.NOT_FOUND, "not_found", "not found")));
        Site site = host.site(cycle);
        String name = TEXTS.say(reader.language(), "name", site.name(reader.language()));
        byte[] bytes = host.service(Calendars.class).write(name, site.zone(), events(host, cycle, reader));
        WebResponse response = (WebResponse) attributes.getResponse();
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setContentType(
                "text/calendar; charset=" + StandardCharsets.UTF_8.name().toLowerCase(java.util.Locale.ROOT));
        response.setContentLength(bytes.length);
        response.write(bytes);
    }

    private static List<CalendarEvent> events(PortalHost host, RequestCycle cycle, Visitor reader) {
        Links links = host.service(Links.class);
        @Nullable String named = URI.create(links.absolute("/")).getHost();
        String domain = named == null ? "localhost" : named;
        List<CalendarEvent> events = new ArrayList<>();
        @Nullable String after = null;
        do {
            Listing<Party> some = host.service(Signups.class).mine(reader, new Slice(after, 100));
            some.items()
                    .forEach(party -> events.add(
                            event(party, reader, domain, path -> links.absolute(host.href(cycle, path)), host)));
            after = some.next();
        } while (after != null && events.size() < MOST);
        return events;
    }

    private static CalendarEvent event(
            Party party,
            Visitor reader,
            String domain,
            java.util.function.UnaryOperator<String> absolute,
            PortalHost host) {
        var occasion = party.occasion();
        var plan = occasion.plan();
        @Nullable
        Dated date = plan.type().equals(Activity.TYPE)
                ? host.service(Activities.class).occurrence(reader, plan.id()).orElse(null)
                : null;
        String waits = party.status() == Party.Status.WAITING ? TEXTS.say(reader.language(), "waiting") : "";
        String text = TEXTS.say(reader.language(), "text", party.number());
        return new CalendarEvent(
                "signup-" + party.id() + "@" + domain,
                date == null ? 0 : date.occurrence().changes(),
                date == null ? party.made() : date.activity().updated(),
                plan.starts(),
                plan.ends(),
                waits + occasion.title(reader.language()),
                text,
                occasion.place(reader.language()),
                absolute.apply("/me/signup/" + party.id()),
                occasion.cancelled());
    }
}
