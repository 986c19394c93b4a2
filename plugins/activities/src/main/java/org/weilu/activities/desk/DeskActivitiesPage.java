package org.weilu.activities.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.DateBadge;
import org.weilu.activities.activity.Dated;
import org.weilu.spi.Listing;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.ToolPage;

/** What a leader runs: next date, how full, who comes, edit, cancel. */
public final class DeskActivitiesPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private static final int DATES = 3;

    public DeskActivitiesPage(PageParameters parameters) {
        super(parameters, Activities.CREATE);
    }

    @Override
    protected void build() {
        Activities activities = use(Activities.class);
        Listing<Activity> mine = activities.editable(visitor(), slice());
        Map<String, List<Dated>> dates = activities.dates(visitor(), mine.items());
        write(html -> {
            html.open("p", "class", "actions");
            html.open("a", "class", "button", "href", href("/desk/activities/new"))
                    .icon("plus");
            html.text(getString("new")).close();
            html.button(href("/desk/activities/import"), getString("import"), true)
                    .close();
            if (mine.items().isEmpty()) {
                String picture = host().themed(getRequestCycle(), "images/empty-calendar.svg");
                Parts.empty(html, picture, getString("empty.title"), getString("empty.text"));
                return;
            }
            writeTable(html, mine.items(), dates);
            pager(html, href("/desk/activities"), mine);
        });
    }

    private void writeTable(Html html, List<Activity> mine, Map<String, List<Dated>> dates) {
        html.open("table", "class", "table table-cards").leaf("caption", getString("caption"));
        head(html, "activity", "dates", "action");
        html.open("tbody");
        for (Activity activity : mine) {
            html.open("tr").open("th", "scope", "row");
            html.link(href(activity.path()), activity.title(getLocale())).close();
            html.open("td", "data-label", getString("dates"));
            writeDates(html, dates.getOrDefault(activity.id(), List.of()));
            html.close().open("td").open("div", "class", "actions");
            String own = href("/desk/activities/" + activity.id());
            html.button(own, getString("edit"), true);
            html.button(own + "/dates", getString("days"), true);
            html.button(href("/desk/activities/new?from=" + activity.id()), getString("again"), true);
            Instant now = host().clock().instant();
            if (dates.getOrDefault(activity.id(), List.of()).stream()
                    .anyMatch(date ->
                            !date.occurrence().cancelled() && !date.occurrence().isOver(now))) {
                html.button(own + "/cancel", getString("cancel"), true);
            }
            html.close(3);
        }
        html.close(2);
    }

    private void writeDates(Html html, List<Dated> dates) {
        Instant now = host().clock().instant();
        List<Dated> ahead =
                dates.stream().filter(date -> !date.occurrence().isOver(now)).toList();
        List<Dated> shown = ahead.isEmpty()
                ? dates.subList(Math.max(0, dates.size() - 1), dates.size())
                : ahead.subList(0, Math.min(DATES, ahead.size()));
        html.open("ul", "class", "stack");
        for (Dated date : shown) {
            html.open("li");
            html.text(
                    times().range(date.occurrence().starts(), date.occurrence().ends()) + " ");
            DateBadge.of(date, now, times(), getLocale()).write(html);
            html.text(" ");
            html.link(
                    href("/signup/" + date.occurrence().id() + "/coming"),
                    getString("coming")
                            .replace("{0}", String.valueOf(date.taken()))
                            .replace(
                                    "{1}",
                                    String.valueOf(date.activity().terms().capacity())),
                    "class",
                    "nowrap");
            html.close();
        }
        if (ahead.size() > shown.size()) {
            html.leaf(
                    "li",
                    getString("more").replace("{0}", String.valueOf(ahead.size() - shown.size())),
                    "class",
                    "soft");
        }
        html.close();
    }
}
