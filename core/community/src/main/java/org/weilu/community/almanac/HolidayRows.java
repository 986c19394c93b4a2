package org.weilu.community.almanac;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;

/** The rows of a holiday table, checked one by one; all refusals at once, each naming its line. */
final class HolidayRows {
    private static final Set<String> COLUMNS = Set.of("date", "name", "work", "of");
    private static final int LONGEST_NAME = 40;

    private final Visitor who;
    private final Refusals texts;
    private final List<Holiday> days = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<LocalDate> seen = new HashSet<>();

    private HolidayRows(Visitor who, Refusals texts) {
        this.who = who;
        this.texts = texts;
    }

    static HolidayRows read(Visitor who, Refusals texts, List<Map<String, String>> rows) {
        HolidayRows result = new HolidayRows(who, texts);
        if (rows.isEmpty()) {
            result.refuse(1, "empty");
        } else if (!rows.getFirst().keySet().containsAll(COLUMNS)) {
            result.refuse(1, "header");
        } else {
            for (int i = 0; i < rows.size(); i++) {
                result.read(i + 2, rows.get(i));
            }
        }
        return result;
    }

    List<Holiday> days() {
        return days;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    private void read(int line, Map<String, String> row) {
        String name = row.getOrDefault("name", "").strip();
        String work = row.getOrDefault("work", "").strip();
        String of = row.getOrDefault("of", "").strip();
        Optional<LocalDate> date = date(row.getOrDefault("date", ""));
        Optional<LocalDate> holiday = of.isEmpty() ? date : date(of);
        if (date.isEmpty() || holiday.isEmpty()) {
            refuse(line, "date");
        } else if (name.isEmpty() || name.length() > LONGEST_NAME) {
            refuse(line, "name");
        } else if (!work.equals("off") && !work.equals("work")) {
            refuse(line, "work");
        } else if (work.equals("work") && date.get().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
            refuse(line, "weekday");
        } else if (!seen.add(date.get())) {
            refuse(line, "twice");
        } else {
            days.add(new Holiday(date.get(), name, work.equals("work"), holiday.get()));
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void refuse(int line, String key) {
        refusals.add(texts.invalid(who, "line " + line, key, String.valueOf(line)));
    }
}
