package org.weilu.venues.venue;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.weilu.spi.Texts;
import org.weilu.venues.api.OpenHours;
import org.weilu.venues.api.OpenHours.Span;
import org.weilu.venues.api.Venue;

/** Opening hours in words, neighbouring days that are alike together: {@code 周一至周五 08:30–12:00、13:00–21:00}. */
public final class HoursWords {
    private static final Texts TEXTS = Texts.of(HoursWords.class);

    private HoursWords() {}

    /** The week, then seasons and holidays. */
    public static List<String> lines(Venue venue, Locale language) {
        List<String> lines = new ArrayList<>(lines(venue.open(), language));
        venue.calendar().seasons().forEach(season -> {
            String dates = TEXTS.say(language, "season", date(season.from(), language), date(season.until(), language));
            lines(season.open(), language).forEach(line -> lines.add(dates + " " + line));
        });
        switch (venue.calendar().holidays()) {
            case CLOSED -> lines.add(TEXTS.say(language, "holidays", TEXTS.say(language, "closed")));
            case HOURS ->
                lines.add(TEXTS.say(language, "holidays", spans(venue.calendar().festive(), language)));
            case USUAL -> {
                // The week says all.
            }
        }
        return lines;
    }

    private static String date(MonthDay day, Locale language) {
        return TEXTS.say(
                language,
                "date",
                day.getMonthValue(),
                day.getDayOfMonth(),
                day.getMonth().getDisplayName(TextStyle.SHORT, Locale.UK));
    }

    private static String spans(List<Span> spans, Locale language) {
        return spans.stream()
                .map(span -> span.text().replace('-', '–'))
                .collect(Collectors.joining(TEXTS.say(language, "and")));
    }

    private static List<String> lines(OpenHours open, Locale language) {
        List<String> lines = new ArrayList<>();
        DayOfWeek[] week = DayOfWeek.values();
        int from = 0;
        while (from < week.length) {
            int until = from;
            while (until + 1 < week.length && open.on(week[until + 1]).equals(open.on(week[from]))) {
                until++;
            }
            lines.add(line(open.on(week[from]), week[from], week[until], language));
            from = until + 1;
        }
        return lines;
    }

    private static String line(List<Span> spans, DayOfWeek from, DayOfWeek until, Locale language) {
        boolean all = from == DayOfWeek.MONDAY && until == DayOfWeek.SUNDAY;
        String days = all
                ? TEXTS.say(language, "daily")
                : from == until
                        ? day(from, language)
                        : TEXTS.say(language, "days", day(from, language), day(until, language));
        String hours = spans(spans, language);
        return days + " " + (hours.isEmpty() ? TEXTS.say(language, "closed") : hours);
    }

    private static String day(DayOfWeek day, Locale language) {
        return day.getDisplayName(
                TextStyle.SHORT, "en".equals(language.getLanguage()) ? Locale.UK : Locale.SIMPLIFIED_CHINESE);
    }
}
