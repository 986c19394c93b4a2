package org.weilu.activities.activity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.weilu.activities.series.Held;
import org.weilu.activities.series.Plan;
import org.weilu.activities.series.Planned;
import org.weilu.activities.series.Series;

/** The days ahead of a series, and the dates that there are. */
record SeriesDays(Tools tools) {
    /** Dates are made so far ahead: a year, and what a lunar year may be longer. */
    private static final int DAYS = 400;

    List<Series> pieces(EntityManager em, String activity) {
        return ActivityTables.series(em, activity).stream()
                .map(SeriesRow::series)
                .toList();
    }

    List<Planned> ahead(String site, List<Series> pieces) {
        Instant now = tools.clock().instant();
        ZoneId zone = tools.almanac().zone(site);
        LocalDate end = tools.almanac().today(site).plusDays(DAYS);
        return new Plan(tools.almanac(), zone)
                .of(pieces, end).stream()
                        .filter(day -> day.starts().isAfter(now))
                        .toList();
    }

    List<Held> held(EntityManager em, ActivityRow row, List<Planned> planned) {
        return HeldDates.of(
                tools,
                ActivityTables.days(em, row.id()),
                planned,
                tools.almanac().zone(row.site()));
    }
}
