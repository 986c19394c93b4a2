package org.weilu.activities.month;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.Occurrence;
import org.weilu.spi.Texts;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Site;
import org.weilu.spi.document.PdfPage;
import org.weilu.ui.Html;
import org.weilu.ui.Times;

/**
 * A month on A4: its weeks on the first sheet, every date with its place on the following ones.
 *
 * @param filter what was asked for, in words; may be empty
 * @param code picture of a QR code that leads to the same month in the portal
 */
record MonthPlan(YearMonth month, Site site, Locale language, String filter, String code) {
    private static final Texts TEXTS = Texts.of(MonthPlan.class);

    PdfPage page(Map<LocalDate, Almanac.Day> days, List<Dated> dates) {
        Map<LocalDate, List<Dated>> byDay = new TreeMap<>();
        for (Dated date : dates) {
            LocalDate day = LocalDate.ofInstant(date.occurrence().starts(), site.zone());
            byDay.computeIfAbsent(day.isBefore(month.atDay(1)) ? month.atDay(1) : day, any -> new ArrayList<>())
                    .add(date);
        }
        Html html = new Html();
        html.open("div");
        writeHead(html);
        writeWeeks(html, days, byDay);
        html.leaf("p", byDay.isEmpty() ? say("empty") : say("foot"), "class", "foot")
                .close();
        if (!byDay.isEmpty()) {
            new PlanList(times(), language).write(html, days, byDay, say("list", Months.name(language, month)));
        }
        String title = site.name(language) + " · " + say("title", Months.name(language, month));
        return new PdfPage(title, language, PdfPage.Paper.A4_LANDSCAPE, PlanStyle.CSS, html.toString());
    }

    private Times times() {
        return Times.of(site.zone(), language);
    }

    private String say(String key, Object... values) {
        return TEXTS.say(language, key, values);
    }

    private void writeHead(Html html) {
        html.open("table", "class", "head").open("tr");
        html.open("td").leaf("p", site.name(language), "class", "site");
        html.leaf("h1", say("title", Months.name(language, month)));
        if (!filter.isEmpty()) {
            html.leaf("p", filter, "class", "filter");
        }
        html.close().open("td", "class", "scan").leaf("p", say("scan")).close();
        html.open("td", "class", "code").single("img", "src", code, "alt", "").close(3);
    }

    /** The Mondays. */
    private List<LocalDate> weeks() {
        return month.atDay(1)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .datesUntil(month.plusMonths(1).atDay(1), java.time.Period.ofWeeks(1))
                .toList();
    }

    private void writeWeeks(Html html, Map<LocalDate, Almanac.Day> days, Map<LocalDate, List<Dated>> byDay) {
        html.open("table", "class", "weeks").open("thead").open("tr");
        for (DayOfWeek day : DayOfWeek.values()) {
            html.leaf(
                    "th",
                    times().weekday(month.atDay(1)
                            .with(TemporalAdjusters.nextOrSame(day))
                            .atTime(12, 0)
                            .atZone(site.zone())
                            .toInstant()));
        }
        html.close(2).open("tbody");
        List<LocalDate> weeks = weeks();
        PlanRows rows = new PlanRows(
                language, weeks, byDay, filter.isEmpty() ? PlanRows.ROOM : PlanRows.ROOM - PlanRows.FILTER);
        List<Double> heights = rows.heights();
        for (int week = 0; week < weeks.size(); week++) {
            html.open("tr");
            String height = "height: %.1fmm".formatted(heights.get(week));
            for (int i = 0; i < 7; i++) {
                LocalDate day = weeks.get(week).plusDays(i);
                html.open("td", "class", style(day, days.get(day)), "style", height);
                writeDay(html, day, days.get(day), byDay.getOrDefault(day, List.of()));
                html.close();
            }
            html.close();
        }
        html.close(2);
    }

    private @Nullable String style(LocalDate day, Almanac.@Nullable Day known) {
        if (!YearMonth.from(day).equals(month)) {
            return "other";
        }
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return known != null && (known.rest() || (weekend && !known.work())) ? "off" : null;
    }

    private void writeDay(Html html, LocalDate day, Almanac.@Nullable Day known, List<Dated> dates) {
        if (!YearMonth.from(day).equals(month)) {
            return;
        }
        html.open("p", "class", "day").leaf("b", day.getDayOfMonth());
        if (known != null) {
            new DayWords(known, language).write(html);
        }
        html.close();
        dates.forEach(date -> writeDate(html, date));
    }

    private void writeDate(Html html, Dated date) {
        Occurrence day = date.occurrence();
        html.open("p", "class", day.cancelled() ? "date gone" : "date");
        html.leaf("b", times().time(day.starts())).text(" ");
        html.text(date.activity().title(language));
        if (day.cancelled()) {
            html.text(" " + say("cancelled"));
        }
        html.close();
    }
}
