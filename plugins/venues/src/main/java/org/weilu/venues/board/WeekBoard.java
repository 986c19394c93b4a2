package org.weilu.venues.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.weilu.ui.Html;
import org.weilu.ui.Times;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.diary.FreeSlots;

/** Writes a week of several houses: a row a room, a column a day; on a phone a list a room. */
final class WeekBoard {
    private static final int DAYS = 7;

    private final LocalDate monday;
    private final LocalDate today;
    private final FreeSlots slots;
    private final Times times;
    private final ZoneId zone;
    private final Locale language;
    private final UnaryOperator<String> href;

    WeekBoard(LocalDate monday, LocalDate today, ZoneId zone, Locale language, UnaryOperator<String> href) {
        this.monday = monday;
        this.today = today;
        this.zone = zone;
        this.slots = new FreeSlots(zone);
        this.times = Times.of(zone, language);
        this.language = language;
        this.href = href;
    }

    void write(Html html, List<House> houses, boolean busyOnly) {
        html.open("table", "class", "table board board-week");
        html.leaf("caption", Mark.TEXTS.say(language, "week.caption"), "class", "visually-hidden");
        html.open("thead").open("tr").open("th", "scope", "col");
        html.leaf("span", Mark.TEXTS.say(language, "day.room"), "class", "visually-hidden")
                .close();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = monday.plusDays(i);
            html.open("th", "scope", "col", "aria-current", day.equals(today) ? "date" : null);
            html.link(href.apply("/desk/venues/day/" + day), name(day)).close();
        }
        html.close(2);
        for (House house : houses) {
            if (!busyOnly || house.isBusy()) {
                writeHouse(html, house, busyOnly);
            }
        }
        html.close();
    }

    private String name(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(zone).toInstant();
        return times.weekday(noon) + " " + times.shortDay(noon);
    }

    private void writeHouse(Html html, House house, boolean busyOnly) {
        html.open("tbody").open("tr", "class", "board-house");
        html.leaf("th", house.venue().name().in(language), "scope", "rowgroup", "colspan", "" + (DAYS + 1));
        html.close();
        for (Cell cell : house.venue().cells()) {
            if (!busyOnly || house.isBusy(cell)) {
                writeCell(html, house, cell);
            }
        }
        html.close();
    }

    private void writeCell(Html html, House house, Cell cell) {
        List<Mark> marks = Stream.concat(
                        house.taken(cell).stream().map(one -> Mark.of(one, language)),
                        house.waiting(cell).stream().map(one -> Mark.of(one, language)))
                .sorted(Comparator.comparing((Mark mark) -> mark.time().starts()))
                .toList();
        html.open("tr").open("th", "scope", "row").text(cell.name().in(language));
        if (marks.isEmpty()) {
            html.leaf("div", Mark.TEXTS.say(language, "week.none"), "class", "board-free");
        }
        html.close();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = monday.plusDays(i);
            List<Mark> here = marks.stream()
                    .filter(mark -> mark.time().overlaps(slots.day(day)))
                    .toList();
            html.open("td");
            if (!here.isEmpty()) {
                html.leaf("div", name(day), "class", "board-day");
                here.forEach(mark -> writeMark(html, day, mark));
            }
            html.close();
        }
        html.close();
    }

    private void writeMark(Html html, LocalDate day, Mark mark) {
        String path = mark.path();
        html.open(
                path == null ? "div" : "a",
                "class",
                "board-item timeline-" + mark.style(),
                "href",
                path == null ? null : href.apply(path));
        mark.write(html, slots.clock(slots.on(day, List.of(mark.time())).getFirst()));
        html.close();
    }
}
