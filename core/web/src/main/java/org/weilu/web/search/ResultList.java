package org.weilu.web.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.weilu.spi.search.SearchResults;
import org.weilu.spi.search.SearchResults.Hit;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.Times;

/** Writes what was found. */
record ResultList(SearchPage page, Times times) {

    /** The best of each kind, the kind of the best one first, and a way to the rest of it. */
    void grouped(Html html, Asked asked, SearchResults all, Function<String, SearchResults> ofType) {
        Set<String> types =
                all.hits().items().stream().map(Hit::type).collect(Collectors.toCollection(LinkedHashSet::new));
        all.counts().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(count -> types.add(count.getKey()));
        for (String type : types) {
            SearchResults found = ofType.apply(type);
            long total = found.hits().total();
            html.open("section", "class", "found-group", "aria-labelledby", "found-" + type);
            boolean more = total > found.hits().items().size();
            Parts.sectionHead(
                    html,
                    "found-" + type,
                    Kinds.name(page.getLocale(), type),
                    more ? page.address(asked.ofType(type)) : null,
                    more ? page.getString("group.all").replace("{0}", String.valueOf(total)) : null);
            flat(html, found.hits().items(), "h3");
            html.close();
        }
    }

    void flat(Html html, List<Hit> hits, String heading) {
        html.open("ol", "class", "results");
        hits.forEach(hit -> write(html, hit, heading));
        html.close();
    }

    private void write(Html html, Hit hit, String heading) {
        html.open("li", "class", "result")
                .open("p", "class", "eyebrow")
                .badge("plain", Kinds.name(page.getLocale(), hit.type()));
        if (hit.starts() != null) {
            html.leaf("time", times.dateTime(hit.starts()), "datetime", times.machine(hit.starts()));
        } else if (Kinds.isDated(hit.type())) {
            html.leaf("time", times.shortDay(hit.updated()), "datetime", times.machine(hit.updated()));
        }
        if (hit.free()) {
            html.badge("open", page.getString("free"));
        }
        html.close().open(heading, "class", "result-title").open("a", "href", Html.safe(page.path(hit.path())));
        Parts.pieces(html, hit.title());
        html.close(2).open("p", "class", "result-text");
        Parts.pieces(html, hit.snippet());
        html.close(2);
    }
}
