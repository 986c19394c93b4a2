package org.weilu.venues.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Diary.Taken;
import org.weilu.venues.api.UserClass;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Cell;

/**
 * How much of a house was used in a time.
 *
 * @param rooms in the order of the house
 * @param hours minutes for which rooms were used, by hour of the day
 */
record Usage(List<Room> rooms, Map<UserClass, Share> classes, Share activities, List<Long> hours) {
    private static final int DAY = 24;

    /** @param used and {@code open} in minutes */
    record Room(Cell cell, long used, long open) {
        /** Use outside opening hours may make it more than all. */
        int percent() {
            return open == 0 ? 0 : (int) Math.min(100, Math.round(100.0 * used / open));
        }
    }

    /** @param minutes of parties, however many rooms they had */
    record Share(int count, long minutes) {
        Share plus(Interval time) {
            return new Share(
                    count + 1,
                    minutes + Duration.between(time.starts(), time.ends()).toMinutes());
        }
    }

    static Usage of(Venue venue, List<Taken> taken, List<Booking> bookings, List<Interval> open, ZoneId zone) {
        long opened = open.stream().mapToLong(Usage::minutes).sum();
        List<Taken> used =
                taken.stream().filter(one -> one.kind() != Taken.Kind.CLOSED).toList();
        List<Room> rooms = new ArrayList<>();
        for (Cell cell : venue.cells()) {
            long minutes = used.stream()
                    .filter(one -> one.cells().contains(cell.id()))
                    .mapToLong(one -> minutes(one.time()))
                    .sum();
            rooms.add(new Room(cell, minutes, opened));
        }
        Map<UserClass, Share> classes = new EnumMap<>(UserClass.class);
        bookings.forEach(one ->
                classes.merge(one.as(), new Share(0, 0).plus(one.time()), (known, more) -> known.plus(one.time())));
        Share activities = new Share(0, 0);
        for (Taken one : used) {
            activities = one.kind() == Taken.Kind.ACTIVITY ? activities.plus(one.time()) : activities;
        }
        return new Usage(rooms, classes, activities, hours(used, zone));
    }

    private static List<Long> hours(List<Taken> used, ZoneId zone) {
        long[] hours = new long[DAY];
        for (Taken one : used) {
            Instant at = one.time().starts();
            while (at.isBefore(one.time().ends())) {
                ZonedDateTime local = at.atZone(zone);
                Instant next = local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
                Instant until =
                        next.isBefore(one.time().ends()) ? next : one.time().ends();
                hours[local.getHour()] +=
                        Duration.between(at, until).toMinutes() * one.cells().size();
                at = until;
            }
        }
        return Arrays.stream(hours).boxed().toList();
    }

    private static long minutes(Interval time) {
        return Duration.between(time.starts(), time.ends()).toMinutes();
    }
}
