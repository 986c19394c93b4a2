package org.weilu.activities.activity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Rooms.Booked;
import org.weilu.activities.api.ActivityChanged;
import org.weilu.activities.api.ActivityPublished;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.store.Change;

/** Makes and changes activities. Whatever can refuse is asked before the first row is written. */
final class ActivityEditor {
    private final Tools tools;
    private final Rooms rooms;
    private final Refusals refusals = Refusals.of(ActivityEditor.class);

    ActivityEditor(Tools tools, Rooms rooms) {
        this.tools = tools;
        this.rooms = rooms;
    }

    Outcome<Activity> create(EntityManager em, Visitor who, ActivityDraft draft) {
        Optional<Refusal> no =
                tools.access().refuses(who, Activities.CREATE, () -> Activity.scopes(who.site(), draft.marks()));
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        String id = tools.ids().next();
        String slug = draft.slug();
        if (slug != null && (Addresses.isReserved(slug) || isTaken(em, who, slug))) {
            return Outcome.refused(new Refusal(
                    Kind.CONFLICT, "duplicate", refusals.say(who.language(), "duplicate", slug), "slug", null));
        }
        if (slug == null) {
            slug = Addresses.free(draft, id, tools.almanac().zone(who.site()), wanted -> isTaken(em, who, wanted));
        }
        Instant now = tools.clock().instant();
        ActivityRow row = new ActivityRow(id, who.site(), slug, now);
        row.become(draft, leader(who, draft, null));
        List<OccurrenceRow> days = draft.days().stream()
                .map(day -> new OccurrenceRow(tools.ids().next(), row, day.starts(), day.ends()))
                .toList();
        Activity wished = row.activity();
        Outcome<Booked> booked = draft.space() == null
                ? Outcome.done(Booked.NOTHING)
                : rooms.take(who, wished, draft.space(), times(days));
        if (booked instanceof Outcome.Refused<Booked> refused) {
            return Outcome.refused(refused.refusals());
        }
        write(row, draft, booked.orThrow());
        row.touched(now, who.person());
        em.persist(row);
        days.forEach(em::persist);
        Activity made = row.activity();
        arrange(who, made, days);
        tools.events().publish(new ActivityPublished(id, made.site()));
        noted(who, "activities.create", made, made);
        return Outcome.done(made);
    }

    Outcome<Activity> edit(EntityManager em, Visitor who, String id, long version, ActivityDraft draft) {
        ActivityRow row = ActivityTables.locked(em, id).orElse(null);
        if (row == null) {
            return Outcome.refused(refusals.no(who, Kind.NOT_FOUND, "not_found", "not-found"));
        }
        Activity before = row.activity();
        Optional<Refusal> no = mayNot(who, before, draft);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        if (before.version() != version) {
            return Outcome.refused(refusals.no(who, Kind.CONFLICT, "changed", "changed"));
        }
        List<OccurrenceRow> rows = ActivityTables.days(em, id);
        Days days = new Days(rows, draft.days());
        if (!days.areKnown()) {
            return Outcome.refused(refusals.no(who, Kind.INVALID, "invalid", "unknown-day"));
        }
        boolean moves = !Objects.equals(before.space(), draft.space()) || (draft.space() != null && days.change());
        Outcome<Booked> booked = moves
                ? rooms.take(who, before, draft.space(), days.wished())
                : Outcome.done(new Booked(rooms.find(draft.space()).orElse(null)));
        if (booked instanceof Outcome.Refused<Booked> refused) {
            return Outcome.refused(refused.refusals());
        }
        apply(em, row, rows, draft, booked.orThrow());
        row.touched(tools.clock().instant(), who.person());
        Activity after = row.activity();
        arrange(who, after, ActivityTables.days(em, id));
        tools.events().publish(new ActivityChanged(id, after.site()));
        noted(who, "activities.edit", before, after);
        return Outcome.done(after);
    }

