package org.weilu.activities.month;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.list.DayMarks;
import org.weilu.spi.Texts;
import org.weilu.spi.community.Almanac;
import org.weilu.ui.Html;

/** Writes a month as a table of weeks that start on Monday: lunar day or solar term, 休 or 班, and how much is on. */
record MonthTable(YearMonth month, LocalDate today, Locale language, UnaryOperator<String> href, String caption) {
    private static final int TITLES = 3;
    private static final Texts TEXTS = Texts.of(MonthTable.class);

    void write(Html html, Map<LocalDate, Almanac.Day> days, Map<LocalDate, List<Dated>> byDay) {
        html.open("table", "class", "month")
                .leaf("caption", caption)
                .open("thead")
                .open("tr");
        for (DayOfWeek day : DayOfWeek.values()) {
            html.leaf("th", name(day), "scope", "col");
        }
        html.close(2).open("tbody");
        LocalDate day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!day.isAfter(month.atEndOfMonth())) {
            html.open("tr");
            for (int i = 0; i < 7; i++, day = day.plusDays(1)) {
                writeDay(html, day, days.get(day), byDay.getOrDefault(day, List.of()));
            }
            html.close();
        }
        html.close(2);
    }

    private boolean isEnglish() {
        return "en".equals(language.getLanguage());
    }

    private String name(DayOfWeek day) {
        return isEnglish()
                ? day.getDisplayName(TextStyle.SHORT, Locale.UK)
                : day.getDisplayName(TextStyle.NARROW, Locale.SIMPLIFIED_CHINESE);
    }

    private void writeDay(Html html, LocalDate day, Almanac.@Nullable Day known, List<Dated> dates) {
        if (!YearMonth.from(day).equals(month)) {
            html.open("td").close();
            return;
        }
        boolean ordinary = known == null || (!known.rest() && !known.work());
        boolean off = ordinary ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 : known != null && known.rest();
        String style = (day.equals(today) ? "today " : "") + (off ? "off" : "");
        html.open("td", "class", style.isBlank() ? null : style.strip());
        if (!dates.isEmpty()) {
            html.open("a", "href", href.apply("/activities/month/" + month) + "#day-" + day.getDayOfMonth());
        }
        html.open("span", "class", "month-day")
                .leaf("span", day.getMonthValue() + say("of-month"), "class", "elder-only");
        html.text(day.getDayOfMonth()).leaf("span", say("of-day"), "class", "visually-hidden");
        html.close();
        new DayMarks(language).write(html, known);
        if (!dates.isEmpty()) {
            writeTitles(html, dates);
            html.leaf("span", say("count", dates.size()), "class", "month-count")
                    .close();
        }
        html.close();
    }

    /** Where there is room for them; the list below says all of it to everybody. */
    private void writeTitles(Html html, List<Dated> dates) {
        dates.stream()
                .filter(date -> !date.occurrence().cancelled())
                .limit(TITLES)
                .forEach(date -> html.leaf(
                        "span", date.activity().title(language), "class", "month-title", "aria-hidden", "true"));
    }

    private String say(String key, Object... values) {
        return TEXTS.say(language, key, values);
    }
}
