package org.weilu.community.content;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;

/** Times as content files give them: {@code 2026-12-05T14:00}, {@code +3d 14:00}, {@code next Sat 09:00}. */
final class RelativeTime {
    private static final String CLOCK = "\\s+([0-2]?[0-9]:[0-5][0-9])";
    private static final Pattern DAYS = Pattern.compile("([+-][0-9]{1,4})([dw])" + CLOCK);
    private static final Pattern NEXT = Pattern.compile("next\\s+([a-z]{3})[a-z]*" + CLOCK);
    private static final Map<String, DayOfWeek> WEEK = Map.of(
            "mon", DayOfWeek.MONDAY,
            "tue", DayOfWeek.TUESDAY,
            "wed", DayOfWeek.WEDNESDAY,
            "thu", DayOfWeek.THURSDAY,
            "fri", DayOfWeek.FRIDAY,
            "sat", DayOfWeek.SATURDAY,
            "sun", DayOfWeek.SUNDAY);

    private RelativeTime() {}

    /** @param from the day against which a relative time is reckoned */
    static LocalDateTime resolve(String text, LocalDate from) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        try {
            Matcher days = DAYS.matcher(wanted);
            if (days.matches()) {
                int count = Integer.parseInt(days.group(1)) * (days.group(2).equals("w") ? 7 : 1);
                return from.plusDays(count).atTime(clock(days.group(3)));
            }
            Matcher next = NEXT.matcher(wanted);
            if (next.matches() && WEEK.containsKey(next.group(1))) {
                return from.with(TemporalAdjusters.next(WEEK.get(next.group(1))))
                        .atTime(clock(next.group(2)));
            }
            return LocalDateTime.parse(text.strip().replace(' ', 'T'));
        } catch (DateTimeException e) {
            throw new PortalException(Refusal.invalid(
                    "date",
                    "看不懂时间“" + text + "”；请写成 2026-12-05T14:00、+3d 14:00 或 next Sat 09:00。 Not a time: \"" + text
                            + "\"; write 2026-12-05T14:00, +3d 14:00 or next Sat 09:00."));
        }
    }

    private static LocalTime clock(String text) {
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }
}
