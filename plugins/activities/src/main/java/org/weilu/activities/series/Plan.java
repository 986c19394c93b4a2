package org.weilu.activities.series;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.series.Planned.State;
import org.weilu.activities.series.Planned.Why;
import org.weilu.activities.series.Series.OffDay;
import org.weilu.spi.community.Almanac;

/** Reckons the days of series: rules, what was left out and added, holidays and working weekends. */
public final class Plan {
    private final Almanac almanac;
    private final ZoneId zone;

    public Plan(Almanac almanac, ZoneId zone) {
        this.almanac = almanac;
        this.zone = zone;
    }

    /** The days of all pieces of an activity, in order. */
    public List<Planned> of(List<Series> pieces, LocalDate before) {
        return pieces.stream()
                .flatMap(piece -> of(piece, before).stream())
                .sorted(java.util.Comparator.comparing(Planned::slot))
                .toList();
    }

    /** Also those that are left out, which say why. */
    public List<Planned> of(Series series, LocalDate before) {
        LocalDate last = series.last();
        LocalDate end = last == null || !last.isBefore(before) ? before : last.plusDays(1);
        TreeSet<LocalDate> days = new TreeSet<>(series.recurrence().days(series.first(), end, almanac));
        series.added().stream()
                .filter(day -> day.isBefore(end) && !day.isBefore(series.first()))
                .forEach(days::add);
        List<Planned> planned = new ArrayList<>();
        days.forEach(day -> planned.add(planned(series, day)));
        return planned;
    }

    private Planned planned(Series series, LocalDate day) {
        Almanac.Day known = almanac.day(day);
        @Nullable String holiday = known.holiday();
        State state = State.ON;
        Why why = known.rest() ? Why.HOLIDAY : known.work() ? Why.WORKDAY : Why.RULE;
        if (series.skipped().contains(day)) {
            state = State.SKIPPED;
            why = why == Why.RULE ? Why.NAMED : why;
        } else if (series.added().contains(day) || series.kept().contains(day)) {
            why = why == Why.RULE ? Why.NAMED : why;
        } else if (known.rest() || known.work()) {
            state = state(known.rest() ? series.holidays() : series.workdays());
        }
        return new Planned(
                day, series.starts(day, zone), series.ends(day, zone), state, why, holiday == null ? "" : holiday);
    }

    private static State state(OffDay what) {
        return switch (what) {
            case SKIP -> State.SKIPPED;
            case KEEP -> State.ON;
            case ASK -> State.ASKED;
        };
    }
}
