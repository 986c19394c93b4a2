package org.weilu.activities.activity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Brand;
import org.weilu.ui.BrandColour;
import org.weilu.ui.Html;
import org.weilu.ui.Times;

/**
 * Writes dates as rows: day, title, time and place, and whether one can still come.
 *
 * @param href makes an address of a path, {@code brands} by id
 * @param heading the element of a row's title: {@code h3}
 */
public record DatedRows(
        Times times,
        Locale language,
        Instant now,
        UnaryOperator<String> href,
        Map<String, Brand> brands,
        String heading) {
    public void write(Html html, List<Dated> dates) {
        html.open("ol", "class", "rows");
        dates.forEach(date -> writeRow(html, date));
        html.close();
    }

    private void writeRow(Html html, Dated date) {
        Activity activity = date.activity();
        Occurrence day = date.occurrence();
        html.open("li", "class", "row");
        times.dateBlock(html, day.starts(), day.isOver(now) || day.cancelled());
        html.open("div", "class", "row-body");
        @Nullable String named = activity.marks().brand();
        @Nullable Brand brand = named == null ? null : brands.get(named);
        if (brand != null) {
            html.open("p", "class", "eyebrow");
            html.leaf("span", brand.name(language), "class", "brand-name " + BrandColour.style(brand));
            html.close();
        }
        html.open(heading, "class", "row-title");
        html.link(href.apply(activity.path()), activity.title(language)).close();
        html.open("p", "class", "row-meta");
        html.open("span").icon("clock").text(clock(day)).close();
        html.open("span").icon("place").text(activity.place(language)).close();
        html.close(2).open("div", "class", "row-side");
        DateBadge.of(date, now, times, language).write(html);
        html.close(2);
    }

    private String clock(Occurrence day) {
        return times.day(day.starts()).equals(times.day(day.ends()))
                ? times.time(day.starts()) + "–" + times.time(day.ends())
                : times.dateTime(day.starts()) + " – " + times.dateTime(day.ends());
    }
}
