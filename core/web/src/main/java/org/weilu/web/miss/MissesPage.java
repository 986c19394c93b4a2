package org.weilu.web.miss;

import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.search.Search;
import org.weilu.spi.search.SearchQuery;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.SeeOther;
import org.weilu.ui.ToolPage;
import org.weilu.web.PortalApplication;

/** What people looked for in vain, the most wanted first, and what is there by now. */
public final class MissesPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private static final String FORGET = "forget:";

    public MissesPage(PageParameters parameters) {
        super(parameters, Misses.SEE);
    }

    @Override
    protected void build() {
        if (action().startsWith(FORGET)) {
            use(Misses.class)
                    .forget(visitor(), action().substring(FORGET.length()))
                    .orThrow();
            throw new SeeOther(href("/desk/misses?done=forgotten"));
        }
        write(this::writeList);
    }

    private void writeList(Html html) {
        Listing<Misses.Miss> list = use(Misses.class).list(visitor(), slice()).orThrow();
        if (list.items().isEmpty()) {
            String picture = host().themed(getRequestCycle(), "images/empty-search.svg");
            Parts.empty(html, picture, getString("empty"), getString("empty.text"));
            return;
        }
        html.open("table", "class", "table table-cards").leaf("caption", getString("caption"));
        head(html, "words", "asked", "last", "now", "action");
        html.open("tbody");
        list.items().forEach(miss -> writeMiss(html, miss));
        html.close(2);
        pager(html, href("/desk/misses"), list);
    }

    private void writeMiss(Html html, Misses.Miss miss) {
        html.open("tr").open("th", "scope", "row");
        html.link(href("/search?q=" + Parts.encoded(miss.words())), miss.words())
                .close();
        cell(html, "asked", String.valueOf(miss.asked()));
        cell(html, "last", times().day(miss.last()));
        html.open("td", "data-label", getString("now"));
        long found = found(miss.words());
        if (found > 0) {
            html.badge("on", getString("found").replace("{0}", String.valueOf(found)));
        } else {
            html.text(getString("nothing"));
        }
        html.close().open("td");
        html.post(href("/desk/misses"), FORGET + miss.id(), getString("forget"), "button button-quiet")
                .close(2);
    }

    /** What anybody who asks the same today would get. */
    private long found(String words) {
        Optional<Search> search = PortalApplication.portal().find(Search.class);
        return search.filter(Search::isReady)
                .map(known -> known.find(visitor(), SearchQuery.of(words, Slice.first(1)))
                        .hits()
                        .total())
                .orElse(0L);
    }
}
