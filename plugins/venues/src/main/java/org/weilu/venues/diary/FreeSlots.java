package org.weilu.venues.diary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.ui.Parts;
import org.weilu.venues.api.Alternative;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Layout;

/** Free times in words and as ways to the form that asks for them. */
public final class FreeSlots {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Duration USUAL = Duration.ofHours(2);

    private final ZoneId zone;

    public FreeSlots(ZoneId zone) {
        this.zone = zone;
    }

    /** {@code 14:00–17:30}; midnight at the end is 24:00. */
    public String clock(Interval time) {
        String ends = CLOCK.format(time.ends().atZone(zone));
        return CLOCK.format(time.starts().atZone(zone)) + "–" + (ends.equals("00:00") ? "24:00" : ends);
    }

    public Interval day(LocalDate day) {
        return days(day, 1);
    }

    public Interval days(LocalDate day, int count) {
        return new Interval(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(count).atStartOfDay(zone).toInstant());
    }

    /** The part of times that lies in a day. */
    public List<Interval> on(LocalDate day, Collection<Interval> times) {
        Interval all = day(day);
        return times.stream()
                .filter(time -> time.overlaps(all))
                .map(time -> new Interval(
                        time.starts().isBefore(all.starts()) ? all.starts() : time.starts(),
                        time.ends().isAfter(all.ends()) ? all.ends() : time.ends()))
                .toList();
    }

    /** Times when at least one layout is free, by start. */
    public static List<Interval> any(Collection<List<Interval>> free) {
        List<Interval> all = new ArrayList<>();
        free.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Interval::starts))
                .forEach(time -> {
                    if (!all.isEmpty() && !all.getLast().ends().isBefore(time.starts())) {
                        Interval before = all.removeLast();
                        Instant ends = before.ends().isAfter(time.ends()) ? before.ends() : time.ends();
                        all.add(new Interval(before.starts(), ends));
                    } else {
                        all.add(time);
                    }
                });
        return List.copyOf(all);
    }

    /** To the form, with what a party usually needs of a free time. */
    public String ask(Venue venue, Layout layout, Interval free) {
        Duration longest = Duration.ofHours(venue.terms().maxHours());
        return ask(venue, layout, free, USUAL.compareTo(longest) > 0 ? longest : USUAL);
    }

    /** To the form, with the first so long of a free time. */
    public String ask(Venue venue, Layout layout, Interval free, Duration wanted) {
        Instant ends = free.starts().plus(wanted);
        return ask(venue.slug(), layout.slug(), free.starts(), ends.isAfter(free.ends()) ? free.ends() : ends);
    }

    public String ask(Alternative instead) {
        return ask(instead.venueSlug(), instead.layoutSlug(), instead.starts(), instead.ends());
    }

    private String ask(String venue, String layout, Instant starts, Instant ends) {
        ZonedDateTime from = starts.atZone(zone);
        String until = CLOCK.format(ends.atZone(zone));
        return "/venues/" + venue + "/book?layout=" + Parts.encoded(layout) + "&date=" + from.toLocalDate() + "&from="
                + Parts.encoded(CLOCK.format(from)) + "&to=" + Parts.encoded(until.equals("00:00") ? "24:00" : until);
    }
}
