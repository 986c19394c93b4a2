package org.weilu.venues.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Diary.Taken;
import org.weilu.venues.api.OpenHours.Span;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venue.Layout;

/** Writes a day of several houses: a row a room, a column a quarter of an hour; on a phone a list a room. */
final class DayBoard {
    private static final int QUARTER = 15;
    private static final int PER_HOUR = 4;
    private static final int HOURS = 24;
    /** Less has no room for the clock beside the words. */
    private static final int SLIM = 8;

    private final LocalDate day;
    private final ZoneId zone;
    private final Locale language;
    private final Instant now;
    private final UnaryOperator<String> href;
    private int first;
    private int last;

    /** @param href leads within the portal as the visitor reached it */
    DayBoard(LocalDate day, ZoneId zone, Locale language, Instant now, UnaryOperator<String> href) {
        this.day = day;
        this.zone = zone;
        this.language = language;
        this.now = now;
        this.href = href;
    }

    void write(Html html, List<House> houses, boolean busyOnly) {
        frame(houses);
        html.open("table", "class", "timeline board").leaf("caption", say("caption"), "class", "visually-hidden");
        html.open("thead").open("tr").open("th", "scope", "col");
        html.leaf("span", say("room"), "class", "visually-hidden").close();
        for (int hour = first; hour < last; hour++) {
            Interval time = time(hour * PER_HOUR, (hour + 1) * PER_HOUR);
            boolean here = !now.isBefore(time.starts()) && now.isBefore(time.ends());
            html.open("th", "scope", "col", "aria-current", here ? "time" : null)
                    .leaf("span", hour)
                    .close();
            // Every quarter needs a cell that begins in it, or a column of the table has none.
            for (int quarter = 1; quarter < PER_HOUR; quarter++) {
                html.leaf("td", "");
            }
        }
        html.close(2);
        for (House house : houses) {
            if (!busyOnly || house.isBusy()) {
                writeHouse(html, house, busyOnly);
            }
        }
        html.close();
    }

    /** The hours in which anything is open or taken. */
    private void frame(List<House> houses) {
        first = HOURS;
        last = 0;
        houses.stream()
                .flatMap(house -> Stream.of(
                                house.open().stream(),
                                house.taken().stream()
                                        .filter(one -> one.kind() != Taken.Kind.CLOSED)
                                        .map(Taken::time),
                                house.waiting().stream().map(Booking::time))
                        .flatMap(times -> times))
                .forEach(time -> {
                    first = Math.min(first, from(time) / PER_HOUR);
                    last = Math.max(last, Math.ceilDiv(until(time), PER_HOUR));
                });
        if (first >= last) {
            first = 8;
            last = 21;
        }
    }

    private void writeHouse(Html html, House house, boolean busyOnly) {
        Venue venue = house.venue();
        html.open("tbody").open("tr", "class", "board-house");
        html.open("th", "scope", "rowgroup", "colspan", Integer.toString(1 + (last - first) * PER_HOUR));
        html.link(
                href.apply("/desk/venues/week/" + day + "?house=" + venue.slug()),
                venue.name().in(language));
        html.close(2);
        for (Cell cell : venue.cells()) {
            if (!busyOnly || house.isBusy(cell)) {
                writeCell(html, house, cell);
            }
        }
        html.close();
    }

    private void writeCell(Html html, House house, Cell cell) {
        List<List<Mark>> lanes = lanes(house, cell);
        List<Interval> free = free(house, lanes.getFirst());
        for (int lane = 0; lane < lanes.size(); lane++) {
            html.open("tr");
            if (lane == 0) {
                String rows = lanes.size() > 1 ? Integer.toString(lanes.size()) : null;
                html.open("th", "scope", "row", "rowspan", rows)
                        .text(cell.name().in(language));
                writeFree(html, house.venue(), cell, free);
                html.close();
            }
            writeLane(html, house.venue(), cell, lanes.get(lane), lane == 0 ? free : List.of(), lane == 0);
            html.close();
        }
    }

    /** What overlaps stands in a row of its own: requests may clash with anything. */
    private List<List<Mark>> lanes(House house, Cell cell) {
        List<List<Mark>> lanes = new ArrayList<>();
        lanes.add(new ArrayList<>());
        Stream.concat(
                        house.taken(cell).stream().map(one -> Mark.of(one, language)),
                        house.waiting(cell).stream().map(one -> Mark.of(one, language)))
                .filter(mark -> from(mark.time()) < until(mark.time()))
                .forEach(mark -> {
                    List<Mark> lane = lanes.stream()
                            .filter(marks -> marks.stream().noneMatch(other -> meet(mark, other)))
                            .findFirst()
                            .orElseGet(ArrayList::new);
                    if (lane.isEmpty() && !lanes.contains(lane)) {
                        lanes.add(lane);
                    }
                    lane.add(mark);
                });
        lanes.forEach(lane -> lane.sort(Comparator.comparing(mark -> mark.time().starts())));
        return lanes;
    }

    private boolean meet(Mark one, Mark other) {
        return from(one.time()) < until(other.time()) && from(other.time()) < until(one.time());
    }

