package org.weilu.spi.document;

import java.time.ZoneId;
import java.util.List;

/** Calendars that other programs wrote (RFC 5545, and what is common beyond it). */
public interface ForeignCalendars {
    /**
     * The events of a file in its order; refuses with {@code invalid} what is no calendar or too large.
     *
     * @param zone for times that name none
     */
    List<ForeignEvent> read(byte[] file, ZoneId zone);
}
