package org.weilu.spi.document;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of a calendar from elsewhere, as its file says it.
 *
 * @param starts null where the file has no time that can be read; {@code ends} likewise
 * @param wholeDay true if it names days and no hours
 * @param rule its RRULE; null for one date
 * @param except dates that the rule leaves out, by their start
 * @param instead the date of the rule that this event replaces, by its start; null if it replaces none
 * @param unknownZone the name of a time zone that nobody knows; empty if there is none
 */
public record ForeignEvent(
        String uid,
        @Nullable ZonedDateTime starts,
        @Nullable ZonedDateTime ends,
        boolean wholeDay,
        String title,
        String text,
        String place,
        List<String> categories,
        boolean cancelled,
        @Nullable String rule,
        List<Instant> except,
        @Nullable Instant instead,
        String unknownZone) {
    public ForeignEvent {
        categories = List.copyOf(categories);
        except = List.copyOf(except);
    }
}
