package org.weilu.activities.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.series.Recurrence;
import org.weilu.activities.series.Series;
import org.weilu.activities.series.Series.OffDay;

@Entity(name = "activitiesSeries")
@Table(name = "activities_series")
class SeriesRow {
    @Id
    @Column
    private String id;

    @Column(updatable = false)
    private String activity;

    @Column
    private String recurrence;

    @Column(name = "first_day")
    private LocalDate first;

    @Column(name = "last_day")
    private @Nullable LocalDate last;

    @Column(name = "at_time")
    private String at;

    @Column
    private int minutes;

    @Column
    @Enumerated(EnumType.STRING)
    private OffDay holidays;

    @Column
    @Enumerated(EnumType.STRING)
    private OffDay workdays;

    @Column
    private String skipped;

    @Column
    private String kept;

    @Column
    private String added;

    /** The days about which the leader was told that they wait for a word. */
    @Column
    private String told;

    protected SeriesRow() {}

    SeriesRow(String id, String activity, Series series) {
        this.id = id;
        this.activity = activity;
        this.told = "";
        become(series);
    }

    final void become(Series series) {
        recurrence = series.recurrence().text();
        first = series.first();
        last = series.last();
        at = series.at().toString();
        minutes = (int) series.length().toMinutes();
        holidays = series.holidays();
        workdays = series.workdays();
        skipped = text(series.skipped());
        kept = text(series.kept());
        added = text(series.added());
    }

    String id() {
        return id;
    }

    void end(LocalDate day) {
        last = day;
    }

    Series series() {
        return new Series(
                id,
                Recurrence.read(recurrence).orElseThrow(),
                first,
                last,
                LocalTime.parse(at),
                Duration.ofMinutes(minutes),
                holidays,
                workdays,
                days(skipped),
                days(kept),
                days(added));
    }

    /** @return true if some of the days are new to the leader */
    boolean tell(Collection<LocalDate> days) {
        boolean fresh = !days(told).containsAll(days);
        told = text(days);
        return fresh;
    }

    private static String text(Collection<LocalDate> days) {
        return days.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(","));
    }

    private static Set<LocalDate> days(String text) {
        return text.isEmpty()
                ? Set.of()
                : Stream.of(text.split(",")).map(LocalDate::parse).collect(Collectors.toCollection(TreeSet::new));
    }
}
