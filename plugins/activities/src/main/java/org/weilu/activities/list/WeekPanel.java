package org.weilu.activities.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.wicket.Application;
import org.apache.wicket.markup.html.panel.Panel;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.ActivityFilter;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.DatedRows;
import org.weilu.spi.Slice;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.ui.Html;
import org.weilu.ui.HtmlBlock;
import org.weilu.ui.PageTags;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalHost;
import org.weilu.ui.Service;
import org.weilu.ui.Times;

/** The next seven days: a strip of days with their counts, and the first activities. */
final class WeekPanel extends Panel {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 6;
    private final Service<Activities> activities = Service.of(Activities.class);
    private final Service<Brands> brands = Service.of(Brands.class);

    WeekPanel(String id) {
        super(id);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        PortalHost host = (PortalHost) Application.get();
        Instant now = host.clock().instant();
        ZoneId zone = host.site(getRequestCycle()).zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant end = today.plusDays(7).atStartOfDay(zone).toInstant();
        List<Dated> week = activities
                .get()
                .list(
                        host.visitor(getRequestCycle()),
                        ActivityFilter.all().from(now).to(end),
                        Slice.first(100))
                .items();
        // What is on every day would leave no room for anything else.
        Set<String> seen = new HashSet<>();
        List<Dated> shown = week.stream()
                .filter(date -> !date.occurrence().cancelled())
                .filter(date -> seen.add(date.activity().id()))
                .limit(ROWS)
                .toList();
        host.tag(getRequestCycle(), tags(week, shown, now));
        add(new HtmlBlock("week", html -> write(html, host, today, week, shown)).setRenderBodyOnly(true));
        setVisible(!shown.isEmpty());
        setRenderBodyOnly(true);
    }

    private static PageTags tags(List<Dated> week, List<Dated> shown, Instant now) {
        Set<String> numbers = new LinkedHashSet<>();
        shown.forEach(date -> numbers.add(Activity.TYPE + "/" + date.activity().id()));
        @Nullable
        Instant until = week.stream()
                .map(date -> date.changesAt(now))
                .filter(java.util.Objects::nonNull)
                .min(java.util.Comparator.naturalOrder())
                .orElse(null);
        return new PageTags(Set.of("type:" + Activity.TYPE), numbers, until);
    }

    private void write(Html html, PortalHost host, LocalDate today, List<Dated> week, List<Dated> shown) {
        ZoneId zone = host.site(getRequestCycle()).zone();
        Times times = Times.of(zone, getLocale());
        html.open("section", "class", "section", "aria-labelledby", "week");
        Parts.sectionHead(
                html, "week", getString("week"), host.href(getRequestCycle(), "/activities"), getString("more"));
        writeDays(html, host, today, week, times);
        Map<String, Brand> all =
                brands.find().map(some -> some.all(host.site(getRequestCycle()).slug())).orElse(List.of()).stream()
                        .collect(Collectors.toMap(Brand::id, brand -> brand));
        new DatedRows(times, getLocale(), host.clock().instant(), path -> host.href(getRequestCycle(), path), all, "h3")
                .write(html, shown);
        html.close();
    }

    private void writeDays(Html html, PortalHost host, LocalDate today, List<Dated> week, Times times) {
        ZoneId zone = host.site(getRequestCycle()).zone();
        Map<LocalDate, Long> counts = week.stream()
                .filter(date -> !date.occurrence().cancelled())
                .collect(Collectors.groupingBy(
                        date -> first(LocalDate.ofInstant(date.occurrence().starts(), zone), today),
                        TreeMap::new,
                        Collectors.counting()));
        html.open("ol", "class", "days normal-only");
        for (int i = 0; i < 7; i++) {
            LocalDate day = today.plusDays(i);
            long count = counts.getOrDefault(day, 0L);
            Instant noon = day.atTime(12, 0).atZone(zone).toInstant();
            String path = "/activities/month/" + day.toString().substring(0, 7) + "#day-" + day.getDayOfMonth();
            html.open("li");
            if (count > 0) {
                html.open(
                        "a",
                        "class",
                        "day",
                        "href",
                        host.href(getRequestCycle(), path),
                        "aria-current",
                        i == 0 ? "date" : null);
            } else {
                html.open("span", "class", "day", "aria-current", i == 0 ? "date" : null);
            }
            html.leaf("span", times.weekday(noon)).leaf("span", day.getDayOfMonth(), "class", "day-number");
            html.leaf(
                    "span", count > 0 ? getString("count").replace("{0}", "" + count) : "\u00a0", "class", "day-count");
            html.close(2);
        }
        html.close();
    }

    /** What began before today and still goes on stands under today. */
    private static LocalDate first(LocalDate day, LocalDate today) {
        return day.isBefore(today) ? today : day;
    }
}
