package org.weilu.activities.ics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weilu.activities.activity.ActivityDraft.Day;
import org.weilu.activities.series.Recurrence;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.document.ForeignEvent;

/** The dates ahead of an event from elsewhere, with those that stand in for single ones: at most sixty of one year. */
record ForeignDates(Visitor who, ForeignEvent event, List<ForeignEvent> single, Instant now, Almanac almanac) {
    private static final Refusals REFUSALS = Refusals.of(IcsImport.class);
    private static final int MOST = 60;
    private static final int YEAR = 366;

    Outcome<List<Day>> ahead() {
        ZonedDateTime starts = event.starts();
        ZonedDateTime ends = event.ends();
        if (starts == null) {
            return event.unknownZone().isEmpty() ? no("no-time") : no("zone", event.unknownZone());
        }
        if (event.wholeDay()) {
            return no("whole-day");
        }
        if (ends == null || !ends.isAfter(starts)) {
            return no("no-end");
        }
        if (single.stream().anyMatch(each -> !each.cancelled() && (each.starts() == null || each.ends() == null))) {
            return no("no-time");
        }
        Optional<List<Instant>> named = named(starts);
        if (named.isEmpty()) {
            return no("rule");
        }
        List<Day> days = days(named.get(), Duration.between(starts, ends));
        return days.isEmpty() ? no("past") : Outcome.done(days);
    }

    private Outcome<List<Day>> no(String key, Object... values) {
        return Outcome.refused(REFUSALS.invalid(who, "file", key, values));
    }

    /** What the rule names; empty if it cannot be read. A clock on the wall is kept over daylight saving. */
    private Optional<List<Instant>> named(ZonedDateTime starts) {
        if (event.rule() == null) {
            return Optional.of(List.of(starts.toInstant()));
        }
        LocalDate until = LocalDate.ofInstant(now, starts.getZone()).plusDays(YEAR);
        return Recurrence.read(event.rule())
                .map(rule -> rule.days(starts.toLocalDate(), until, almanac).stream()
                        .map(day -> starts.with(day).toInstant())
                        .filter(at -> !event.except().contains(at))
                        .toList());
    }

    private List<Day> days(List<Instant> named, Duration length) {
        Map<Instant, ForeignEvent> instead = new HashMap<>();
        single.forEach(each -> instead.put(each.instead(), each));
        List<Day> days = new ArrayList<>();
        for (Instant at : named) {
            ForeignEvent other = instead.get(at);
            if (other == null) {
                days.add(Day.of(at, at.plus(length)));
            } else if (!other.cancelled() && other.starts() != null && other.ends() != null) {
                days.add(Day.of(other.starts().toInstant(), other.ends().toInstant()));
            }
        }
        return days.stream()
                .filter(day -> day.ends().isAfter(now))
                .sorted(Comparator.comparing(Day::starts))
                .limit(MOST)
                .toList();
    }
}
