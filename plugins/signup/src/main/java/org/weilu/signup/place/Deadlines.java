package org.weilu.signup.place;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Until when somebody may answer an offer: the nearer the start, the sooner, and never while people sleep. */
final class Deadlines {
    static final Duration LEAST = Duration.ofMinutes(15);
    private static final Duration MOST = Duration.ofHours(4);
    private static final Duration BEFORE_START = Duration.ofMinutes(5);
    private static final int SHARE = 6;
    private static final LocalTime NIGHT = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private Deadlines() {}

    /** Empty if there is no time to answer any more: then nobody is offered anything. */
    static Optional<Instant> of(Instant now, Instant starts, ZoneId zone) {
        Instant last = starts.minus(BEFORE_START);
        Duration left = Duration.between(now, starts).dividedBy(SHARE);
        Duration length = left.compareTo(LEAST) < 0 ? LEAST : left.compareTo(MOST) > 0 ? MOST : left;
        ZonedDateTime end = now.plus(length).atZone(zone);
        if (isNight(end.toLocalTime())) {
            ZonedDateTime morning =
                    morning(end).plus(length.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : length);
            ZonedDateTime evening = evening(end);
            boolean late = morning.toInstant().isAfter(last);
            if (late && Duration.between(now, evening.toInstant()).compareTo(LEAST) < 0) {
                return Optional.empty();
            }
            end = late ? evening : morning;
        }
        return end.toInstant().isAfter(last) ? Optional.empty() : Optional.of(end.toInstant());
    }

    static boolean isNight(LocalTime time) {
        return !time.isBefore(NIGHT) || time.isBefore(MORNING);
    }

    private static ZonedDateTime morning(ZonedDateTime night) {
        ZonedDateTime day = night.toLocalTime().isBefore(MORNING) ? night : night.plusDays(1);
        return day.toLocalDate().atTime(MORNING).atZone(night.getZone());
    }

    /** The last minute before that night. */
    private static ZonedDateTime evening(ZonedDateTime night) {
        ZonedDateTime day = night.toLocalTime().isBefore(MORNING) ? night.minusDays(1) : night;
        return day.toLocalDate().atTime(NIGHT).minusMinutes(1).atZone(night.getZone());
    }
}
