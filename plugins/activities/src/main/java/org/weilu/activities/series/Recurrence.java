package org.weilu.activities.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.weilu.spi.community.Almanac;

/** On which days something takes place again and again; its text is what a row and a file of content keep. */
public sealed interface Recurrence permits ByRule, ByMoon {
    /** What one rule gives at the most; a rule that gives more is cut there. */
    int MOST = 1_000;

    /** The days from the first one on, before an end, in order; none twice. */
    List<LocalDate> days(LocalDate first, LocalDate before, Almanac almanac);

    String text();

    /** The same rule so many days later; empty where the days say more than a weekday. */
    Optional<Recurrence> shifted(int days);

    /** With another number of days, where it has one; else the same. */
    Recurrence counted(int days);

    /** Empty for what is no rule. */
    static Optional<Recurrence> read(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return upper.startsWith(ByMoon.SIGN)
                ? ByMoon.read(upper).map(rule -> rule)
                : ByRule.read(upper).map(rule -> rule);
    }
}
