package org.weilu.activities.list;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.weilu.activities.activity.Kinds;
import org.weilu.spi.Texts;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Brand;
import org.weilu.ui.Html;

/** Writes the filters of a list: words, kind and brand first, the others a click away. */
record FilterBar(Filters filters, FilterSources sources, Locale language) {
    private static final Texts TEXTS = Texts.of(FilterBar.class);

    void write(Html html, String action, List<String> kinds, Collection<Brand> brands) {
        html.open("form", "class", "filter-bar", "method", "get", "action", action);
        input(html, "field field-wide", "q", "search", filters.text());
        Map<String, String> kindNames = new LinkedHashMap<>();
        kinds.forEach(kind -> kindNames.put(kind, Kinds.name(language, kind)));
        choice(html, "kind", filters.kind(), kindNames);
        Map<String, String> brandNames = new LinkedHashMap<>();
        brands.forEach(brand -> brandNames.put(brand.slug(), brand.name(language)));
        choice(html, "brand", filters.brand(), brandNames);
        html.leaf("button", say("filter"), "class", "button button-quiet", "type", "submit");
        html.open("details", "class", "filter-more", "open", filters.hasMore() ? "open" : null);
        html.leaf("summary", say("more")).open("div", "class", "filter-fields");
        Map<String, String> areas = new LinkedHashMap<>();
        sources.areas().all().stream()
                .filter(area -> area.kind() != Area.Kind.BUILDING)
                .forEach(area -> areas.put(area.slug(), area.name(language)));
        choice(html, "area", filters.area(), areas);
        choice(html, "venue", filters.venue(), sources.venues());
        input(html, "field", "age", "number", filters.age());
        tick(html, "free", filters.free());
        if (sources.who().isSignedIn()) {
            tick(html, "mine", filters.mine());
        }
        html.close(3);
    }

    private void input(Html html, String style, String name, String type, String value) {
        html.open("div", "class", style).leaf("label", say(name), "class", "field-label", "for", "f" + name);
        html.single("input", "class", "input", "id", "f" + name, "name", name, "type", type, "value", value);
        html.close();
    }

    private void tick(Html html, String name, boolean ticked) {
        html.open("label", "class", "choice");
        html.single("input", "type", "checkbox", "name", name, "value", "1", "checked", ticked ? "checked" : null);
        html.leaf("span", say(name)).close();
    }

    private void choice(Html html, String name, String chosen, Map<String, String> choices) {
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

    private String say(String key) {
        return TEXTS.say(language, key);
    }
}
