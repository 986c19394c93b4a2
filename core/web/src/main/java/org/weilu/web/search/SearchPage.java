package org.weilu.web.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Slice;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Brands;
import org.weilu.spi.entry.Facet;
import org.weilu.spi.search.Search;
import org.weilu.spi.search.SearchQuery;
import org.weilu.spi.search.SearchResults;
import org.weilu.ui.Html;
import org.weilu.ui.PageHead;
import org.weilu.ui.Parts;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;
import org.weilu.web.PortalApplication;
import org.weilu.web.frame.Frame;
import org.weilu.web.miss.Misses;

/** What was found, with filters and how many each would show, near terms where nothing was, and a next page. */
public final class SearchPage extends StackPage {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    /** Of each kind, where there are many of several. */
    private static final int EACH = 4;

    private final Service<Search> search = Service.of(Search.class);
    private final Service<Brands> brands = Service.of(Brands.class);
    private final Service<Areas> areas = Service.of(Areas.class);
    private final Service<Misses> misses = Service.of(Misses.class);

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
        return asked(Map.of()).words();
    }

    private Asked asked(Map<String, Facet> facets) {
        return Asked.of(this::parameter, Choices.names(facets));
    }

    String address(Asked asked) {
        return href(asked.address());
    }

    String path(String entry) {
        return href(entry);
    }

    @Override
    protected void build() {
        write(html -> Frame.searchBox(html, "q", words(), true));
        write(this::writeResults);
    }

    private void writeResults(Html html) {
        Map<String, Facet> facets = Facets.named(PortalApplication.portal().extensions());
        Asked asked = asked(facets);
        Search service = search.find().orElse(null);
        if (service == null || asked.isNothing()) {
            nothing(html, "ask");
            return;
        }
        Choices choices = new Choices(
                visitor(),
                site().zone(),
                host().clock().instant(),
                service,
                brands.find().orElse(null),
                areas.find().orElse(null),
                facets);
        String after = parameter("after");
        SearchQuery query = choices.query(asked, new Slice(after.isEmpty() ? null : after, PAGE))
                .counting();
        SearchResults results = service.find(visitor(), query);
        if (results.hits().total() == 0 && asked.type().isEmpty() && !asked.isNarrowed()) {
            misses.find().ifPresent(known -> known.note(visitor(), asked.words()));
        }
        writeOffer(html, asked, choices, service);
        writeTypes(html, asked, results.counts());
        List<Choices.Group> groups = choices.groups(asked, results);
        FilterPanel panel = new FilterPanel(this);
        html.open("div", "class", groups.isEmpty() ? "found" : "found found-filtered");
        if (!groups.isEmpty()) {
            panel.write(html, asked, groups);
        }
        html.open("div", "class", "found-list");
        panel.chosen(html, choices.chosen(asked, groups, asked.span().words(times())), asked.withoutFilters());
        writeList(html, asked, results, service, query);
        html.close(2);
    }

    private void writeList(Html html, Asked asked, SearchResults results, Search service, SearchQuery query) {
        if (results.hits().items().isEmpty()) {
            nothing(html, asked.isNarrowed() ? "narrow" : "none");
            writeSuggestions(html, results.suggestions());
            return;
        }
        ResultList list = new ResultList(this, times());
        boolean grouped = results.hits().total() > PAGE
                && results.counts().size() > 1
                && !asked.words().isEmpty()
                && asked.type().isEmpty()
                && parameter("after").isEmpty();
        if (grouped) {
            list.grouped(html, asked, results, type -> service.find(visitor(), query.ofType(type, EACH)));
        } else {
            list.flat(html, results.hits().items(), "h2");
            pager(html, address(asked), results.hits());
        }
    }

    /** What the words say about time, as an offer. */
    private void writeOffer(Html html, Asked asked, Choices choices, Search service) {
        LocalDate today = LocalDate.ofInstant(host().clock().instant(), site().zone());
        Optional<TimeWords> time =
                asked.span().isAny() ? TimeWords.in(asked.words(), today) : Optional.<TimeWords>empty();
        time.ifPresent(said -> {
            Asked offer = asked.about(said.rest()).at(new Span(said.from(), said.to()));
            long count = service.find(visitor(), choices.query(offer, Slice.first(1)))
                    .hits()
                    .total();
            if (count > 0) {
                String label = getString(said.rest().isEmpty() ? "time.offer" : "time.offer.words")
                        .replace("{0}", said.said())
                        .replace("{1}", said.rest())
                        .replace("{2}", String.valueOf(count));
                html.open("p").link(address(offer), label, "class", "button").close();
                html.leaf("p", offer.span().words(times()), "class", "hint");
            }
        });
    }

    private void nothing(Html html, String key) {
        String picture = host().themed(getRequestCycle(), "images/empty-search.svg");
        Parts.empty(html, picture, getString(key + ".title"), getString(key + ".text"));
    }

    private void writeTypes(Html html, Asked asked, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        html.open("nav", "class", "tabs", "aria-label", getString("types")).open("ul");
        writeTab(html, asked, "", getString("all") + " " + all);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(type -> writeTab(
                        html, asked, type.getKey(), Kinds.name(getLocale(), type.getKey()) + " " + type.getValue()));
        html.close(2);
    }

    private void writeTab(Html html, Asked asked, String type, String label) {
        html.open("li");
        String current = type.equals(asked.type()) ? "page" : null;
        html.link(address(asked.ofType(type)), label, "class", "tab", "aria-current", current)
                .close();
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
