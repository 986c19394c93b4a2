package org.weilu.venues.booking;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.SeeOther;
import org.weilu.ui.Times;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Bookings.Clash;
import org.weilu.venues.api.Bookings.Request;

/** Rows of what waits for an answer, each given with one tap on the page where it stands. */
public final class WaitingRows {
    private static final Texts TEXTS = Texts.of(WaitingRows.class);
    private static final String ACCEPT = "accept-";

    private final Visitor who;
    private final Times times;
    private final UnaryOperator<String> href;
    private final String here;
    private List<Refusal> refused = List.of();

    /** @param here the page's own address, to which the buttons post and which shows {@code done=confirmed} */
    public WaitingRows(Visitor who, Times times, UnaryOperator<String> href, String here) {
        this.who = who;
        this.times = times;
        this.href = href;
        this.here = here;
    }

    /** Does what a button was pressed for, if it was one of these. */
    public void act(Bookings bookings, String action) {
        if (!action.startsWith(ACCEPT)) {
            return;
        }
        Outcome<Booking> outcome = bookings.decide(who, action.substring(ACCEPT.length()), true, "");
        if (outcome.isDone()) {
            throw new SeeOther(here + (here.contains("?") ? "&" : "?") + "done=confirmed");
        }
        refused = outcome.refusals();
    }

    public void writeRefused(Html html) {
        refused.forEach(no -> Parts.notice(html, "error", say("refused"), no.words()));
    }

    public void write(Html html, Request request) {
        Booking it = request.booking();
        html.open("li", "class", "row");
        times.dateBlock(html, it.time().starts(), false);
        html.open("div", "class", "row-body").open("h3", "class", "row-title");
        html.link(href.apply("/desk/venues/" + it.id()), it.purpose()).close();
        html.open("p", "class", "row-meta").open("span").icon("clock");
        html.text(times.range(it.time().starts(), it.time().ends())).close();
        html.open("span").icon("place").text(it.place(language())).close();
        html.open("span").icon("person").text(request.name()).close();
        if (it.people() > 0) {
            html.leaf("span", TEXTS.say(language(), "people", it.people()));
        }
        html.close();
        writeInTheWay(html, request);
        html.close().open("div", "class", "row-side");
        if (it.status() == Booking.Status.STANDBY) {
            html.badge(BookingBadge.style(it.status()), BookingBadge.words(it.status(), language()));
        }
        if (request.clashes().isEmpty()) {
            html.open("form", "method", "post", "action", here);
            html.open("button", "class", "button", "type", "submit", "name", "action", "value", ACCEPT + it.id());
            html.text(say("accept"))
                    .leaf("span", " " + it.purpose(), "class", "visually-hidden")
                    .close(2);
        }
        html.open("a", "class", "button button-quiet", "href", href.apply("/desk/venues/" + it.id()));
        html.text(say("look"))
                .leaf("span", " " + it.purpose(), "class", "visually-hidden")
                .close(3);
    }

    private void writeInTheWay(Html html, Request request) {
        for (Clash clash : request.clashes()) {
            html.open("p", "class", "field-error").icon("warning");
            html.leaf("span", TEXTS.say(language(), "clash", clash.words(), times.range(clash.starts(), clash.ends())));
            html.close();
        }
        for (Booking rival : request.rivals()) {
            String when = times.range(rival.time().starts(), rival.time().ends());
            html.leaf("p", TEXTS.say(language(), "rival", rival.purpose(), when), "class", "soft");
        }
    }

    private Locale language() {
        return who.language();
    }

    private String say(String key) {
        return TEXTS.say(language(), key);
    }
}
