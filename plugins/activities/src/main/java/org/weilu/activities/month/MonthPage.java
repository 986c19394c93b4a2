package org.weilu.activities.month;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.ActivityFilter;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.list.ListPage;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.community.Almanac;
import org.weilu.ui.Html;
import org.weilu.ui.PageHead;
import org.weilu.ui.Parts;
import org.weilu.ui.StackPage;

/** A month: a table of its days, and below it the days that have something. */
public final class MonthPage extends ListPage {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 100;
    private static final int MOST = 600;
    private static final int YEARS = 5;
    private transient @Nullable YearMonth month;

    public MonthPage(PageParameters parameters) {
        super(parameters);
    }

    private YearMonth month() {
        if (month == null) {
            month = asked();
        }
        return month;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), site().zone());
    }

    private YearMonth asked() {
        YearMonth current = YearMonth.from(today());
        String text = parameter("month");
        if (text.isEmpty()) {
            return current;
        }
        try {
            YearMonth wanted = text.matches("[0-9]{4}-[0-9]{2}") ? YearMonth.parse(text) : null;
            if (wanted != null && Math.abs(wanted.getYear() - current.getYear()) <= YEARS) {
                return wanted;
            }
        } catch (DateTimeException e) {
            throw StackPage.notFound();
        }
        throw StackPage.notFound();
    }

    private String name(YearMonth wanted) {
        return isEnglish()
                ? DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK).format(wanted)
                : wanted.getYear() + "年" + wanted.getMonthValue() + "月";
    }

    @Override
    protected IModel<String> title() {
        return () -> getString("title").replace("{0}", name(month()));
    }

    @Override
    protected PageHead head() {
        return PageHead.website(title().getObject(), getString("lead"), "/activities/month/" + month());
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = new ArrayList<>(super.way());
        way.add(1, new Parts.Crumb(getString("activities"), href("/activities")));
        return way;
    }

    @Override
    protected void build() {
        List<Dated> all = dates();
        shows(all);
        Map<LocalDate, List<Dated>> byDay = byDay(all);
        write(html -> {
            writeTabs(html, "month");
            writeFilters(html, "/activities/month/" + month());
            MonthTable table = new MonthTable(
                    month(),
                    today(),
                    getLocale(),
                    this::href,
                    getString("caption").replace("{0}", name(month())));
            table.write(html, almanac.find().map(this::days).orElse(Map.of()), byDay);
            writeNeighbours(html);
            writeDays(html, byDay);
            writeTakeAlong(html);
        });
    }

    private List<Dated> dates() {
        ZoneId zone = site().zone();
        Instant from = month().atDay(1).atStartOfDay(zone).toInstant();
        Instant to = month().plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        ActivityFilter filter =
                filters().filter(site().slug(), brandService()).from(from).to(to);
        List<Dated> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Listing<Dated> some = activities.get().list(visitor(), filter, new Slice(after, AT_ONCE));
            all.addAll(some.items());
            after = some.next();
        } while (after != null && all.size() < MOST);
        return all;
    }

    /** What goes on over several days stands under its first one in this month. */
    private Map<LocalDate, List<Dated>> byDay(List<Dated> all) {
        LocalDate first = month().atDay(1);
        Map<LocalDate, List<Dated>> byDay = new TreeMap<>();
        for (Dated date : all) {
            LocalDate day = LocalDate.ofInstant(date.occurrence().starts(), site().zone());
            byDay.computeIfAbsent(day.isBefore(first) ? first : day, any -> new ArrayList<>())
                    .add(date);
        }
        return byDay;
    }

    private Map<LocalDate, Almanac.Day> days(Almanac all) {
        Map<LocalDate, Almanac.Day> days = new TreeMap<>();
        all.days(month().atDay(1), month().plusMonths(1).atDay(1)).forEach(day -> days.put(day.date(), day));
        return days;
    }

    private void writeNeighbours(Html html) {
        html.open("nav", "class", "pager", "aria-label", getString("neighbours"))
                .open("ul");
        YearMonth before = month().minusMonths(1);
        YearMonth after = month().plusMonths(1);
        html.open("li").open("a", "href", href(filters().address("/activities/month/" + before)), "rel", "prev");
        html.icon("previous").text(name(before)).close(2);
        html.open("li").open("a", "href", href(filters().address("/activities/month/" + after)), "rel", "next");
        html.text(name(after)).icon("next").close(4);
    }

    private void writeDays(Html html, Map<LocalDate, List<Dated>> byDay) {
        if (byDay.isEmpty()) {
            String picture = host().themed(getRequestCycle(), "images/empty-calendar.svg");
            Parts.empty(html, picture, getString("empty.title"), getString("empty.text"));
            return;
        }
        Map<LocalDate, Almanac.Day> days = almanac.find().map(this::days).orElse(Map.of());
        byDay.forEach((day, dates) -> {
            String id = "day-" + day.getDayOfMonth();
            html.open("section", "class", "section", "aria-labelledby", id);
            Parts.sectionHead(html, id, heading(day, days.get(day)), null, null);
            rows("h3").write(html, dates);
            html.close();
        });
    }

    /** {@code 12月5日 周六 · 十月廿七}; lunar days have no English that anybody uses. */
    private String heading(LocalDate day, Almanac.@Nullable Day known) {
        Instant noon = day.atTime(12, 0).atZone(site().zone()).toInstant();
        String words = isEnglish()
                ? times().weekday(noon) + " " + times().shortDay(noon)
                : times().shortDay(noon) + " " + times().weekday(noon);
        if (known == null || isEnglish()) {
            return words;
        }
        String term = known.term() == null ? "" : " · " + known.term();
        return words + " · " + known.lunar().text(getLocale()) + term;
    }
}
