package org.weilu.activities.week;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.list.DayMarks;
import org.weilu.activities.list.ListPage;
import org.weilu.spi.community.Almanac;
import org.weilu.ui.Html;
import org.weilu.ui.PageHead;
import org.weilu.ui.Parts;

/** Some days in a row: the days of their week above, then what is on, day by day. */
public abstract class SpanPage extends ListPage {
    private static final long serialVersionUID = 1L;
    private static final int YEARS = 5;

    protected SpanPage(PageParameters parameters) {
        super(parameters);
    }

    /** {@code day} or {@code week}: its part of the address, and its tab. */
    protected abstract String view();

    protected abstract LocalDate first();

    protected abstract int days();

    protected abstract String name(LocalDate first);

    protected final LocalDate today() {
        return LocalDate.ofInstant(now(), site().zone());
    }

    /** The day of the address; today where there is none. */
    protected final LocalDate asked() {
        String text = parameter("day");
        if (text.isEmpty()) {
            return today();
        }
        try {
            LocalDate day = text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text) : null;
            if (day != null && Math.abs(day.getYear() - today().getYear()) <= YEARS) {
                return day;
            }
        } catch (DateTimeException e) {
            throw notFound();
        }
        throw notFound();
    }

    private String path(LocalDate day) {
        return "/activities/" + view() + "/" + day;
    }

    @Override
    protected PageHead head() {
        return PageHead.website(titleWords(), getString("lead"), path(first()));
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = new ArrayList<>(super.way());
        way.add(1, new Parts.Crumb(getString("activities"), href("/activities")));
        return way;
    }

    @Override
    protected void build() {
        LocalDate monday = first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<LocalDate, List<Dated>> week = byDay(monday, between(monday, monday.plusDays(7)));
        Map<LocalDate, List<Dated>> shown = new TreeMap<>();
        week.forEach((day, dates) -> {
            if (!day.isBefore(first()) && day.isBefore(first().plusDays(days()))) {
                shown.put(day, dates);
            }
        });
        shows(week.values().stream().flatMap(List::stream).toList());
        Map<LocalDate, Almanac.Day> known = almanacDays(monday, monday.plusDays(7));
        write(html -> {
            writeTabs(html, view());
            writeFilters(html, path(first()));
            writeStrip(html, monday, week, known);
            writeNeighbours(html);
            if (shown.isEmpty()) {
                String picture = host().themed(getRequestCycle(), "images/empty-calendar.svg");
                Parts.empty(html, picture, getString("empty.title"), getString("empty.text"));
            }
            shown.forEach((day, dates) -> writeDay(html, day, dates, known.get(day)));
            writeTakeAlong(html);
        });
    }

    private void writeStrip(
            Html html, LocalDate monday, Map<LocalDate, List<Dated>> week, Map<LocalDate, Almanac.Day> known) {
        ZoneId zone = site().zone();
        html.open("ol", "class", "days");
        for (LocalDate day = monday; day.isBefore(monday.plusDays(7)); day = day.plusDays(1)) {
            int count = week.getOrDefault(day, List.of()).size();
            Instant noon = day.atTime(12, 0).atZone(zone).toInstant();
            boolean here = view().equals("day") && day.equals(first());
            String current = here ? "page" : !view().equals("day") && day.equals(today()) ? "date" : null;
            html.open("li")
                    .open(
                            "a",
                            "class",
                            "day",
                            "href",
                            href(filters().address("/activities/day/" + day)),
                            "aria-current",
                            current);
            html.leaf("span", times().weekday(noon)).leaf("span", day.getDayOfMonth(), "class", "day-number");
            new DayMarks(getLocale()).write(html, known.get(day));
            html.leaf(
                    "span",
                    count == 0 ? "\u00a0" : getString("count").replace("{0}", "" + count),
                    "class",
                    "day-count");
            html.close(2);
        }
        html.close();
    }

    private void writeNeighbours(Html html) {
        html.open("nav", "class", "pager", "aria-label", getString("neighbours"))
                .open("ul");
        LocalDate before = first().minusDays(days());
        LocalDate after = first().plusDays(days());
        html.open("li").open("a", "href", href(filters().address(path(before))), "rel", "prev");
        html.icon("previous").text(name(before)).close(2);
        html.open("li").open("a", "href", href(filters().address(path(after))), "rel", "next");
        html.text(name(after)).icon("next").close(4);
    }

    private void writeDay(Html html, LocalDate day, List<Dated> dates, Almanac.@Nullable Day known) {
        String id = "day-" + day.getDayOfMonth();
        html.open("section", "class", "section", "aria-labelledby", id);
        Parts.sectionHead(html, id, heading(day, known), null, null);
        rows("h3").write(html, dates);
        html.close();
    }
}
