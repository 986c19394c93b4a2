package org.weilu.activities.month;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.weilu.activities.activity.Dated;

/**
 * How high the weeks of a printed month are, in millimetres: what a busy one needs the quiet ones give, so that the month
 * fills its sheet and stays on it as long as it can.
 */
record PlanRows(Locale language, List<LocalDate> weeks, Map<LocalDate, List<Dated>> byDay, double room) {
    /** What the sheet leaves below the head. */
    static final double ROOM = 152;

    /** What a line about filters takes of it. */
    static final double FILTER = 5;

    private static final double HEAD = 6.5;
    private static final double LINE = 3.5;
    private static final double LEAST = 12;

    /** Han characters in a line; what is no Han character takes half of one, and the hour three. */
    private static final double WIDTH = 13;

    private static final double HOUR = 3;

    List<Double> heights() {
        List<Double> needs = weeks.stream().map(this::need).toList();
        double low = 0;
        double high = room;
        for (int i = 0; i < 30; i++) {
            double middle = (low + high) / 2;
            if (needs.stream().mapToDouble(need -> Math.max(need, middle)).sum() <= room) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double level = low;
        return needs.stream().map(need -> Math.max(need, level)).toList();
    }

    private double need(LocalDate monday) {
        return IntStream.range(0, 7)
                .mapToObj(i -> byDay.getOrDefault(monday.plusDays(i), List.of()))
                .mapToDouble(dates ->
                        HEAD + LINE * dates.stream().mapToInt(this::lines).sum())
                .reduce(LEAST, Math::max);
    }

    private int lines(Dated date) {
        double width = HOUR
                + date.activity()
                        .title(language)
                        .codePoints()
                        .mapToDouble(c -> c < 0x2000 ? 0.55 : 1)
                        .sum();
        return (int) Math.ceil(width / WIDTH);
    }
}