    /** Open time in which nothing stands; a request in the first row keeps it free for who looks. */
    private List<Interval> free(House house, List<Mark> marks) {
        List<Interval> free = new ArrayList<>();
        for (Interval open : house.open()) {
            int from = from(open);
            for (Mark mark : marks) {
                add(free, from, Math.min(from(mark.time()), until(open)));
                from = Math.max(from, until(mark.time()));
            }
            add(free, from, until(open));
        }
        return free;
    }

    private void add(List<Interval> free, int from, int until) {
        if (from < until) {
            free.add(time(from, until));
        }
    }

    /** For the list: there the row itself does not show it. */
    private void writeFree(Html html, Venue venue, Cell cell, List<Interval> free) {
        html.open("div", "class", "board-free");
        html.text(say(free.isEmpty() ? "full" : "free"));
        for (Interval time : free) {
            html.text(" ");
            if (isAhead(time)) {
                html.link(give(venue, cell, time), clock(time));
            } else {
                html.text(clock(time));
            }
        }
        html.close();
    }

    private void writeLane(
            Html html, Venue venue, Cell cell, List<Mark> marks, List<Interval> free, boolean background) {
        int at = first * PER_HOUR;
        for (Mark mark : marks) {
            gap(html, venue, cell, at, from(mark.time()), free, background);
            int from = Math.max(at, from(mark.time()));
            int until = Math.min(until(mark.time()), last * PER_HOUR);
            if (from < until) {
                writeMark(html, mark, from, until);
                at = until;
            }
        }
        gap(html, venue, cell, at, last * PER_HOUR, free, background);
    }

    private void writeMark(Html html, Mark mark, int from, int until) {
        String slim = until - from < SLIM ? " board-slim" : "";
        html.open("td", "class", "timeline-" + mark.style() + " board-mark" + slim, "colspan", "" + (until - from));
        String path = mark.path();
        html.open(path == null ? "div" : "a", "class", "board-item", "href", path == null ? null : href.apply(path));
        mark.write(html, clock(mark.time()));
        html.close(2);
    }

    private void gap(Html html, Venue venue, Cell cell, int from, int until, List<Interval> free, boolean background) {
        int at = from;
        for (Interval time : free) {
            int starts = Math.max(from(time), at);
            int ends = Math.min(until(time), until);
            if (starts < ends) {
                shut(html, at, starts, background);
                html.open("td", "class", "timeline-free", "colspan", "" + (ends - starts));
                if (isAhead(time)) {
                    html.open("a", "class", "board-item", "href", give(venue, cell, time));
                    html.leaf("span", clock(time), "class", "visually-hidden")
                            .text(" " + say("free"))
                            .close();
                } else {
                    html.leaf("div", clock(time) + " " + say("free"), "class", "visually-hidden");
                }
                html.close();
                at = ends;
            }
        }
        shut(html, at, until, background);
    }

    private void shut(Html html, int from, int until, boolean background) {
        if (from < until) {
            html.open("td", "class", background ? "timeline-closed" : null, "colspan", "" + (until - from));
            if (background) {
                html.leaf("div", clock(time(from, until)) + " " + say("closed"), "class", "visually-hidden");
            }
            html.close();
        }
    }

    private boolean isAhead(Interval time) {
        return time.ends().isAfter(now);
    }

    /** To the counter's form, with the smallest layout that has the room. */
    private String give(Venue venue, Cell cell, Interval time) {
        Layout layout = venue.layouts().stream()
                .filter(one -> one.cells().contains(cell.id()))
                .min(Comparator.comparingInt(one -> one.cells().size()))
                .orElse(null);
        String[] ends = clock(time).split("–");
        return href.apply("/desk/venues/give?date=" + day + "&from=" + Parts.encoded(ends[0]) + "&to="
                + Parts.encoded(ends[1])
                + (layout == null ? "" : "&room=" + Parts.encoded(venue.slug() + "/" + layout.slug())));
    }

    private int from(Interval time) {
        return Math.clamp(Math.floorDiv(minutes(time.starts()), QUARTER), 0, HOURS * PER_HOUR);
    }

    private int until(Interval time) {
        return Math.clamp(Math.ceilDiv(minutes(time.ends()), QUARTER), 0, HOURS * PER_HOUR);
    }

    private long minutes(Instant at) {
        return Duration.between(day.atStartOfDay(zone).toInstant(), at).toMinutes();
    }

    private Interval time(int from, int until) {
        Instant midnight = day.atStartOfDay(zone).toInstant();
        return new Interval(
                midnight.plus(Duration.ofMinutes((long) from * QUARTER)),
                midnight.plus(Duration.ofMinutes((long) until * QUARTER)));
    }

    /** The part of it that is this day's. */
    private String clock(Interval time) {
        int starts = Math.clamp(minutes(time.starts()), 0, HOURS * 60);
        int ends = Math.clamp(minutes(time.ends()), 0, HOURS * 60);
        return Span.clock(starts) + "–" + Span.clock(ends);
    }

    private String say(String key) {
        return Mark.TEXTS.say(language, "day." + key);
    }
}
