package org.weilu.venues.booking;

import java.util.List;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.ui.Html;
import org.weilu.ui.MePage;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.Bookings;

/** The receipt of a booking, and taking it back. */
public final class MyBookingPage extends MePage {
    private static final long serialVersionUID = 1L;
    private final Service<Bookings> bookings = Service.of(Bookings.class);
    private transient @Nullable Booking booking;

    public MyBookingPage(PageParameters parameters) {
        super(parameters);
    }

    private Booking booking() {
        if (booking == null) {
            booking = bookings.get()
                    .find(visitor(), parameter("booking"))
                    .filter(found -> visitor().personId().equals(found.person()))
                    .orElseThrow(StackPage::notFound);
        }
        return booking;
    }

    @Override
    protected String tab() {
        return "/venues";
    }

    @Override
    protected IModel<String> title() {
        return () -> booking().place(getLocale());
    }

    @Override
    protected String width() {
        return "wrap narrow";
    }

    @Override
    protected void parts() {
        write(this::writeTicket);
        boolean over = !booking().time().ends().isAfter(host().clock().instant());
        Status status = booking().status();
        if (!over && status != Status.CANCELLED && status != Status.REJECTED) {
            write(html -> {
                Parts.sectionHead(html, "cancel", getString("cancel"), null, null);
                html.leaf("p", getString("cancel.text"), "class", "soft");
            });
            add(id -> new PortalForm<Booking>(
                            id,
                            "cancel.submit",
                            form -> bookings.get().cancel(visitor(), booking().id(), ""),
                            done -> href("/me/venues/" + done.id() + "?done=cancelled"))
                    .danger());
        }
    }

    private void writeTicket(Html html) {
        Booking it = booking();
        html.open("div", "class", "ticket").leaf("p", getString("number"));
        html.leaf("p", it.number(), "class", "ticket-number").open("p");
        html.badge(BookingBadge.style(it.status()), BookingBadge.words(it.status(), getLocale()));
        html.close().single("hr", "class", "ticket-cut");
        html.open("dl", "class", "facts");
        fact(
                html,
                "clock",
                "when",
                List.of(times().range(it.time().starts(), it.time().ends())));
        fact(
                html,
                "place",
                "where",
                List.of(it.place(getLocale()), it.venue().address().in(getLocale())));
        fact(html, "tea", "purpose", List.of(it.purpose()));
        if (it.people() > 0) {
            fact(html, "people", "people", List.of(Integer.toString(it.people())));
        }
        fact(html, "info", "reason", List.of(it.reason()));
        html.close().leaf("p", getString("next." + it.status().word()), "class", "soft");
        html.close();
        html.open("p", "class", "actions")
                .button(href(it.venue().path()), getString("venue"), true)
                .close();
    }

    private void fact(Html html, String icon, String key, List<String> lines) {
        if (lines.stream().allMatch(String::isBlank)) {
            return;
        }
        html.open("div").open("dt").icon(icon).text(getString(key)).close().open("dd");
        lines.forEach(line -> html.leaf("div", line));
        html.close(2);
    }
}
