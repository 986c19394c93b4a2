package org.weilu.documents;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.weilu.spi.PortalException;
import org.weilu.spi.document.Calendars;

final class Ical4jCalendars implements Calendars {
    @Override
    public byte[] write(String name, ZoneId zone, List<CalendarEvent> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Weilu//Portal//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", CalendarLines.plain(name)));
        calendar.add(new XProperty("X-WR-TIMEZONE", zone.getId()));
        Instant now = Instant.EPOCH;
        calendar.add(CalendarZone.of(
                zone,
                events.stream()
                        .map(CalendarEvent::starts)
                        .min(Comparator.naturalOrder())
                        .orElse(now),
                events.stream()
                        .map(CalendarEvent::ends)
                        .max(Comparator.naturalOrder())
                        .orElse(now)));
        events.forEach(event -> calendar.add(event(event, zone)));
        StringWriter out = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw PortalException.fault("cannot write a calendar", e);
        }
        return CalendarLines.folded(out.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(CalendarEvent event, ZoneId zone) {
        VEvent written = new VEvent(false);
        Instant updated = event.updated().truncatedTo(ChronoUnit.SECONDS);
        written.add(new Uid(CalendarLines.plain(event.uid())));
        written.add(new DtStamp(updated));
        written.add(new LastModified(updated));
        written.add(new Sequence(event.sequence()));
        written.add(new DtStart<>(local(event.starts(), zone)));
        written.add(new DtEnd<>(local(event.ends(), zone)));
        written.add(new Summary(CalendarLines.plain(event.title())));
        worded(written, new Description(CalendarLines.paragraphs(event.text())));
        worded(written, new Location(CalendarLines.plain(event.place())));
        if (!event.link().isBlank()) {
            written.add(new Url(URI.create(event.link())));
        }
        written.add(event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return written;
    }

    private static void worded(VEvent event, Property words) {
        if (!words.getValue().isBlank()) {
            event.add(words);
        }
    }

    private static ZonedDateTime local(Instant at, ZoneId zone) {
        return at.truncatedTo(ChronoUnit.SECONDS).atZone(zone);
    }
}
