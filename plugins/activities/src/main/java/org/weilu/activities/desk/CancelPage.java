package org.weilu.activities.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.Dated;
import org.weilu.spi.Outcome;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.StackPage;
import org.weilu.ui.ToolPage;

/** Cancels one date or all that is ahead, and says first what follows. */
public final class CancelPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private static final String ALL = "all";
    private static final String FROM = "from:";

    public CancelPage(PageParameters parameters) {
        super(parameters, Activities.CREATE);
    }

    private Activity activity() {
        Activity found = use(Activities.class).find(visitor(), parameter("id")).orElseThrow(StackPage::notFound);
        if (!use(Activities.class).mayEdit(visitor(), found)) {
            throw ToolPage.refused(visitor());
        }
        return found;
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = new ArrayList<>(super.way());
        way.add(way.size() - 1, new Parts.Crumb(getString("activities"), href("/desk/activities")));
        return way;
    }

    @Override
    protected void build() {
        Activity activity = activity();
        Instant now = host().clock().instant();
        List<Dated> ahead = use(Activities.class).dates(visitor(), activity).stream()
                .filter(date ->
                        !date.occurrence().cancelled() && !date.occurrence().isOver(now))
                .toList();
        write(html -> writeFollows(html, activity, ahead));
        if (ahead.isEmpty()) {
            return;
        }
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(ALL, getString("all").replace("{0}", String.valueOf(ahead.size())));
        if (ahead.size() > 1) {
            ahead.forEach(date -> choices.put(
                    date.occurrence().id(),
                    times().range(date.occurrence().starts(), date.occurrence().ends())));
        }
        if (ahead.size() > 2) {
            ahead.stream()
                    .limit(ahead.size() - 1L)
                    .skip(1)
                    .filter(date -> date.occurrence().id().equals(parameter("date")))
                    .forEach(date -> choices.put(
                            FROM + date.occurrence().id(),
                            getString("following")
                                    .replace(
                                            "{0}",
                                            times().dateTime(date.occurrence().starts()))));
        }
        String chosen = choices.containsKey(parameter("date")) ? parameter("date") : ALL;
        add(id -> new PortalForm<Activity>(
                        id,
                        "submit",
                        form -> cancel(form, activity.id()),
                        done -> href("/desk/activities?done=cancelled"))
                .with(Field.radio("which", chosen, choices), Field.area("reason", ""))
                .danger()
                .back(href("/desk/activities")));
    }

    private Outcome<Activity> cancel(PortalForm<Activity> form, String id) {
        Activities activities = use(Activities.class);
        String which = form.value("which");
        if (which.startsWith(FROM)) {
            return activities.cancelFrom(visitor(), which.substring(FROM.length()), form.value("reason"));
        }
        return which.equals(ALL)
                ? activities.cancel(visitor(), id, form.value("reason"))
                : activities.cancelOccurrence(visitor(), which, form.value("reason"));
    }

    private void writeFollows(Html html, Activity activity, List<Dated> ahead) {
        html.open("p", "class", "lead")
                .link(href(activity.path()), activity.title(getLocale()))
                .close();
        if (ahead.isEmpty()) {
            Parts.notice(html, "info", getString("nothing"), "");
            return;
        }
        int taken = ahead.stream().mapToInt(Dated::taken).sum();
        int waiting = ahead.stream().mapToInt(Dated::waiting).sum();
        html.open("div", "class", "panel").leaf("h2", getString("follows")).open("ul", "class", "confirm-list");
        html.leaf("li", getString("told").replace("{0}", "" + taken).replace("{1}", "" + waiting));
        if (activity.space() != null) {
            html.leaf("li", getString("room").replace("{0}", activity.place(getLocale())));
        }
        html.leaf("li", getString("stays")).leaf("li", getString("calendars")).close(2);
    }
}
