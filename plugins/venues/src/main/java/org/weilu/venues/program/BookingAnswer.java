package org.weilu.venues.program;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weilu.venues.api.Booking;

/**
 * A booking as the API says it.
 *
 * @param status {@code requested}, {@code confirmed}, {@code rejected}, {@code cancelled} or {@code standby}
 */
public record BookingAnswer(
        String id,
        String number,
        String status,
        Named venue,
        Named layout,
        Instant starts,
        Instant ends,
        String purpose,
        int people,
        @Nullable String reason) {

    public record Named(String id, String slug, String name) {}

    static BookingAnswer of(Booking booking, Locale language) {
        return new BookingAnswer(
                booking.id(),
                booking.number(),
                booking.status().word(),
                new Named(
                        booking.venue().id(),
                        booking.venue().slug(),
                        booking.venue().name().in(language)),
                new Named(
                        booking.layout().id(),
                        booking.layout().slug(),
                        booking.layout().name().in(language)),
                booking.time().starts(),
                booking.time().ends(),
                booking.purpose(),
                booking.people(),
                booking.reason().isBlank() ? null : booking.reason());
    }
}
