package org.weilu.venues.usage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.wicket.Application;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.resource.IResource;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.document.Csv;
import org.weilu.ui.PortalHost;
import org.weilu.ui.ToolPage;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Organisations;
import org.weilu.venues.api.Organisations.Organisation;
import org.weilu.venues.api.Venues;

/** What was booked in some days, for a spreadsheet: without the names of residents, which nobody needs to count. */
public final class BookingsCsvResource implements IResource {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of(BookingsCsvResource.class);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @Override
    public void respond(Attributes attributes) {
        PortalHost host = (PortalHost) Application.get();
        RequestCycle cycle = RequestCycle.get();
        Visitor who = host.visitor(cycle);
        if (!host.service(Access.class).hasAnywhere(who, Bookings.APPROVE)) {
            throw ToolPage.refused(who);
        }
        ZoneId zone = host.site(cycle).zone();
        LocalDate today = host.clock().instant().atZone(zone).toLocalDate();
        Period period = Period.of(
                attributes.getParameters().get("from").toString(""),
                attributes.getParameters().get("to").toString(""),
                today);
        Interval time = period.time(zone);
        Stream<List<String>> rows = host.service(Venues.class).all(who).stream()
                .flatMap(venue -> host.service(Bookings.class).confirmed(who, venue, time).stream())
                .map(one -> row(host, who, one, zone));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            host.service(Csv.class).write(out, header(who.language()), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        WebResponse response = (WebResponse) attributes.getResponse();
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"bookings-" + period.from() + "-" + period.until() + ".csv\"");
        response.setContentType("text/csv; charset=utf-8");
        response.setContentLength(out.size());
        response.write(out.toByteArray());
    }

    private static List<String> header(Locale language) {
        return Stream.of("number", "day", "from", "to", "house", "room", "class", "name", "purpose", "people", "came")
                .map(key -> TEXTS.say(language, key))
                .toList();
    }

    private static List<String> row(PortalHost host, Visitor who, Booking one, ZoneId zone) {
        ZonedDateTime starts = one.time().starts().atZone(zone);
        ZonedDateTime ends = one.time().ends().atZone(zone);
        String name = one.organisation() == null
                ? ""
                : host.service(Organisations.class)
                        .find(who, Objects.requireNonNull(one.organisation()))
                        .map(Organisation::name)
                        .orElse("");
        return List.of(
                one.number(),
                starts.toLocalDate().toString(),
                CLOCK.format(starts),
                CLOCK.format(ends),
                one.venue().name().in(who.language()),
                one.layout().name().in(who.language()),
                one.as().in(who.language()),
                name,
                one.purpose(),
                one.people() > 0 ? Integer.toString(one.people()) : "",
                one.came() == null ? "" : TEXTS.say(who.language(), "yes"));
    }
}
