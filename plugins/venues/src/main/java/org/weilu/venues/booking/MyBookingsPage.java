package org.weilu.venues.booking;

import java.time.Instant;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.ui.Html;
import org.weilu.ui.MePage;
import org.weilu.ui.Parts;
import org.weilu.ui.Service;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Bookings;

/** All that I booked: what is ahead, and what is over, a page at a time. */
public final class MyBookingsPage extends MePage {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;
    private final Service<Bookings> bookings = Service.of(Bookings.class);

    public MyBookingsPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected String tab() {
        return "/venues";
    }

    @Override
    protected void parts() {
        write(this::writeList);
    }

    private boolean past() {
        return !parameter("past").isEmpty();
    }

    private void writeList(Html html) {
        html.open("nav", "class", "tabs", "aria-label", getString("title")).open("ul");
        tab(html, "ahead", "/me/venues", !past());
        tab(html, "past", "/me/venues?past=1", past());
        html.close(2);
        Slice slice = new Slice(parameter("after").isEmpty() ? null : parameter("after"), SHOWN);
        Listing<Booking> mine =
                past() ? bookings.get().past(visitor(), slice) : bookings.get().mine(visitor(), slice);
        if (mine.items().isEmpty()) {
            String picture = host().themed(getRequestCycle(), "images/empty-calendar.svg");
            Parts.empty(html, picture, getString(past() ? "none.past" : "none"), getString("none.text"));
            return;
        }
        Instant now = host().clock().instant();
        html.open("ol", "class", "rows");
        for (Booking one : mine.items()) {
            html.open("li", "class", "row");
            times().dateBlock(html, one.time().starts(), !one.time().ends().isAfter(now));
            html.open("div", "class", "row-body").open("h2", "class", "row-title");
            html.link(href("/me/venues/" + one.id()), one.purpose().isBlank() ? one.number() : one.purpose());
            html.close().open("p", "class", "row-meta").open("span").icon("clock");
            html.text(times().range(one.time().starts(), one.time().ends())).close();
            html.open("span").icon("place").text(one.place(getLocale())).close(3);
            html.open("div", "class", "row-side")
                    .badge(BookingBadge.style(one.status()), BookingBadge.words(one.status(), getLocale()))
                    .close(2);
        }
        html.close();
        pager(html, href(past() ? "/me/venues?past=1" : "/me/venues"), mine);
    }

    private void tab(Html html, String key, String path, boolean current) {
        html.open("li").link(href(path), getString(key), "class", "tab", "aria-current", current ? "page" : null);
        html.close();
    }
}
