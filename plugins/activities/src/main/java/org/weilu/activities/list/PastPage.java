package org.weilu.activities.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.activities.activity.Dated;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.ui.PageHead;
import org.weilu.ui.Parts;

/** What has been, the last one first, by month. */
public final class PastPage extends ListPage {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    public PastPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected PageHead head() {
        return PageHead.website(getString("title"), getString("lead"), "/activities/past");
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = new ArrayList<>(super.way());
        way.add(1, new Parts.Crumb(getString("activities"), href("/activities")));
        return way;
    }

    @Override
    protected void build() {
        String after = parameter("after");
        Instant now = now();
        Listing<Dated> found =
                activities.get().list(visitor(), filter().over(now), new Slice(after.isEmpty() ? null : after, PAGE));
        // What ends next joins the list then.
        List<Dated> next = activities
                .get()
                .list(visitor(), filter().from(now).to(now.plusSeconds(86_400)), Slice.first(100))
                .items();
        shows(next);
        write(html -> {
            writeTabs(html, "past");
            writeFilters(html, "/activities/past");
            if (found.items().isEmpty()) {
                String picture = host().themed(getRequestCycle(), "images/empty-calendar.svg");
                Parts.empty(html, picture, getString("empty.title"), getString("empty.text"));
            }
            Map<String, List<Dated>> months = new LinkedHashMap<>();
            for (Dated date : found.items()) {
                months.computeIfAbsent(monthName(date.occurrence().starts()), name -> new ArrayList<>())
                        .add(date);
            }
            int number = 0;
            for (Map.Entry<String, List<Dated>> month : months.entrySet()) {
                String id = "month-" + ++number;
                html.open("section", "class", "section", "aria-labelledby", id);
                Parts.sectionHead(html, id, month.getKey(), null, null);
                rows("h3").write(html, month.getValue());
                html.close();
            }
            pager(html, href(filters().address("/activities/past")), found);
        });
    }
}