    /** Whoever moves an activity to another brand or area needs to be allowed there, too. */
    private Optional<Refusal> mayNot(Visitor who, Activity before, ActivityDraft draft) {
        Optional<Refusal> no = tools.access().refuses(who, Activities.EDIT, before);
        boolean moves = !Objects.equals(before.marks().brand(), draft.marks().brand())
                || !Objects.equals(before.marks().area(), draft.marks().area());
        return no.isPresent() || !moves
                ? no
                : tools.access().refuses(who, Activities.CREATE, () -> Activity.scopes(before.site(), draft.marks()));
    }

    private void apply(
            EntityManager em, ActivityRow row, List<OccurrenceRow> rows, ActivityDraft draft, Booked booked) {
        Activity before = row.activity();
        row.become(draft, draft.leader() == null ? before.leader() : draft.leader());
        write(row, draft, booked);
        boolean elsewhere =
                !before.chinese().place().equals(row.activity().chinese().place());
        for (ActivityDraft.Day day : draft.days()) {
            if (day.id() == null) {
                em.persist(new OccurrenceRow(tools.ids().next(), row, day.starts(), day.ends()));
                continue;
            }
            rows.stream().filter(known -> known.id().equals(day.id())).forEach(known -> {
                if (known.move(day.starts(), day.ends())) {
                    known.byItself();
                }
                if (elsewhere) {
                    known.otherPlace();
                }
            });
        }
        em.flush();
    }

    /** A room's own name is the place, in both languages. */
    private static void write(ActivityRow row, ActivityDraft draft, Booked booked) {
        row.at(
                booked.chinese(draft.chinese()).place(),
                booked.english(draft.english()).place());
    }

    private static String leader(Visitor who, ActivityDraft draft, @Nullable String before) {
        String named = draft.leader() == null ? before : draft.leader();
        return named == null ? who.personId() : named;
    }

    private static boolean isTaken(EntityManager em, Visitor who, String slug) {
        return ActivityTables.bySlug(em, who.site(), slug).isPresent();
    }

    private static List<Interval> times(List<OccurrenceRow> days) {
        return days.stream()
                .filter(day -> !day.isCancelled())
                .map(OccurrenceRow::occurrence)
                .map(day -> new Interval(day.starts(), day.ends()))
                .toList();
    }

    /** In the order of ids, like everybody who locks several. */
    private void arrange(Visitor who, Activity activity, List<OccurrenceRow> days) {
        days.stream()
                .filter(day -> !day.isCancelled())
                .map(OccurrenceRow::occurrence)
                .sorted(Comparator.comparing(Occurrence::id))
                .forEach(day -> tools.signups().arrange(who, Plans.of(activity, day)));
    }

    private void noted(Visitor who, String what, Activity before, Activity after) {
        tools.changes().add(change(before, after));
        tools.audit().record(who, what, Activity.TYPE + "/" + after.id(), Map.of("slug", after.slug()));
    }

    /** Lists of the brand or area that it left show it no more. */
    static Change change(Activity before, Activity after) {
        Set<String> tags = new LinkedHashSet<>();
        for (Activity one : List.of(before, after)) {
            one.scopes().stream()
                    .filter(scope -> scope.kind() != org.weilu.spi.access.Scope.Kind.ENTRY)
                    .forEach(scope -> tags.add(scope.key()));
        }
        return Change.words(Activity.TYPE, after.id(), tags.toArray(String[]::new));
    }

    /** The dates as they are and as they are wished. */
    private record Days(List<OccurrenceRow> rows, List<ActivityDraft.Day> draft) {
        boolean areKnown() {
            Set<String> known = new HashSet<>();
            rows.stream().filter(row -> !row.isCancelled()).forEach(row -> known.add(row.id()));
            return draft.stream().allMatch(day -> day.id() == null || known.contains(day.id()));
        }

        List<Interval> wished() {
            List<Interval> times = new ArrayList<>();
            Set<String> named = new HashSet<>();
            for (ActivityDraft.Day day : draft) {
                times.add(new Interval(day.starts(), day.ends()));
                if (day.id() != null) {
                    named.add(day.id());
                }
            }
            times.addAll(
                    times(rows.stream().filter(row -> !named.contains(row.id())).toList()));
            return times;
        }

        boolean change() {
            return !new HashSet<>(wished()).equals(new HashSet<>(times(rows)));
        }
    }
}
