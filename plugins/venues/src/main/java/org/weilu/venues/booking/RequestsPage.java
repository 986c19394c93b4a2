package org.weilu.venues.booking;

import java.time.LocalDate;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.ToolPage;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Bookings.Request;
import org.weilu.venues.api.Venues;

/** What waits for a manager, oldest first, to be given with one tap; and the day of all rooms. */
public final class RequestsPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    public RequestsPage(PageParameters parameters) {
        super(parameters, Bookings.APPROVE);
    }

    @Override
    protected void build() {
        WaitingRows rows = new WaitingRows(visitor(), times(), this::href, href("/desk/venues"));
        rows.act(use(Bookings.class), action());
        write(rows::writeRefused);
        write(html -> writeRequests(html, rows));
        write(this::writeDay);
    }

    private void writeRequests(Html html, WaitingRows rows) {
        String after = parameter("after");
        Listing<Request> requests =
                use(Bookings.class).requests(visitor(), new Slice(after.isEmpty() ? null : after, SHOWN));
        if (requests.items().isEmpty()) {
            String picture = host().themed(getRequestCycle(), "images/empty-inbox.svg");
            Parts.empty(html, picture, getString("none"), getString("none.text"));
            return;
        }
        html.open("section", "class", "section", "aria-labelledby", "requests");
        Parts.sectionHead(
                html, "requests", getString("requests").replace("{0}", Long.toString(requests.total())), null, null);
        html.open("ol", "class", "rows");
        requests.items().forEach(request -> rows.write(html, request));
        html.close();
        pager(html, href("/desk/venues"), requests);
        html.close();
    }

    private void writeDay(Html html) {
        LocalDate today = host().clock().instant().atZone(site().zone()).toLocalDate();
        html.open("section", "class", "section", "aria-labelledby", "today");
        Parts.sectionHead(
                html, "today", getString("today"), href("/desk/venues/day/" + today), getString("today.more"));
        html.open("p", "class", "actions")
                .button(href("/desk/venues/give"), getString("give"), false)
                .button(href("/desk/venues/week/" + today), getString("week"), true)
                .button(href("/desk/venues/use"), getString("use"), true)
                .button(href("/desk/venues/closures"), getString("closures"), true)
                .button(href("/desk/venues/organisations"), getString("organisations"), true)
                .button(href("/desk/venues/doors"), getString("doors"), true);
        if (use(Access.class).hasAnywhere(visitor(), Venues.EDIT)) {
            html.button(href("/desk/venues/houses"), getString("houses"), true);
        }
        html.close(2);
    }
}
