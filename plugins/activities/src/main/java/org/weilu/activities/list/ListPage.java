package org.weilu.activities.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.ActivityFilter;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.DatedRows;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.ui.Html;
import org.weilu.ui.PageTags;
import org.weilu.ui.Parts;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;

/** What the pages have in common that list dates: filters, tabs, rows, and what they show. */
public abstract class ListPage extends StackPage {
    private static final long serialVersionUID = 1L;
    /** So many dates stand on one page of days. */
    public static final int MOST = 600;

    private static final List<String> TABS = List.of("list", "day", "week", "month", "past");
    protected final Service<Activities> activities = Service.of(Activities.class);
    protected final Service<Almanac> almanac = Service.of(Almanac.class);
    private final Service<Brands> brands = Service.of(Brands.class);

    protected ListPage(PageParameters parameters) {
        super(parameters);
    }

    protected final Instant now() {
        return host().clock().instant();
    }

    protected final Filters filters() {
        return Filters.of(this::parameter);
    }

    protected final Map<String, Brand> brands() {
        return brands.find().map(all -> all.all(site().slug())).orElse(List.of()).stream()
                .collect(Collectors.toMap(Brand::id, brand -> brand, (one, other) -> one, LinkedHashMap::new));
    }

    private FilterSources sources() {
        return FilterSources.of(host(), visitor(), LocalDate.ofInstant(now(), site().zone()));
    }

    protected final ActivityFilter filter() {
        return filters().filter(sources());
    }

    /** The dates that touch some days. */
    protected final List<Dated> between(LocalDate first, LocalDate end) {
        ZoneId zone = site().zone();
        ActivityFilter filter = filter().from(first.atStartOfDay(zone).toInstant())
                .to(end.atStartOfDay(zone).toInstant());
        return new AllDates(activities.get(), visitor(), MOST).of(filter);
    }

    /** What goes on over several days stands under its first one from a day on. */
    protected final Map<LocalDate, List<Dated>> byDay(LocalDate first, List<Dated> all) {
        Map<LocalDate, List<Dated>> byDay = new TreeMap<>();
        for (Dated date : all) {
            LocalDate day = LocalDate.ofInstant(date.occurrence().starts(), site().zone());
            byDay.computeIfAbsent(day.isBefore(first) ? first : day, any -> new ArrayList<>())
                    .add(date);
        }
        return byDay;
    }

    protected final Map<LocalDate, Almanac.Day> almanacDays(LocalDate first, LocalDate end) {
        Map<LocalDate, Almanac.Day> days = new TreeMap<>();
        almanac.find().ifPresent(all -> all.days(first, end).forEach(day -> days.put(day.date(), day)));
        return days;
    }

    /** {@code 12月5日 周六 · 十月廿七}; lunar days have no English that anybody uses. */
    protected final String heading(LocalDate day, Almanac.@Nullable Day known) {
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

    protected final String monthName(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, site().zone());
        return isEnglish()
                ? DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK).format(day)
                : day.getYear() + "年" + day.getMonthValue() + "月";
    }

    protected final DatedRows rows(String heading) {
        return new DatedRows(times(), getLocale(), now(), this::href, brands(), heading);
    }

    /** Any activity may come into a list; the places matter of those that stand in it. */
    protected final void shows(List<Dated> dates) {
        Set<String> numbers = new LinkedHashSet<>();
        @Nullable Instant until = null;
        for (Dated date : dates) {
            numbers.add(Activity.TYPE + "/" + date.activity().id());
            Instant next = date.changesAt(now());
            until = next == null || (until != null && until.isBefore(next)) ? until : next;
        }
        shows(new PageTags(FilterSources.TAGS, numbers, until));
    }

    protected final void writeTabs(Html html, String current) {
        html.open("nav", "class", "tabs", "aria-label", say("tabs")).open("ul");
        for (String tab : TABS) {
            writeTab(html, tab, filters().address(tab.equals("list") ? "/activities" : "/activities/" + tab), current);
        }
        html.close(2);
    }

    private void writeTab(Html html, String tab, String path, String current) {
        html.open("li");
        html.link(href(path), say("tab." + tab), "class", "tab", "aria-current", tab.equals(current) ? "page" : null);
        html.close();
    }

    protected final void writeFilters(Html html, String path) {
        new FilterBar(filters(), sources(), getLocale())
                .write(html, href(path), activities.get().kinds(visitor()), brands().values());
    }

    /** Calendars and feeds with the same filters. */
    protected final void writeTakeAlong(Html html) {
        html.open("p", "class", "actions no-print");
        html.open("a", "class", "button button-quiet", "href", href(filters().address("/activities.ics")));
        html.icon("calendar").text(say("subscribe")).close();
        html.open("a", "class", "button button-quiet", "href", href(filters().address("/activities.atom")));
        html.icon("bell").text(say("feed")).close();
        writePaper(html);
        if (visitor().isSignedIn()) {
            html.button(href("/me/activities"), say("mine"), true);
        }
        if (visitor().isSignedIn()
                && portalUse(org.weilu.spi.access.Access.class).hasAnywhere(visitor(), Activities.CREATE)) {
            html.button(href("/desk/activities/new"), say("new"), false);
        }
        html.close();
    }

    /** For a page that can also be had on paper. */
    protected void writePaper(Html html) {}

    private <S> S portalUse(Class<S> type) {
        return host().service(type);
    }

    private String say(String key) {
        return getString("list." + key);
    }

    protected final void writeEmpty(Html html) {
        String picture = host().themed(getRequestCycle(), "images/empty-calendar.svg");
        String key = filters().isEmpty() ? "empty" : "none";
        html.open("div", "class", "empty");
        html.single("img", "class", "empty-picture", "src", picture, "alt", "", "width", "240", "height", "180");
        html.leaf("h2", say(key + ".title")).leaf("p", say(key + ".text"), "class", "soft");
        if (!filters().isEmpty()) {
            html.open("div", "class", "actions")
                    .button(href("/activities"), say("all"), false)
                    .close();
        }
        html.close();
    }

    protected final Parts.PagerWords pagerWords() {
        return Parts.PagerWords.in(getLocale());
    }
}
