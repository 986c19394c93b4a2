package org.weilu.schedule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** The hours in which nothing rings, unless it is urgent or about the next morning. */
final class QuietHours {
    private static final LocalTime EVENING = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime NOON = LocalTime.NOON;

    private QuietHours() {}

    /**
     * When it may ring.
     *
     * @param deadline until when it is of use; null for ever
     */
    static Instant after(Instant now, ZoneId zone, boolean urgent, @Nullable Instant deadline) {
        ZonedDateTime local = now.atZone(zone);
        boolean late = !local.toLocalTime().isBefore(EVENING);
        if (urgent || (!late && !local.toLocalTime().isBefore(MORNING))) {
            return now;
        }
        ZonedDateTime morning =
                local.toLocalDate().plusDays(late ? 1 : 0).atTime(MORNING).atZone(zone);
        Instant noon = morning.toLocalDate().atTime(NOON).atZone(zone).toInstant();
        boolean aboutTheMorning = deadline != null && deadline.isBefore(noon);
        return aboutTheMorning ? now : morning.toInstant();
    }
}
