package org.weilu.activities.desk;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.Occurrence;
import org.weilu.activities.activity.SeriesBook;
import org.weilu.activities.activity.SeriesEdit;
import org.weilu.activities.series.Moves;
import org.weilu.activities.series.Planned;
import org.weilu.activities.series.Series;
import org.weilu.activities.series.Step;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.community.Almanac;
import org.weilu.ui.Field;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.StackPage;
import org.weilu.ui.ToolPage;

/** Moves a date: this one, this and the following, or all; what follows is seen first. */
public final class MovePage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private static final Refusals REFUSALS = Refusals.of(SeriesForm.class);
    private transient @Nullable List<Step> seen;
    private transient @Nullable List<Planned> planned;

    public MovePage(PageParameters parameters) {
        super(parameters, Activities.CREATE, true);
    }

    private Activity activity() {
        return use(Activities.class).find(visitor(), parameter("id")).orElseThrow(StackPage::notFound);
    }

    private Occurrence date() {
        return use(Activities.class)
                .occurrence(visitor(), parameter("date"))
                .filter(date -> date.activity().id().equals(parameter("id")))
                .orElseThrow(StackPage::notFound)
                .occurrence();
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = new ArrayList<>(super.way());
        String own = "/desk/activities/" + parameter("id");
        way.add(way.size() - 1, new Parts.Crumb(activity().title(getLocale()), href(own + "/dates")));
        return way;
    }

    @Override
    protected String lead() {
        return times().range(date().starts(), date().ends());
    }

    @Override
    protected void build() {
        Activity activity = activity();
        if (visitor().isSignedIn() && !use(Activities.class).mayEdit(visitor(), activity)) {
            throw ToolPage.refused(visitor());
        }
        Occurrence date = date();
        String dates = "/desk/activities/" + activity.id() + "/dates";
        boolean series = date.slot() != null
                && !use(SeriesBook.class).of(visitor(), activity.id()).isEmpty();
        add(id -> new PortalForm<List<Step>>(
                        id, "save", this::take, done -> seen == null ? href(dates + "?done=moved") : "")
                .with(fields(date, series))
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

    private Field[] fields(Occurrence date, boolean series) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.dateTime("starts", local(date.starts())));
        fields.add(Field.dateTime("ends", local(date.ends())));
        if (series) {
            Map<String, String> scopes = new LinkedHashMap<>();
            List.of("this", "following", "all").forEach(scope -> scopes.put(scope, getString("scope." + scope)));
            fields.add(Field.radio("scope", "this", scopes));
        } else {
            fields.add(Field.hidden("scope", "this"));
        }
        return fields.toArray(Field[]::new);
    }

    private String local(java.time.Instant at) {
        return at.atZone(site().zone()).toLocalDateTime().toString().substring(0, 16);
    }

    private Outcome<List<Step>> take(PortalForm<List<Step>> form) {
        Optional<LocalDateTime> starts = time(form.value("starts"));
        Optional<LocalDateTime> ends = time(form.value("ends"));
        if (starts.isEmpty() || ends.isEmpty()) {
            return Outcome.refused(REFUSALS.invalid(visitor(), starts.isEmpty() ? "starts" : "ends", "time"));
        }
        if (!starts.get().isBefore(ends.get())) {
            return Outcome.refused(REFUSALS.invalid(visitor(), "ends", "ends"));
        }
        Outcome<SeriesEdit> edit = edit(form, starts.get(), ends.get());
        if (edit instanceof Outcome.Refused<SeriesEdit> refused) {
            return Outcome.refused(refused.refusals());
        }
        if (!action().equals("look")) {
            return use(SeriesBook.class).change(visitor(), edit.orThrow());
        }
        Outcome<List<Step>> steps = use(SeriesBook.class).look(visitor(), edit.orThrow());
        if (steps.isDone()) {
            seen = steps.orThrow();
            planned = edit.orThrow() instanceof SeriesEdit.Follow follow
                    ? use(SeriesBook.class).plan(visitor(), follow.series())
                    : List.of();
        }
        return steps;
    }

    private Outcome<SeriesEdit> edit(PortalForm<?> form, LocalDateTime starts, LocalDateTime ends) {
        String id = parameter("id");
        Occurrence date = date();
        long version = form.value("version").matches("[0-9]{1,15}") ? Long.parseLong(form.value("version")) : 0;
        LocalDate slot = date.slot();
        String scope = form.value("scope");
        if (slot == null || scope.equals("this") || scope.isEmpty()) {
            return Outcome.done(new SeriesEdit.MoveOne(
                    id,
                    version,
                    date.id(),
                    starts.atZone(site().zone()).toInstant(),
                    ends.atZone(site().zone()).toInstant()));
        }
        Moves moves = new Moves(use(SeriesBook.class).of(visitor(), id), use(Almanac.class));
        boolean all = scope.equals("all");
        Duration length = Duration.between(starts, ends);
        Optional<Series> wished = all ? moves.all(slot, starts, length) : moves.following(slot, starts, length);
        return wished.<Outcome<SeriesEdit>>map(
                        series -> Outcome.done(new SeriesEdit.Follow(id, version, all ? null : slot, series)))
                .orElseGet(() -> Outcome.refused(Refusal.invalid("scope", getString("other-day"))));
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip().replace(' ', 'T')));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
