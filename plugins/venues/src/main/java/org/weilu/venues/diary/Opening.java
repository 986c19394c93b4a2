package org.weilu.venues.diary;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Almanac.Day;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.OpenHours;
import org.weilu.venues.api.OpenHours.Span;
import org.weilu.venues.api.Venue;

/** When houses are open: week, seasons and holidays. One of it for several houses asks the almanac once a day. */
public final class Opening {
    private final Almanac almanac;
    private final Map<LocalDate, Day> days = new HashMap<>();

    public Opening(Almanac almanac) {
        this.almanac = almanac;
    }

    /** Open time within a time, by start. */
    public List<Interval> within(Venue venue, Interval time) {
        ZoneId zone = almanac.zone(venue.site());
        Function<LocalDate, List<Span>> hours = date -> on(venue, date);
        return OpenHours.within(zone, time, hours);
    }

    public List<Span> on(Venue venue, LocalDate date) {
        return venue.calendar().asksAlmanac()
                ? venue.hours(days.computeIfAbsent(date, almanac::day))
                : venue.hours(date);
    }
}
