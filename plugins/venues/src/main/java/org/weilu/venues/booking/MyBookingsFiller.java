package org.weilu.venues.booking;

import java.util.List;
import java.util.Locale;
import org.apache.wicket.Application;
import org.apache.wicket.Component;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.cycle.RequestCycle;
import org.weilu.spi.Slice;
import org.weilu.spi.Texts;
import org.weilu.ui.Html;
import org.weilu.ui.HtmlBlock;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalHost;
import org.weilu.ui.Slot;
import org.weilu.ui.SlotFiller;
import org.weilu.ui.Times;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Bookings;

/** What I booked, on my own page. */
public final class MyBookingsFiller implements SlotFiller<String> {
    private static final Texts TEXTS = Texts.of(MyBookingsFiller.class);
    private static final int SHOWN = 10;

    @Override
    public Slot<String> slot() {
        return Slot.ME;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Component create(String id, IModel<String> model) {
        PortalHost portal = (PortalHost) Application.get();
        RequestCycle cycle = RequestCycle.get();
        List<Booking> mine = portal.service(Bookings.class)
                .mine(portal.visitor(cycle), Slice.first(SHOWN))
                .items();
        return new HtmlBlock(id, MyBookingsFiller::write)
                .setRenderBodyOnly(true)
                .setVisible(!mine.isEmpty());
    }

    private static void write(Html html) {
        PortalHost portal = (PortalHost) Application.get();
        RequestCycle cycle = RequestCycle.get();
        Locale language = portal.visitor(cycle).language();
        Times times = Times.of(portal.site(cycle).zone(), language);
        html.open("section", "class", "section", "aria-labelledby", "my-venues");
        Parts.sectionHead(
                html,
                "my-venues",
                TEXTS.say(language, "title"),
                portal.href(cycle, "/me/venues"),
                TEXTS.say(language, "more"));
        html.open("ol", "class", "rows");
        portal.service(Bookings.class)
                .mine(portal.visitor(cycle), Slice.first(SHOWN))
                .items()
                .forEach(booking ->
                        writeRow(html, times, language, booking, portal.href(cycle, "/me/venues/" + booking.id())));
        html.close(2);
    }

    private static void writeRow(Html html, Times times, Locale language, Booking booking, String path) {
        html.open("li", "class", "row");
        times.dateBlock(html, booking.time().starts(), false);
        html.open("div", "class", "row-body").open("h3", "class", "row-title");
        html.link(path, booking.place(language)).close();
        html.open("p", "class", "row-meta").open("span").icon("clock");
        html.text(times.range(booking.time().starts(), booking.time().ends())).close();
        html.leaf("span", booking.purpose()).close(2);
        html.open("div", "class", "row-side");
        html.badge(BookingBadge.style(booking.status()), BookingBadge.words(booking.status(), language));
        html.close(2);
    }
}
