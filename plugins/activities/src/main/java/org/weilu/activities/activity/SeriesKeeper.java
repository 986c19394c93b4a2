package org.weilu.activities.activity;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.weilu.activities.activity.Rooms.Booked;
import org.weilu.activities.api.ActivityChanged;
import org.weilu.activities.series.Held;
import org.weilu.activities.series.Planned;
import org.weilu.activities.series.Step;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Holds.Interval;

/** Carries steps out: rooms first, since they can refuse, then rows, and places in the order of ids. */
final class SeriesKeeper {
    private final Tools tools;
    private final Rooms rooms;

    SeriesKeeper(Tools tools, Rooms rooms) {
        this.tools = tools;
        this.rooms = rooms;
    }

    /**
     * @param own true if the dates are moved by themselves: their series leaves them alone from here on
     * @param why is said of those that are cancelled
     */
    Outcome<List<Step>> carryOut(
            EntityManager em, Visitor who, ActivityRow row, List<Step> steps, boolean own, SeriesWhy why) {
        Activity before = row.activity();
        List<OccurrenceRow> rows = ActivityTables.days(em, before.id());
        if (before.space() != null) {
            Outcome<Booked> booked = rooms.take(who, before, before.space(), times(rows, steps));
            if (booked instanceof Outcome.Refused<Booked> refused) {
                return Outcome.refused(refused.refusals());
            }
        }
        Map<String, OccurrenceRow> byId = new HashMap<>();
        rows.forEach(each -> byId.put(each.id(), each));
        TreeMap<String, Step> changed = new TreeMap<>();
        for (Step step : steps) {
            apply(em, row, step, own, why, byId, changed);
        }
        em.flush();
        row.touched(tools.clock().instant(), who.person());
        Activity after = row.activity();
        changed.forEach((id, step) -> follow(who, after, byId, id, step, why));
        if (!changed.isEmpty()) {
            tools.events().publish(new ActivityChanged(after.id(), after.site()));
        }
        tools.changes().add(ActivityEditor.change(before, after));
        tools.audit()
                .record(
                        who,
                        "activities.dates",
                        Activity.TYPE + "/" + after.id(),
                        Map.of("slug", after.slug(), "dates", String.valueOf(changed.size())));
        return Outcome.done(steps);
    }

    private void apply(
            EntityManager em,
            ActivityRow row,
            Step step,
            boolean own,
            SeriesWhy why,
            Map<String, OccurrenceRow> byId,
            Map<String, Step> changed) {
        Held held = step.held();
        Planned planned = step.planned();
        if (step.kind() == Step.Kind.ADD && planned != null) {
            OccurrenceRow fresh = new OccurrenceRow(tools.ids().next(), row, planned.starts(), planned.ends());
            fresh.standFor(planned.slot());
            em.persist(fresh);
            byId.put(fresh.id(), fresh);
            changed.put(fresh.id(), step);
            return;
        }
        OccurrenceRow date =
                Objects.requireNonNull(byId.get(Objects.requireNonNull(held).id()));
        switch (step.kind()) {
            case MOVE -> {
                Planned to = Objects.requireNonNull(planned);
                date.move(to.starts(), to.ends());
                if (own) {
                    date.byItself();
                } else {
                    date.standFor(to.slot());
                }
                changed.put(held.id(), step);
            }
            case DROP -> {
                date.drop(why.of(planned));
                changed.put(held.id(), step);
            }
            case KEEP -> {
                if (!held.own() && held.slot() != null) {
                    date.standFor(held.slot());
                }
            }
            case ADD, STAND -> {}
        }
    }

    private void follow(
            Visitor who, Activity after, Map<String, OccurrenceRow> byId, String id, Step step, SeriesWhy why) {
        if (step.kind() == Step.Kind.DROP) {
            tools.signups().cancelOccasion(who, id, why.of(step.planned()));
        } else {
            tools.signups()
                    .arrange(
                            who,
                            Plans.of(after, Objects.requireNonNull(byId.get(id)).occurrence()));
        }
    }

    private static List<Interval> times(List<OccurrenceRow> rows, List<Step> steps) {
        Set<String> named = new HashSet<>();
        List<Interval> times = new ArrayList<>();
        for (Step step : steps) {
            Held held = step.held();
            Planned planned = step.planned();
            if (held != null && step.kind() != Step.Kind.KEEP && step.kind() != Step.Kind.STAND) {
                named.add(held.id());
            }
            if (planned != null && (step.kind() == Step.Kind.MOVE || step.kind() == Step.Kind.ADD)) {
                times.add(new Interval(planned.starts(), planned.ends()));
            }
        }
        rows.stream()
                .filter(row -> !row.isCancelled() && !named.contains(row.id()))
                .map(OccurrenceRow::occurrence)
                .forEach(day -> times.add(new Interval(day.starts(), day.ends())));
        times.sort(Comparator.comparing(Interval::starts));
        return times;
    }
}
