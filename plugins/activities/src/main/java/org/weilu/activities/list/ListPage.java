package org.weilu.activities.list;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.DatedRows;
import org.weilu.activities.activity.Kinds;
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

    protected final Brands brandService() {
        return brands.get();
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
        shows(new PageTags(Set.of("type:" + Activity.TYPE, "type:brand"), numbers, until));
    }

    protected final void writeTabs(Html html, String current) {
        html.open("nav", "class", "tabs", "aria-label", say("tabs")).open("ul");
        writeTab(html, "list", filters().address("/activities"), current);
        writeTab(html, "month", filters().address("/activities/month"), current);
        html.close(2);
    }

    private void writeTab(Html html, String tab, String path, String current) {
        html.open("li");
        html.link(href(path), say("tab." + tab), "class", "tab", "aria-current", tab.equals(current) ? "page" : null);
        html.close();
    }

    protected final void writeFilters(Html html, String path) {
        html.open("form", "class", "filter-bar", "method", "get", "action", href(path));
        html.open("div", "class", "field field-wide").leaf("label", say("q"), "class", "field-label", "for", "fq");
        html.single(
                "input",
                "class",
                "input",
                "id",
                "fq",
                "name",
                "q",
                "type",
                "search",
                "value",
                filters().text());
        html.close();
        Map<String, String> kinds = new LinkedHashMap<>();
        activities.get().kinds(visitor()).forEach(kind -> kinds.put(kind, Kinds.name(getLocale(), kind)));
        writeChoice(html, "kind", filters().kind(), kinds);
        Map<String, String> names = new LinkedHashMap<>();
        brands().values().forEach(brand -> names.put(brand.slug(), brand.name(getLocale())));
        writeChoice(html, "brand", filters().brand(), names);
        html.leaf("button", say("filter"), "class", "button button-quiet", "type", "submit")
                .close();
    }

    private void writeChoice(Html html, String name, String chosen, Map<String, String> choices) {
        if (choices.isEmpty()) {
            return;
        }
        html.open("div", "class", "field").leaf("label", say(name), "class", "field-label", "for", "f" + name);
        html.open("select", "class", "input", "id", "f" + name, "name", name);
        html.leaf("option", say("any"), "value", "");
        choices.forEach((value, words) ->
                html.leaf("option", words, "value", value, "selected", value.equals(chosen) ? "selected" : null));
        html.close(2);
    }

    /** Calendars and feeds with the same filters. */
    protected final void writeTakeAlong(Html html) {
        html.open("p", "class", "actions no-print");
        html.open("a", "class", "button button-quiet", "href", href(filters().address("/activities.ics")));
        html.icon("calendar").text(say("subscribe")).close();
        html.open("a", "class", "button button-quiet", "href", href(filters().address("/activities.atom")));
        html.icon("bell").text(say("feed")).close();
        if (visitor().isSignedIn()
                && portalUse(org.weilu.spi.access.Access.class).hasAnywhere(visitor(), Activities.CREATE)) {
            html.button(href("/desk/activities/new"), say("new"), false);
        }
        html.close();
    }

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
