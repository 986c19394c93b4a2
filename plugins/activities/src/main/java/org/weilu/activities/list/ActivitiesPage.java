package org.weilu.activities.list;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.DatedRows;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.ui.Html;
import org.weilu.ui.PageHead;
import org.weilu.ui.Parts;

/** What is ahead, by day. */
public final class ActivitiesPage extends ListPage {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    public ActivitiesPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected PageHead head() {
        return PageHead.website(getString("title"), getString("lead"), "/activities");
    }

    @Override
    protected void build() {
        String after = parameter("after");
        Listing<Dated> found =
                activities.get().list(visitor(), filter().from(now()), new Slice(after.isEmpty() ? null : after, PAGE));
        shows(found.items());
        write(html -> {
            writeTabs(html, "list");
            writeFilters(html, "/activities");
            if (found.items().isEmpty()) {
                writeEmpty(html);
            } else {
                writeFound(html, found);
            }
            writeTakeAlong(html);
        });
    }

    private void writeFound(Html html, Listing<Dated> found) {
        html.leaf(
                "p",
                getString("count").replace("{0}", String.valueOf(found.total())),
                "class",
                "soft",
                "role",
                "status");
        DatedRows rows = rows("h3");
        Map<String, List<Dated>> groups = new LinkedHashMap<>();
        found.items()
                .forEach(date -> groups.computeIfAbsent(group(date), name -> new ArrayList<>())
                        .add(date));
        int number = 0;
        for (Map.Entry<String, List<Dated>> group : groups.entrySet()) {
            String id = "group-" + ++number;
            html.open("section", "class", "section", "aria-labelledby", id);
            Parts.sectionHead(html, id, group.getKey(), null, null);
            rows.write(html, group.getValue());
            html.close();
        }
        pager(html, href(filters().address("/activities")), found);
    }

    /** Today, tomorrow, this week, next week, and then months. */
    private String group(Dated date) {
        LocalDate today = LocalDate.ofInstant(now(), site().zone());
        LocalDate day = LocalDate.ofInstant(date.occurrence().starts(), site().zone());
        LocalDate monday = today.with(TemporalAdjusters.next(java.time.DayOfWeek.MONDAY));
        if (!day.isAfter(today)) {
            return getString("today");
        }
        if (day.equals(today.plusDays(1))) {
            return getString("tomorrow");
        }
        if (day.isBefore(monday)) {
            return getString("week");
        }
        if (day.isBefore(monday.plusWeeks(1))) {
            return getString("next");
        }
        return monthName(date.occurrence().starts());
    }
}
