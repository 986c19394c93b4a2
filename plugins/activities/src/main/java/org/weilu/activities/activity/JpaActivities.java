package org.weilu.activities.activity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.weilu.signup.api.Occasion;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;

/** Activities in the database. */
final class JpaActivities implements Activities {
    /** So many sites' filters are kept in mind. */
    private static final int SITES = 50;

    private final Tools tools;
    private final DraftCheck check;
    private final ActivityEditor editor;
    private final ActivityCanceller canceller;
    private final Function<Ahead, List<String>> kinds;

    JpaActivities(Tools tools, Rooms rooms) {
        this.tools = tools;
        this.check = new DraftCheck(tools.brands());
        this.editor = new ActivityEditor(tools, rooms);
        this.canceller = new ActivityCanceller(tools, rooms);
        this.kinds = tools.store()
                .remember(
                        SITES,
                        Set.of(Activity.TYPE),
                        (em, ahead) -> ActivityTables.kinds(em, ahead.site(), ahead.from()));
    }

    /** What a list can be filtered by, of a day: asked on every view, and told anew when an activity changes. */
    private record Ahead(String site, Instant from) {}

    @Override
    public Outcome<Activity> create(Visitor who, ActivityDraft draft) {
        List<Refusal> wrong = check.wrong(who, draft, tools.clock().instant(), true);
        return wrong.isEmpty()
                ? tools.store().write(em -> editor.create(em, who, stripped(draft)))
                : Outcome.refused(wrong);
    }

    @Override
    public Outcome<Activity> edit(Visitor who, String id, long version, ActivityDraft draft) {
        List<Refusal> wrong = check.wrong(who, draft, tools.clock().instant(), false);
        return wrong.isEmpty()
                ? tools.store().write(em -> editor.edit(em, who, id, version, stripped(draft)))
                : Outcome.refused(wrong);
    }

    private static ActivityDraft stripped(ActivityDraft draft) {
        return new ActivityDraft(
                draft.slug(),
                draft.chinese().stripped(),
                draft.english().stripped(),
                draft.marks(),
                draft.terms(),
                draft.leader(),
                draft.space(),
                draft.cover(),
                draft.days(),
                draft.discretion());
    }

    @Override
    public Outcome<Activity> cancel(Visitor who, String id, String reason) {
        Optional<Refusal> wrong = canceller.wrong(who, reason);
        return wrong.isPresent()
                ? Outcome.refused(wrong.get())
                : tools.store().write(em -> canceller.cancel(em, who, id, reason));
    }

    @Override
    public Outcome<Activity> cancelOccurrence(Visitor who, String occurrence, String reason) {
        Optional<Refusal> wrong = canceller.wrong(who, reason);
        return wrong.isPresent()
                ? Outcome.refused(wrong.get())
                : tools.store().write(em -> canceller.cancelOccurrence(em, who, occurrence, reason));
    }

    @Override
    public Outcome<Activity> cancelFrom(Visitor who, String occurrence, String reason) {
        Optional<Refusal> wrong = canceller.wrong(who, reason);
        return wrong.isPresent()
                ? Outcome.refused(wrong.get())
                : tools.store().write(em -> canceller.cancelFrom(em, who, occurrence, reason));
    }

    @Override
    public Optional<Activity> find(Visitor who, String id) {
        return tools.store()
                .read(em -> Optional.ofNullable(em.find(ActivityRow.class, id)).map(ActivityRow::activity));
    }

    @Override
    public Optional<Activity> bySlug(Visitor who, String slug) {
        return tools.store()
                .read(em -> ActivityTables.bySlug(em, who.site(), slug).map(ActivityRow::activity));
    }

    @Override
    public Optional<Dated> occurrence(Visitor who, String id) {
        return tools.store()
                .read(em -> Optional.ofNullable(em.find(OccurrenceRow.class, id))
                        .map(OccurrenceRow::occurrence)
                        .map(day -> new Dated(
                                em.find(ActivityRow.class, day.activity()).activity(),
                                day,
                                tools.signups().occasion(id).orElse(null))));
    }

    @Override
    public List<Dated> dates(Visitor who, Activity activity) {
        return dates(who, List.of(activity)).getOrDefault(activity.id(), List.of());
    }

    @Override
    public Map<String, List<Dated>> dates(Visitor who, List<Activity> some) {
        if (some.isEmpty()) {
            return Map.of();
        }
        return tools.store().read(em -> {
            Map<String, List<OccurrenceRow>> days =
                    ActivityTables.daysOf(em, some.stream().map(Activity::id).toList());
            Map<String, Occasion> occasions = tools.signups()
                    .occasions(days.values().stream()
                            .flatMap(List::stream)
                            .map(OccurrenceRow::id)
                            .toList());
            return some.stream()
                    .collect(Collectors.toMap(
                            Activity::id,
                            activity -> days.getOrDefault(activity.id(), List.of()).stream()
                                    .map(OccurrenceRow::occurrence)
                                    .map(day -> new Dated(activity, day, occasions.get(day.id())))
                                    .toList()));
        });
    }

    @Override
    public Listing<Dated> list(Visitor who, ActivityFilter filter, Slice slice) {
        return tools.store()
                .read(em -> new DateLists(tools, who).list(new DateRows(em, who.site(), filter), filter, slice));
    }

    @Override
    public List<String> kinds(Visitor who) {
        ZoneId zone = tools.almanac().zone(who.site());
        LocalDate today = LocalDate.ofInstant(tools.clock().instant(), zone);
        List<String> found =
                kinds.apply(new Ahead(who.site(), today.atStartOfDay(zone).toInstant()));
        List<String> sorted = new ArrayList<>(Kinds.KNOWN);
        sorted.retainAll(found);
        found.stream().filter(kind -> !sorted.contains(kind)).sorted().forEach(sorted::add);
        return sorted;
    }

    @Override
    public Listing<Activity> editable(Visitor who, Slice slice) {
        if (!who.isSignedIn()) {
            return new Listing<>(0, List.of(), null);
        }
        boolean all = tools.access().allows(who, EDIT, Scoped.site(who.site()));
        Set<Scope> scopes = all ? Set.of() : scopes(who);
        return tools.store().read(em -> editable(em, who, all, scopes, slice));
    }

    private Set<Scope> scopes(Visitor who) {
        return tools.access().grants(who, who.personId()).stream()
                .map(Access.Grant::scope)
                .filter(scope -> tools.access().allows(who, EDIT, () -> Set.of(scope)))
                .collect(Collectors.toSet());
    }

    private static Listing<Activity> editable(
            EntityManager em, Visitor who, boolean all, Set<Scope> scopes, Slice slice) {
        EditableRows rows = new EditableRows(em, who.site(), all ? null : who.personId(), scopes);
        List<Activity> found = rows.list(slice.afterId(), slice.limit() + 1).stream()
                .map(ActivityRow::activity)
                .toList();
        List<Activity> shown = found.subList(0, Math.min(slice.limit(), found.size()));
        boolean more = found.size() > shown.size();
        return new Listing<>(rows.count(), shown, more ? shown.getLast().id() : null);
    }

    @Override
    public boolean mayEdit(Visitor who, Activity activity) {
        return tools.access().allows(who, EDIT, activity);
    }
}
