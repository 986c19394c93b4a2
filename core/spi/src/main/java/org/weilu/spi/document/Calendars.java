package org.weilu.spi.document;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** iCalendar (RFC 5545): UTF-8, CRLF, lines of at most 75 octets, with the time zone that the events name. */
public interface Calendars {
    /** @param name of the calendar, as a subscriber's program shows it */
    byte[] write(String name, ZoneId zone, List<CalendarEvent> events);

    /**
     * @param uid stable and unique over all portals: {@code activity-0f3k@example.org}
     * @param sequence higher each time when time, place or state changed
     * @param updated when it changed last: DTSTAMP and LAST-MODIFIED, so that the same event is the same bytes
     * @param link absolute address; may be empty
     */
    record CalendarEvent(
            String uid,
            int sequence,
            Instant updated,
            Instant starts,
            Instant ends,
            String title,
            String text,
            String place,
            String link,
            boolean cancelled) {}
}
