package org.weilu.web.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Slice;
import org.weilu.spi.search.Search;
import org.weilu.spi.search.SearchQuery;
import org.weilu.spi.search.SearchResults;
import org.weilu.ui.Html;
import org.weilu.ui.PageHead;
import org.weilu.ui.Parts;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;
import org.weilu.web.frame.Frame;

/** What was found, with a link for each type, near terms where nothing was, and a way to the next page. */
public final class SearchPage extends StackPage {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;
    private final Service<Search> search = Service.of(Search.class);

    public SearchPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected IModel<String> title() {
        return () -> words().isEmpty()
                ? getString("title")
                : getString("title.words").replace("{0}", words());
    }

    @Override
    protected List<Parts.Crumb> way() {
        return List.of();
    }

    @Override
    protected PageHead head() {
        return PageHead.website(title().getObject(), getString("description"), "/search");
    }

    private String words() {
        String words = parameter("q");
        return words.length() > 200 ? words.substring(0, 200) : words;
    }

    private String type() {
        String type = parameter("type");
        return type.matches("[a-z][a-z0-9-]{0,40}") ? type : "";
    }

    @Override
    protected void build() {
        write(html -> Frame.searchBox(html, "q", words(), true));
        write(this::writeResults);
    }

    private void writeResults(Html html) {
        Search service = search.find().orElse(null);
        if (service == null || (words().isEmpty() && type().isEmpty() && span().isAny())) {
            nothing(html, "ask");
            return;
        }
        String after = parameter("after");
        SearchResults results = service.find(
                visitor(), query(words(), type(), span(), new Slice(after.isEmpty() ? null : after, PAGE)));
        writeTimes(html, service);
        writeTypes(html, results.counts());
        if (results.hits().items().isEmpty()) {
            nothing(html, "none");
            writeSuggestions(html, results.suggestions());
            return;
        }
        html.open("ol", "class", "results");
        results.hits().items().forEach(hit -> writeHit(html, hit));
        html.close();
        pager(html, address(type()), results.hits());
    }

    private SearchQuery query(String words, String type, Span span, Slice slice) {
        Set<String> types = type.isEmpty() ? Set.of() : Set.of(type);
        ZoneId zone = site().zone();
        return new SearchQuery(words, types, null, null, span.from(zone), span.to(zone), slice);
    }

    private Span span() {
        return Span.of(parameter("from"), parameter("to"));
    }

    private String address(String type) {
        return address(words(), type, span());
    }

    private String address(String words, String type, Span span) {
        return href("/search?q=" + Parts.encoded(words) + (type.isEmpty() ? "" : "&type=" + type) + span.parameters());
    }

    /** The time that is chosen, with a way out of it; or what the words say about time, as an offer. */
    private void writeTimes(Html html, Search service) {
        if (!span().isAny()) {
            html.open("p", "class", "actions").text(getString("time.chosen") + " " + span().words(times()) + " ");
            html.link(address(words(), type(), Span.ANY), getString("time.any")).close();
            return;
        }
        LocalDate today = LocalDate.ofInstant(host().clock().instant(), site().zone());
        TimeWords.in(words(), today).ifPresent(said -> {
            Span span = new Span(said.from(), said.to());
            long count = service.find(visitor(), query(said.rest(), type(), span, Slice.first(1)))
                    .hits()
                    .total();
            if (count > 0) {
                String label = getString(said.rest().isEmpty() ? "time.offer" : "time.offer.words")
                        .replace("{0}", said.said())
                        .replace("{1}", said.rest())
                        .replace("{2}", String.valueOf(count));
                html.open("p")
                        .link(address(said.rest(), type(), span), label, "class", "button")
                        .close();
                html.leaf("p", span.words(times()), "class", "hint");
            }
        });
    }

    private void nothing(Html html, String key) {
        String picture = host().themed(getRequestCycle(), "images/empty-search.svg");
        Parts.empty(html, picture, getString(key + ".title"), getString(key + ".text"));
    }

    private void writeTypes(Html html, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        html.open("nav", "class", "tabs", "aria-label", getString("types")).open("ul");
        writeTab(html, "", getString("all") + " " + all);
        counts.keySet().stream()
                .sorted()
                .forEach(type -> writeTab(html, type, Kinds.name(getLocale(), type) + " " + counts.get(type)));
        html.close(2);
    }

    private void writeTab(Html html, String type, String label) {
        html.open("li");
        html.link(address(type), label, "class", "tab", "aria-current", type.equals(type()) ? "page" : null);
        html.close();
    }

    private void writeHit(Html html, SearchResults.Hit hit) {
        html.open("li", "class", "result")
                .open("p", "class", "eyebrow")
                .badge("plain", Kinds.name(getLocale(), hit.type()));
        if (hit.starts() != null) {
            html.leaf("time", times().dateTime(hit.starts()), "datetime", times().machine(hit.starts()));
        } else {
            html.leaf("time", times().shortDay(hit.updated()), "datetime", times().machine(hit.updated()));
        }
        html.close().open("h2", "class", "result-title").open("a", "href", Html.safe(href(hit.path())));
        Parts.pieces(html, hit.title());
        html.close(2).open("p", "class", "result-text");
        Parts.pieces(html, hit.snippet());
        html.close(2);
    }

    private void writeSuggestions(Html html, List<String> suggestions) {
        if (suggestions.isEmpty()) {
            return;
        }
        html.open("p").text(getString("suggestions")).text(" ");
        for (String term : suggestions) {
            html.link(href("/search?q=" + Parts.encoded(term)), term).text(" ");
        }
        html.close();
    }
}
