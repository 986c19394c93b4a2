package org.weilu.activities.activity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.weilu.activities.activity.SeriesEdit.Decide;
import org.weilu.activities.activity.SeriesEdit.Follow;
import org.weilu.activities.activity.SeriesEdit.MoveOne;
import org.weilu.activities.series.Held;
import org.weilu.activities.series.Plan;
import org.weilu.activities.series.Planned;
import org.weilu.activities.series.Planned.State;
import org.weilu.activities.series.Planned.Why;
import org.weilu.activities.series.Series;
import org.weilu.activities.series.Step;
import org.weilu.activities.series.Steps;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.notice.Notices;

/** Series in the database. */
final class JpaSeries implements SeriesBook {
    static final String ASK = "activities.ask";

    private static final int MOST_DATES = 400;

    private final Tools tools;
    private final Activities activities;
    private final SeriesKeeper keeper;
    private final SeriesDays days;
    private final SeriesWatch watch;
    private final Refusals refusals = Refusals.of(JpaSeries.class);

    JpaSeries(Tools tools, Activities activities, Rooms rooms, Notices notices) {
        this.tools = tools;
        this.activities = activities;
        this.keeper = new SeriesKeeper(tools, rooms);
        this.days = new SeriesDays(tools);
        this.watch = new SeriesWatch(tools, days, keeper, notices);
    }

    @Override
    public List<Series> of(Visitor who, String activity) {
        return tools.store().read(em -> days.pieces(em, activity));
    }

    @Override
    public List<Planned> plan(Visitor who, Series series) {
        return days.ahead(who.site(), List.of(series));
    }

    @Override
    public Outcome<Activity> create(Visitor who, ActivityDraft draft, Series series) {
        Optional<Refusal> wrong = wrong(who, series);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        List<Planned> planned = plan(who, series);
        Planned first = planned.stream().filter(Planned::isOn).findFirst().orElseThrow();
        ActivityDraft dated = draft.on(List.of(ActivityDraft.Day.of(first.starts(), first.ends())));
        return tools.store().write(em -> {
            Outcome<Activity> made = activities.create(who, dated);
            if (made instanceof Outcome.Refused<Activity>) {
                return made;
            }
            String id = made.orThrow().id();
            em.flush();
            ActivityRow row = ActivityTables.locked(em, id).orElseThrow();
            em.persist(new SeriesRow(tools.ids().next(), id, series));
            List<Held> held = days.held(em, row, planned);
            Outcome<List<Step>> done = keeper.carryOut(em, who, row, Steps.ofEdit(held, planned), false, why(who));
            return done.map(steps -> row.activity());
        });
    }

    private static SeriesWhy why(Visitor who) {
        return new SeriesWhy(who.language());
    }

    private Optional<Refusal> wrong(Visitor who, Series series) {
        long on = plan(who, series).stream().filter(Planned::isOn).count();
        if (on == 0) {
            return Optional.of(refusals.invalid(who, "repeat", "none"));
        }
        return on > MOST_DATES
                ? Optional.of(refusals.invalid(who, "repeat", "many", on, MOST_DATES))
                : Optional.empty();
    }

    @Override
    public Outcome<List<Step>> look(Visitor who, SeriesEdit edit) {
        Optional<Refusal> wrong = wrong(who, edit);
        return wrong.isPresent()
                ? Outcome.refused(wrong.get())
                : tools.store().preview(em -> change(em, who, edit)).result();
    }

    @Override
    public Outcome<List<Step>> change(Visitor who, SeriesEdit edit) {
        Optional<Refusal> wrong = wrong(who, edit);
        return wrong.isPresent() ? Outcome.refused(wrong.get()) : tools.store().write(em -> change(em, who, edit));
    }

    private Optional<Refusal> wrong(Visitor who, SeriesEdit edit) {
        return switch (edit) {
            case Follow follow -> wrong(who, follow.series());
            case MoveOne move ->
                !move.starts().isBefore(move.ends())
                        ? Optional.of(refusals.invalid(who, "ends", "ends"))
                        : move.starts().isAfter(tools.clock().instant())
                                ? Optional.empty()
                                : Optional.of(refusals.invalid(who, "starts", "past"));
            case Decide decide -> Optional.empty();
        };
    }

