package org.weilu.activities.month;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Months as they stand in addresses and in headings. */
final class Months {
    private static final int YEARS = 5;

    private Months() {}

    /** The month of {@code 2026-12}; empty for what is none or too far away. */
    static Optional<YearMonth> asked(String text, LocalDate today) {
        if (!text.matches("[0-9]{4}-[0-9]{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.parse(text))
                    .filter(month -> Math.abs(month.getYear() - today.getYear()) <= YEARS);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String name(Locale language, YearMonth month) {
        return "en".equals(language.getLanguage())
                ? DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK).format(month)
                : month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
