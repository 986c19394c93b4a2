package org.weilu.activities.series;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.weilu.spi.community.Almanac;

/**
 * A series as it is after one of its dates was dragged elsewhere and others with it: another time, and for weekly rules
 * another weekday.
 *
 * @param pieces of the activity, by their first days
 */
public record Moves(List<Series> pieces, Almanac almanac) {
    private static final int YEARS = 20;

    /**
     * This date and the following ones.
     *
     * @return empty where no piece has the day, or its rule says more than a weekday and the day is another one
     */
    public Optional<Series> following(LocalDate slot, LocalDateTime starts, Duration length) {
        return piece(slot).flatMap(piece -> moved(piece, slot, starts, length, slot, days(piece, slot)));
    }

    /** All of them; of several pieces one is made, after the pattern of that which has the day. */
    public Optional<Series> all(LocalDate slot, LocalDateTime starts, Duration length) {
        LocalDate first = pieces.getFirst().first();
        int count =
                pieces.stream().mapToInt(piece -> days(piece, piece.first())).sum();
        return piece(slot).flatMap(piece -> moved(piece, slot, starts, length, first, count));
    }

    private Optional<Series> piece(LocalDate slot) {
        return pieces.stream()
                .filter(piece -> !slot.isBefore(piece.first()))
                .filter(piece -> piece.last() == null || !slot.isAfter(piece.last()))
                .findFirst();
    }

    private int days(Series piece, LocalDate from) {
        LocalDate end = piece.last() == null
                ? piece.first().plusYears(YEARS)
                : piece.last().plusDays(1);
        return (int) piece.recurrence().days(piece.first(), end, almanac).stream()
                .filter(day -> !day.isBefore(from))
                .count();
    }

    private static Optional<Series> moved(
            Series piece, LocalDate slot, LocalDateTime starts, Duration length, LocalDate first, int count) {
        int days = (int) ChronoUnit.DAYS.between(slot, starts.toLocalDate());
        return piece.recurrence()
                .shifted(days)
                .map(rule -> new Series(
                        "",
                        rule.counted(count),
                        first.plusDays(days),
                        null,
                        starts.toLocalTime(),
                        length,
                        piece.holidays(),
                        piece.workdays(),
                        from(piece.skipped(), first, days),
                        from(piece.kept(), first, days),
                        from(piece.added(), first, days)));
    }

    private static Set<LocalDate> from(Set<LocalDate> some, LocalDate first, int days) {
        return some.stream()
                .filter(day -> !day.isBefore(first))
                .map(day -> day.plusDays(days))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