    private Outcome<List<Step>> change(EntityManager em, Visitor who, SeriesEdit edit) {
        ActivityRow row = ActivityTables.locked(em, edit.activity()).orElse(null);
        if (row == null || !row.site().equals(who.site())) {
            return Outcome.refused(refusals.no(who, Kind.NOT_FOUND, "not_found", "not-found"));
        }
        Activity before = row.activity();
        Optional<Refusal> no = tools.access().refuses(who, Activities.EDIT, before);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        if (before.version() != edit.version()) {
            return Outcome.refused(refusals.no(who, Kind.CONFLICT, "changed", "changed"));
        }
        if (before.cancelled()) {
            return Outcome.refused(refusals.no(who, Kind.CONFLICT, "over", "cancelled"));
        }
        return switch (edit) {
            case MoveOne move -> moveOne(em, who, row, move);
            case Follow follow -> follow(em, who, row, follow);
            case Decide decide -> decide(em, who, row, decide);
        };
    }

    private Outcome<List<Step>> moveOne(EntityManager em, Visitor who, ActivityRow row, MoveOne move) {
        ZoneId zone = tools.almanac().zone(row.site());
        Instant now = tools.clock().instant();
        Optional<OccurrenceRow> found = ActivityTables.days(em, row.id()).stream()
                .filter(day -> day.id().equals(move.occurrence()))
                .filter(day -> !day.isCancelled() && day.occurrence().starts().isAfter(now))
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(refusals.no(who, Kind.CONFLICT, "over", "begun"));
        }
        Occurrence day = found.get().occurrence();
        LocalDate slot = day.slot() == null ? LocalDate.ofInstant(day.starts(), zone) : day.slot();
        int people = tools.signups()
                .occasion(day.id())
                .map(occasion -> occasion.taken() + occasion.waiting())
                .orElse(0);
        Held held = new Held(day.id(), slot, day.starts(), day.ends(), day.own(), false, people);
        Planned to = new Planned(slot, move.starts(), move.ends(), State.ON, Why.NAMED, "");
        boolean same = day.starts().equals(move.starts()) && day.ends().equals(move.ends());
        Step step = new Step(same ? Step.Kind.KEEP : Step.Kind.MOVE, held, to);
        return same ? Outcome.done(List.of(step)) : keeper.carryOut(em, who, row, List.of(step), true, why(who));
    }

    private Outcome<List<Step>> follow(EntityManager em, Visitor who, ActivityRow row, Follow follow) {
        Series wished = follow.series();
        LocalDate from = follow.from() == null || wished.first().isBefore(follow.from())
                ? (follow.from() == null ? LocalDate.MIN : wished.first())
                : follow.from();
        for (SeriesRow piece : ActivityTables.series(em, row.id())) {
            Series known = piece.series();
            if (!known.first().isBefore(from)) {
                em.remove(piece);
            } else if (known.last() == null || !known.last().isBefore(from)) {
                piece.end(from.minusDays(1));
            }
        }
        em.flush();
        em.persist(new SeriesRow(tools.ids().next(), row.id(), wished));
        List<Planned> planned = days.ahead(row.site(), List.of(wished));
        List<Held> held = days.held(em, row, planned).stream()
                .filter(one -> !Objects.requireNonNull(one.slot()).isBefore(from))
                .toList();
        return keeper.carryOut(em, who, row, Steps.ofEdit(held, planned), false, why(who));
    }

    private Outcome<List<Step>> decide(EntityManager em, Visitor who, ActivityRow row, Decide decide) {
        LocalDate slot = decide.slot();
        for (SeriesRow piece : ActivityTables.series(em, row.id())) {
            Series known = piece.series();
            Series decided = known.decided(slot, decide.takesPlace());
            boolean named = new Plan(tools.almanac(), tools.almanac().zone(row.site()))
                    .of(known, slot.plusDays(1)).stream()
                            .anyMatch(day -> day.slot().equals(slot));
            if (named) {
                piece.become(decided);
                List<Planned> planned = days.ahead(row.site(), List.of(decided)).stream()
                        .filter(day -> day.slot().equals(slot))
                        .toList();
                List<Held> held = days.held(em, row, planned).stream()
                        .filter(one -> slot.equals(one.slot()))
                        .toList();
                return keeper.carryOut(em, who, row, Steps.ofEdit(held, planned), false, why(who));
            }
        }
        return Outcome.refused(refusals.invalid(who, "slot", "slot"));
    }

    @Override
    public List<Waiting> waiting(Visitor who, String activity) {
        return watch.waiting(activity);
    }

    @Override
    public void follow() {
        watch.follow();
    }
}
