package org.weilu.activities.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.DateBadge;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.Occurrence;
import org.weilu.activities.activity.SeriesBook;
import org.weilu.activities.activity.SeriesBook.Waiting;
import org.weilu.activities.activity.SeriesEdit;
import org.weilu.activities.series.Series;
import org.weilu.activities.series.SeriesWords;
import org.weilu.spi.community.Almanac;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.SeeOther;
import org.weilu.ui.StackPage;
import org.weilu.ui.ToolPage;

/** The dates of one activity: its rule, what waits for a word, and each date with what can be done. */
public final class DatesPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 60;

    public DatesPage(PageParameters parameters) {
        super(parameters, Activities.CREATE);
    }

    static Activity editable(Activities activities, org.weilu.spi.access.Visitor who, String id) {
        Activity found = activities.find(who, id).orElseThrow(DatesPage::missing);
        if (!activities.mayEdit(who, found)) {
            throw ToolPage.refused(who);
        }
        return found;
    }

    private static RuntimeException missing() {
        return StackPage.notFound();
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = new ArrayList<>(super.way());
        way.add(way.size() - 1, new Parts.Crumb(getString("activities"), href("/desk/activities")));
        return way;
    }

    @Override
    protected void build() {
        Activity activity = editable(use(Activities.class), visitor(), parameter("id"));
        String own = "/desk/activities/" + activity.id();
        if (action().startsWith("on:") || action().startsWith("off:")) {
            decide(activity, action().startsWith("on:"), action().substring(action().indexOf(':') + 1));
            throw new SeeOther(href(own + "/dates?done=decided"));
        }
        List<Series> pieces = use(SeriesBook.class).of(visitor(), activity.id());
        List<Waiting> waiting = use(SeriesBook.class).waiting(visitor(), activity.id());
        List<Dated> dates = use(Activities.class).dates(visitor(), activity);
        write(html -> writeRule(html, activity, pieces));
        if (!waiting.isEmpty()) {
            write(html -> writeWaiting(html, own, waiting));
        }
        write(html -> writeDates(html, own, dates));
    }

    private void decide(Activity activity, boolean takesPlace, String day) {
        try {
            use(SeriesBook.class)
                    .change(
                            visitor(),
                            new SeriesEdit.Decide(activity.id(), activity.version(), LocalDate.parse(day), takesPlace))
                    .orThrow();
        } catch (DateTimeException e) {
            throw StackPage.notFound();
        }
    }

    private void writeRule(Html html, Activity activity, List<Series> pieces) {
        html.open("div", "class", "panel stack");
        html.open("p").link(href(activity.path()), activity.title(getLocale())).close();
        SeriesWords words = new SeriesWords(getLocale());
        if (pieces.isEmpty()) {
            html.leaf("p", getString("single"), "class", "soft");
        } else {
            html.open("ul", "class", "stack");
            pieces.forEach(piece -> html.leaf("li", words.of(piece)));
            html.close();
        }
        if (!activity.cancelled()) {
            html.open("p", "class", "actions");
            String own = "/desk/activities/" + activity.id();
            html.button(href(own + "/series"), getString(pieces.isEmpty() ? "repeat" : "rule"), true);
            html.button(href(own), getString("words"), true);
            html.button(href(own + "/letter"), getString("letter"), true);
            html.button(href(own + "/guests.csv"), getString("csv"), true).close();
        }
        html.close();
    }

    private void writeWaiting(Html html, String own, List<Waiting> waiting) {
        html.open("section", "class", "panel stack", "aria-labelledby", "waiting");
        html.leaf("h2", getString("waiting"), "id", "waiting").leaf("p", getString("waiting.text"), "class", "soft");
        html.open("ul", "class", "stack");
        for (Waiting one : waiting) {
            LocalDate slot = one.planned().slot();
            html.open("li", "class", "stack");
            html.open("p")
                    .text(times().range(one.planned().starts(), one.planned().ends()))
                    .text(" · ");
            html.text(AlmanacWords.of(getLocale(), use(Almanac.class).day(slot)));
            if (one.people() > 0) {
                html.text(" · ").text(getString("people").replace("{0}", "" + one.people()));
            }
            html.close().open("div", "class", "actions");
            html.post(href(own + "/dates"), "on:" + slot, getString("on"), "button");
            html.post(href(own + "/dates"), "off:" + slot, getString("off"), "button button-quiet");
            html.close(2);
        }
        html.close(2);
    }

    private void writeDates(Html html, String own, List<Dated> all) {
        Instant now = host().clock().instant();
        List<Dated> ahead =
                all.stream().filter(date -> !date.occurrence().isOver(now)).toList();
        int from = Math.min(number(parameter("from")), ahead.size());
        List<Dated> shown = ahead.subList(from, Math.min(ahead.size(), from + PAGE));
        if (shown.isEmpty()) {
            Parts.notice(html, "info", getString("none"), "");
            return;
        }
        html.open("table", "class", "table table-cards");
        html.leaf("caption", getString("caption").replace("{0}", "" + ahead.size()));
        head(html, "when", "almanac", "state", "action");
        html.open("tbody");
        shown.forEach(date -> writeDate(html, own, date, now));
        html.close(2);
        if (from + PAGE < ahead.size()) {
            html.open("p")
                    .button(href(own + "/dates?from=" + (from + PAGE)), getString("more"), true)
                    .close();
        }
    }

    private void writeDate(Html html, String own, Dated date, Instant now) {
        Occurrence day = date.occurrence();
        LocalDate local = LocalDate.ofInstant(day.starts(), site().zone());
        html.open("tr").open("th", "scope", "row").text(times().range(day.starts(), day.ends()));
        if (day.own() && !day.cancelled()) {
            html.text(" ").badge("plain", getString("own"));
        }
        html.close();
        cell(html, "almanac", AlmanacWords.of(getLocale(), use(Almanac.class).day(local)));
        html.open("td", "data-label", getString("state"));
        DateBadge.of(date, now, times(), getLocale()).write(html);
        html.text(" ");
        html.link(
                href("/signup/" + day.id() + "/coming"),
                getString("coming")
                        .replace("{0}", "" + date.taken())
                        .replace("{1}", "" + date.activity().terms().capacity()),
                "class",
                "nowrap");
        html.close().open("td").open("div", "class", "actions");
        if (!day.cancelled() && day.starts().isAfter(now)) {
            html.button(href(own + "/dates/" + day.id()), getString("move"), true);
            html.button(href(own + "/cancel?date=" + day.id()), getString("cancel"), true);
        }
        html.close(3);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
