package org.weilu.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them, in a site's zone: {@code 2026年11月28日（周六）09:00–10:30}. */
public final class Times {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ZH_DAY = pattern("yyyy年M月d日（EEE）", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ZH_SHORT = pattern("M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ZH_MONTH = pattern("M月", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ZH_WEEKDAY = pattern("EEE", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN_DAY = pattern("EEE d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter EN_SHORT = pattern("d MMM", Locale.UK);
    private static final DateTimeFormatter EN_MONTH = pattern("MMM", Locale.UK);
    private static final DateTimeFormatter EN_WEEKDAY = pattern("EEE", Locale.UK);
    private final ZoneId zone;
    private final boolean english;

    private Times(ZoneId zone, boolean english) {
        this.zone = zone;
        this.english = english;
    }

    public static Times of(ZoneId zone, Locale language) {
        return new Times(zone, "en".equals(language.getLanguage()));
    }

    public String day(LocalDate date) {
        return (english ? EN_DAY : ZH_DAY).format(date);
    }

    public String day(Instant at) {
        return day(local(at).toLocalDate());
    }

    /** Without year and weekday. */
    public String shortDay(Instant at) {
        return (english ? EN_SHORT : ZH_SHORT).format(local(at));
    }

    public String time(Instant at) {
        return CLOCK.format(local(at));
    }

    public String dateTime(Instant at) {
        return joined(day(at), time(at));
    }

    public String range(Instant starts, Instant ends) {
        if (local(starts).toLocalDate().equals(local(ends).toLocalDate())) {
            return joined(day(starts), time(starts) + "–" + time(ends));
        }
        return dateTime(starts) + " – " + dateTime(ends);
    }

    /** For {@code datetime} attributes: with the zone's offset. */
    public String machine(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                local(at).withNano(0).toOffsetDateTime());
    }

    public String month(Instant at) {
        return (english ? EN_MONTH : ZH_MONTH).format(local(at));
    }

    public String weekday(Instant at) {
        return (english ? EN_WEEKDAY : ZH_WEEKDAY).format(local(at));
    }

    /** A leaf of a tear-off calendar. */
    public void dateBlock(Html html, Instant at, boolean past) {
        html.open("time", "class", past ? "date-block date-block-past" : "date-block", "datetime", machine(at));
        html.leaf("span", month(at), "class", "date-month");
        html.leaf("span", local(at).getDayOfMonth(), "class", "date-day");
        html.leaf("span", weekday(at), "class", "date-weekday").close();
    }

    private String joined(String day, String clock) {
        return english ? day + ", " + clock : day + clock;
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(zone);
    }

    private static DateTimeFormatter pattern(String pattern, Locale language) {
        return DateTimeFormatter.ofPattern(pattern, language);
    }
}
