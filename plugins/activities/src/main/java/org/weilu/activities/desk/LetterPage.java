package org.weilu.activities.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.Letters;
import org.weilu.spi.Outcome;
import org.weilu.ui.Field;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.StackPage;
import org.weilu.ui.ToolPage;

/** Writes to everybody who signed up, for one date or all that are ahead. */
public final class LetterPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private static final String ALL = "all";

    public LetterPage(PageParameters parameters) {
        super(parameters, Activities.CREATE, true);
    }

    private Activity activity() {
        return use(Activities.class).find(visitor(), parameter("id")).orElseThrow(StackPage::notFound);
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = new ArrayList<>(super.way());
        String own = "/desk/activities/" + parameter("id");
        way.add(way.size() - 1, new Parts.Crumb(activity().title(getLocale()), href(own + "/dates")));
        return way;
    }

    @Override
    protected void build() {
        Activity activity = activity();
        if (visitor().isSignedIn() && !use(Activities.class).mayEdit(visitor(), activity)) {
            throw ToolPage.refused(visitor());
        }
        Instant now = host().clock().instant();
        List<Dated> ahead = use(Activities.class).dates(visitor(), activity).stream()
                .filter(date -> !date.occurrence().isOver(now))
                .toList();
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(ALL, getString("all").replace("{0}", "" + people(ahead)));
        ahead.stream()
                .filter(date -> people(List.of(date)) > 0)
                .forEach(date -> choices.put(
                        date.occurrence().id(),
                        times().range(
                                                date.occurrence().starts(),
                                                date.occurrence().ends()) + " · "
                                + getString("people").replace("{0}", "" + people(List.of(date)))));
        String dates = "/desk/activities/" + activity.id() + "/dates";
        add(id -> new PortalForm<Integer>(id, "send", this::send, sent -> href(dates + "?done=sent"))
                .with(
                        Field.select("which", ALL, choices),
                        Field.text("subject", ""),
                        Field.area("text", "").rows(8))
                .back(href(dates)));
    }

    private static int people(List<Dated> dates) {
        return dates.stream().mapToInt(date -> date.taken() + date.waiting()).sum();
    }

    private Outcome<Integer> send(PortalForm<Integer> form) {
        String which = form.value("which");
        @Nullable String date = which.equals(ALL) ? null : which;
        return use(Letters.class).write(visitor(), parameter("id"), date, form.value("subject"), form.value("text"));
    }
}
