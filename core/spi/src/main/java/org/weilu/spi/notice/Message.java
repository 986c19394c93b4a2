package org.weilu.spi.notice;

import java.util.List;
import java.util.Locale;
import org.weilu.spi.document.Calendars.CalendarEvent;

/**
 * What a channel carries: one notice with its words, or several that one person gets at once.
 *
 * @param messageId the same at every try: a receiver can tell a double
 * @param site the slug of the site in whose name it speaks
 * @param address the addressee on this channel: a mail address, a person's id for the inbox
 * @param subject and {@code text}: all of it in plain words
 * @param link absolute address that it leads to; may be empty
 * @param sections one for each notice
 * @param unsubscribe absolute address that switches its kind off on this channel; empty if it always comes
 */
public record Message(
        String messageId,
        String site,
        String addressee,
        String address,
        Locale language,
        String subject,
        String text,
        String link,
        List<Section> sections,
        String unsubscribe) {

    public Message {
        sections = List.copyOf(sections);
    }

    /** The words of one notice; {@code events} are for the calendar. */
    public record Section(String subject, String text, String link, List<CalendarEvent> events) {
        public Section {
            events = List.copyOf(events);
        }
    }
}
