package org.weilu.activities.desk;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.series.ByMoon;
import org.weilu.activities.series.Recurrence;
import org.weilu.activities.series.Series;
import org.weilu.activities.series.Series.OffDay;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.ui.PortalForm;

/** Reads a rule from a form; what cannot be read is refused beside its field, all of it at once. */
final class SeriesForm {
    private static final Refusals REFUSALS = Refusals.of(SeriesForm.class);
    private static final Duration LONGEST = Duration.ofDays(31);

    private final PortalForm<?> form;
    private final Visitor who;
    private final List<Refusal> wrong = new ArrayList<>();

    SeriesForm(PortalForm<?> form, Visitor who) {
        this.form = form;
        this.who = who;
    }

    Outcome<Series> read() {
        LocalDateTime starts = time("starts");
        LocalDateTime ends = time("ends");
        if (starts != null && ends != null) {
            boolean good =
                    starts.isBefore(ends) && Duration.between(starts, ends).compareTo(LONGEST) <= 0;
            refuse(!good, "ends", "ends");
        }
        Set<LocalDate> skipped = days("skipped");
        Set<LocalDate> added = days("added");
        Recurrence rule = starts == null ? null : rule(starts.toLocalDate());
        if (!wrong.isEmpty() || starts == null || ends == null || rule == null) {
            return Outcome.refused(wrong);
        }
        return Outcome.done(new Series(
                "",
                rule,
                starts.toLocalDate(),
                null,
                starts.toLocalTime(),
                Duration.between(starts, ends),
                off("holidays"),
                off("workdays"),
                skipped,
                Set.of(),
                added));
    }

    private void refuse(boolean bad, String field, String key) {
        if (bad) {
            wrong.add(REFUSALS.invalid(who, field, key));
        }
    }

    private String value(String field) {
        return form.value(field).strip();
    }

    private OffDay off(String field) {
        String text = value(field);
        return text.matches("SKIP|KEEP|ASK") ? OffDay.valueOf(text) : OffDay.ASK;
    }

    private @Nullable Recurrence rule(LocalDate first) {
        String end = end();
        String repeat = value("repeat");
        String day = SeriesFields.code(first.getDayOfWeek());
        Optional<Recurrence> rule = switch (repeat) {
            case "weekly", "fortnightly" ->
                Recurrence.read(
                        "FREQ=WEEKLY;INTERVAL=" + (repeat.equals("weekly") ? 1 : 2) + ";BYDAY=" + weekdays(day) + end);
            case "monthlyday" -> Recurrence.read("FREQ=MONTHLY;BYDAY=" + nth(first) + day + end);
            case "monthlydate" -> Recurrence.read("FREQ=MONTHLY;BYMONTHDAY=" + first.getDayOfMonth() + end);
            case "daily" -> Recurrence.read("FREQ=DAILY" + end);
            case "yearly" -> Recurrence.read("FREQ=YEARLY" + end);
            case SeriesFields.MOON ->
                Recurrence.read("MOON=" + value("moonMonth") + ";DAY=" + value("moonDay") + ";LEAP=" + leap() + end);
            default -> Recurrence.read(value("rule"));
        };
        refuse(rule.isEmpty(), repeat.equals(SeriesFields.RULE) ? "rule" : "repeat", "rule");
        return rule.orElse(null);
    }

    private String leap() {
        String text = value("leap");
        return text.isEmpty() ? ByMoon.Leap.REGULAR.name() : text;
    }

    private String weekdays(String first) {
        List<String> ticked = form.values("weekdays");
        return ticked.isEmpty() ? first : String.join(",", ticked);
    }

    /** The fifth of its kind is the last. */
    private static int nth(LocalDate day) {
        int nth = (day.getDayOfMonth() - 1) / DayOfWeek.values().length + 1;
        return nth == 5 ? -1 : nth;
    }

    private String end() {
        String times = value("times");
        String until = value("until");
        if (!times.isEmpty()) {
            refuse(!times.matches("[1-9][0-9]{0,2}"), "times", "times");
            refuse(!until.isEmpty(), "until", "both");
            return times.matches("[1-9][0-9]{0,2}") ? ";COUNT=" + times : "";
        }
        LocalDate last = until.isEmpty() ? null : day("until", until);
        return last == null ? "" : ";UNTIL=" + last.toString().replace("-", "");
    }

    private Set<LocalDate> days(String field) {
        Set<LocalDate> days = new TreeSet<>();
        for (String text : value(field).split("[,，、;；\\s]+")) {
            LocalDate day = text.isEmpty() ? null : day(field, text);
            if (day != null) {
                days.add(day);
            }
        }
        refuse(days.size() > 200, field, "days");
        return days;
    }

    private @Nullable LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            wrong.add(REFUSALS.invalid(who, field, "day", text));
            return null;
        }
    }

    private @Nullable LocalDateTime time(String field) {
        try {
            return LocalDateTime.parse(value(field).replace(' ', 'T'));
        } catch (DateTimeException e) {
            wrong.add(REFUSALS.invalid(who, field, "time"));
            return null;
        }
    }
}
