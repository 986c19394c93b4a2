package org.weilu.activities.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.weilu.spi.GivenTime;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;

/** Reads times as the API takes them: a date, a local time in the site's zone, or one with an offset. */
record Moment(ZoneId zone, Visitor who) {
    private static final Refusals REFUSALS = Refusals.of(Moment.class);

    /** @throws PortalException INVALID, naming the field */
    Instant read(String field, String text) {
        try {
            return GivenTime.read(text, zone);
        } catch (DateTimeException e) {
            throw new PortalException(REFUSALS.invalid(who, field, "time"), e);
        }
    }
}
