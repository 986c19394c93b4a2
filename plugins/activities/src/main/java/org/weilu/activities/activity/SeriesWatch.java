package org.weilu.activities.activity;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.activities.activity.SeriesBook.Waiting;
import org.weilu.activities.series.Held;
import org.weilu.activities.series.Planned;
import org.weilu.activities.series.Planned.State;
import org.weilu.activities.series.Step;
import org.weilu.activities.series.Steps;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.notice.Notices;

/** Watches over series while nobody looks: makes what came within reach, heeds the almanac, asks the leader. */
final class SeriesWatch {
    private static final int AT_ONCE = 100;
    private static final Logger LOG = LoggerFactory.getLogger(SeriesWatch.class);

    private final Tools tools;
    private final SeriesDays days;
    private final SeriesKeeper keeper;
    private final Notices notices;

    SeriesWatch(Tools tools, SeriesDays days, SeriesKeeper keeper, Notices notices) {
        this.tools = tools;
        this.days = days;
        this.keeper = keeper;
        this.notices = notices;
    }

    List<Waiting> waiting(String activity) {
        return tools.store()
                .read(em -> Optional.ofNullable(em.find(ActivityRow.class, activity))
                        .map(row -> waiting(em, row))
                        .orElse(List.of()));
    }

    private List<Waiting> waiting(EntityManager em, ActivityRow row) {
        List<Planned> planned = days.ahead(row.site(), days.pieces(em, row.id()));
        List<Held> held = days.held(em, row, planned);
        List<Waiting> waiting = new ArrayList<>();
        for (Step step : Steps.ofItself(held, planned)) {
            Planned day = step.planned();
            if (step.kind() == Step.Kind.STAND && day != null) {
                waiting.add(new Waiting(day, step.people()));
            }
        }
        planned.stream()
                .filter(day -> day.state() == State.ASKED)
                .filter(day -> held.stream().noneMatch(one -> day.slot().equals(one.slot())))
                .forEach(day -> waiting.add(new Waiting(day, 0)));
        waiting.sort(Comparator.comparing(one -> one.planned().slot()));
        return waiting;
    }

    void follow() {
        String last = "";
        List<String> some;
        do {
            String after = last;
            LocalDate yesterday =
                    LocalDate.ofInstant(tools.clock().instant(), ZoneOffset.UTC).minusDays(1);
            some = tools.store().read(em -> ActivityTables.withSeries(em, yesterday, after, AT_ONCE));
            for (String id : some) {
                Outcome<List<Step>> done = tools.store().write(em -> follow(em, id));
                if (!done.isDone()) {
                    LOG.warn("The dates of activity {} stay as they are: {}", id, done.refusals());
                }
                last = id;
            }
        } while (some.size() == AT_ONCE);
    }

    private Outcome<List<Step>> follow(EntityManager em, String id) {
        ActivityRow row = ActivityTables.locked(em, id).orElseThrow();
        Visitor portal = Visitor.portal(row.site());
        List<SeriesRow> rows = ActivityTables.series(em, id);
        List<Planned> planned =
                days.ahead(row.site(), rows.stream().map(SeriesRow::series).toList());
        List<Step> steps = Steps.ofItself(days.held(em, row, planned), planned).stream()
                .filter(step -> step.kind() != Step.Kind.KEEP)
                .toList();
        boolean moves = steps.stream().anyMatch(step -> step.kind() != Step.Kind.STAND);
        Outcome<List<Step>> done = moves
                ? keeper.carryOut(em, portal, row, steps, false, new SeriesWhy(Locale.SIMPLIFIED_CHINESE))
                : Outcome.done(steps);
        if (done.isDone() && !rows.isEmpty()) {
            tell(em, row, rows.getFirst());
        }
        return done;
    }

    private void tell(EntityManager em, ActivityRow row, SeriesRow piece) {
        List<LocalDate> open =
                waiting(em, row).stream().map(one -> one.planned().slot()).toList();
        if (piece.tell(open) && !open.isEmpty()) {
            Activity activity = row.activity();
            notices.plan(new Notices.Wish(
                    activity.site(),
                    activity.leader(),
                    activity.leader(),
                    Activity.TYPE + "/" + activity.id(),
                    JpaSeries.ASK,
                    tools.clock().instant()));
        }
    }
}
