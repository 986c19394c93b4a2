package org.weilu.activities.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.Occurrence;
import org.weilu.activities.activity.SeriesBook;
import org.weilu.activities.activity.SeriesEdit;
import org.weilu.activities.series.Planned;
import org.weilu.activities.series.Series;
import org.weilu.activities.series.Step;
import org.weilu.spi.Outcome;
import org.weilu.spi.community.Almanac;
import org.weilu.ui.Field;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.StackPage;
import org.weilu.ui.ToolPage;

/** Gives an activity a rule, or another one: the dates that come of it are seen before they are saved. */
public final class SeriesPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private transient @Nullable List<Step> seen;
    private transient @Nullable List<Planned> planned;

    public SeriesPage(PageParameters parameters) {
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
        List<Series> pieces = use(SeriesBook.class).of(visitor(), activity.id());
        String dates = "/desk/activities/" + activity.id() + "/dates";
        add(id -> new PortalForm<List<Step>>(
                        id, "save", this::take, done -> seen == null ? href(dates + "?done=saved") : "")
                .with(fields(activity, pieces))
                .with(Field.hidden("version", String.valueOf(activity.version())))
                .also("look", "look")
                .back(href(dates)));
        write(html -> {
            if (seen != null) {
                new StepsTable(getLocale(), times(), site().zone(), use(Almanac.class))
                        .write(html, seen, planned == null ? List.of() : planned);
            }
        });
    }

    private Field[] fields(Activity activity, List<Series> pieces) {
        List<Dated> dates = use(Activities.class).dates(visitor(), activity);
        Instant now = host().clock().instant();
        Optional<Occurrence> next = dates.stream()
                .map(Dated::occurrence)
                .filter(date -> !date.cancelled() && date.starts().isAfter(now))
                .findFirst();
        Series known = pieces.isEmpty() ? null : pieces.getLast();
        List<Field> fields = new ArrayList<>();
        String starts = next.map(date -> local(date.starts())).orElse("");
        String ends = next.map(date -> local(date.ends())).orElse("");
        fields.add(Field.dateTime("starts", known == null ? starts : first(known, false)));
        fields.add(Field.dateTime("ends", known == null ? ends : first(known, true)));
        fields.addAll(new SeriesFields(getLocale()).of(known));
        if (known == null) {
            fields.add(Field.hidden("scope", "all"));
        } else {
            Map<String, String> scopes = new LinkedHashMap<>();
            List.of("all", "following").forEach(scope -> scopes.put(scope, getString("scope." + scope)));
            fields.add(Field.radio("scope", "all", scopes));
        }
        return fields.toArray(Field[]::new);
    }

    private static String first(Series series, boolean end) {
        var starts = series.first().atTime(series.at());
        return (end ? starts.plus(series.length()) : starts).toString().substring(0, 16);
    }

    private String local(Instant at) {
        return at.atZone(site().zone()).toLocalDateTime().toString().substring(0, 16);
    }

    private Outcome<List<Step>> take(PortalForm<List<Step>> form) {
        Outcome<Series> series = new SeriesForm(form, visitor()).read();
        if (series instanceof Outcome.Refused<Series> refused) {
            return Outcome.refused(refused.refusals());
        }
        Series wished = series.orThrow();
        long version = form.value("version").matches("[0-9]{1,15}") ? Long.parseLong(form.value("version")) : 0;
        LocalDate from = form.value("scope").equals("following") ? wished.first() : null;
        SeriesEdit edit = new SeriesEdit.Follow(parameter("id"), version, from, wished);
        if (!action().equals("look")) {
            return use(SeriesBook.class).change(visitor(), edit);
        }
        Outcome<List<Step>> steps = use(SeriesBook.class).look(visitor(), edit);
        if (steps.isDone()) {
            seen = steps.orThrow();
            planned = use(SeriesBook.class).plan(visitor(), wished);
        }
        return steps;
    }
}
