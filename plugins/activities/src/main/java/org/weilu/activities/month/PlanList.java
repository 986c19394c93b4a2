package org.weilu.activities.month;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.Occurrence;
import org.weilu.spi.Texts;
import org.weilu.spi.community.Almanac;
import org.weilu.ui.Html;
import org.weilu.ui.Times;

/** Writes every date of a month for paper: day, hours, what and where. */
record PlanList(Times times, Locale language) {
    private static final Texts TEXTS = Texts.of(MonthPlan.class);

    void write(Html html, Map<LocalDate, Almanac.Day> days, Map<LocalDate, List<Dated>> byDay, String heading) {
        html.leaf("h2", heading);
        html.open("table", "class", "list").open("thead").open("tr");
        for (String column : List.of("day", "hours", "what", "where")) {
            html.leaf("th", TEXTS.say(language, column), "class", column);
        }
        html.close(2).open("tbody");
        byDay.forEach((day, dates) -> {
            boolean first = true;
            for (Dated date : dates) {
                html.open("tr", "class", first ? "first" : null);
                html.open("td", "class", "day");
                if (first) {
                    html.leaf("b", times.day(day));
                    writeLunar(html, days.get(day));
                }
                html.close();
                writeDate(html, date);
                html.close();
                first = false;
            }
        });
        html.close(2);
    }

    private void writeLunar(Html html, Almanac.@Nullable Day known) {
        if (known != null && !"en".equals(language.getLanguage())) {
            String term = known.term() == null ? "" : " " + known.term();
            html.text(" ").leaf("span", known.lunar().text(language) + term, "class", "lunar");
        }
    }

    private void writeDate(Html html, Dated date) {
        Occurrence day = date.occurrence();
        html.leaf("td", hours(day.starts(), day.ends()), "class", "hours");
        html.open("td", "class", day.cancelled() ? "gone" : null);
        html.text(date.activity().title(language));
        if (day.cancelled()) {
            html.text(" " + TEXTS.say(language, "cancelled"));
        }
        html.close().leaf("td", date.activity().place(language), "class", "where");
    }

    private String hours(Instant starts, Instant ends) {
        return times.day(starts).equals(times.day(ends))
                ? times.time(starts) + "–" + times.time(ends)
                : times.dateTime(starts) + " – " + times.dateTime(ends);
    }
}
