package org.weilu.venues.booking;

import java.util.Locale;
import org.weilu.spi.Texts;
import org.weilu.venues.api.Booking.Status;

/** How a booking's status looks, always with words. */
final class BookingBadge {
    private static final Texts TEXTS = Texts.of(BookingBadge.class);

    private BookingBadge() {}

    static String style(Status status) {
        return switch (status) {
            case REQUESTED -> "review";
            case CONFIRMED -> "confirmed";
            case REJECTED -> "closed";
            case CANCELLED -> "cancelled";
            case STANDBY -> "waiting";
            case TENTATIVE -> "soon";
        };
    }

    static String words(Status status, Locale language) {
        return TEXTS.say(language, status.word());
    }
}
