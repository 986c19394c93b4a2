package org.weilu.venues.booking;

import java.time.LocalDate;
import java.util.List;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.SeeOther;
import org.weilu.ui.ToolPage;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Bookings.Clash;
import org.weilu.venues.api.Bookings.Request;

/** What waits for a manager, oldest first, to be given with one tap; and the day of all rooms. */
public final class RequestsPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;
    private transient List<Refusal> refused = List.of();

    public RequestsPage(PageParameters parameters) {
        super(parameters, Bookings.APPROVE);
    }

    @Override
    protected void build() {
        if (action().startsWith("accept-")) {
            accept(action().substring("accept-".length()));
        }
        write(this::writeRefused);
        write(this::writeRequests);
        write(this::writeDay);
    }

    private void accept(String booking) {
        Outcome<Booking> outcome = use(Bookings.class).decide(visitor(), booking, true, "");
        if (outcome.isDone()) {
            throw new SeeOther(href("/desk/venues?done=confirmed"));
        }
        refused = outcome.refusals();
    }

    private void writeRefused(Html html) {
        refused.forEach(no -> Parts.notice(html, "error", getString("refused"), no.words()));
    }

    private void writeRequests(Html html) {
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
        requests.items().forEach(request -> writeRequest(html, request));
        html.close();
        pager(html, href("/desk/venues"), requests);
        html.close();
    }

    private void writeRequest(Html html, Request request) {
        Booking it = request.booking();
        html.open("li", "class", "row");
        times().dateBlock(html, it.time().starts(), false);
        html.open("div", "class", "row-body").open("h3", "class", "row-title");
        html.link(href("/desk/venues/" + it.id()), it.purpose()).close();
        html.open("p", "class", "row-meta").open("span").icon("clock");
        html.text(times().range(it.time().starts(), it.time().ends())).close();
        html.open("span").icon("place").text(it.place(getLocale())).close();
        html.open("span").icon("person").text(request.name()).close();
        if (it.people() > 0) {
            html.leaf("span", getString("people").replace("{0}", Integer.toString(it.people())));
        }
        html.close();
        writeInTheWay(html, request);
        html.close().open("div", "class", "row-side");
        if (it.status() == Booking.Status.STANDBY) {
            html.badge(BookingBadge.style(it.status()), BookingBadge.words(it.status(), getLocale()));
        }
        if (request.clashes().isEmpty()) {
            html.post(href("/desk/venues"), "accept-" + it.id(), getString("accept"), "button");
        }
        html.button(href("/desk/venues/" + it.id()), getString("look"), true);
        html.close(2);
    }

    private void writeInTheWay(Html html, Request request) {
        for (Clash clash : request.clashes()) {
            html.open("p", "class", "field-error").icon("warning");
            html.leaf(
                    "span",
                    getString("clash")
                            .replace("{0}", clash.words())
                            .replace("{1}", times().range(clash.starts(), clash.ends())));
            html.close();
        }
        for (Booking rival : request.rivals()) {
            html.open("p", "class", "soft")
                    .text(getString("rival")
                            .replace("{0}", rival.purpose())
                            .replace(
                                    "{1}",
                                    times().range(
                                                    rival.time().starts(),
                                                    rival.time().ends())));
            html.close();
        }
    }

    private void writeDay(Html html) {
        LocalDate today = host().clock().instant().atZone(site().zone()).toLocalDate();
        html.open("section", "class", "section", "aria-labelledby", "today");
        Parts.sectionHead(
                html, "today", getString("today"), href("/desk/venues/day/" + today), getString("today.more"));
        html.open("p", "class", "actions")
                .button(href("/desk/venues/give"), getString("give"), false)
                .button(href("/desk/venues/use"), getString("use"), true)
                .button(href("/desk/venues/closures"), getString("closures"), true)
                .button(href("/desk/venues/organisations"), getString("organisations"), true)
                .button(href("/desk/venues/doors"), getString("doors"), true)
                .close(2);
    }
}
