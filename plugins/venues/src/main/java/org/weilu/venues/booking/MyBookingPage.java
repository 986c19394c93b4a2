package org.weilu.venues.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.MePage;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.CheckIns;
import org.weilu.venues.api.Counter;
import org.weilu.venues.api.Counter.Moving;
import org.weilu.venues.api.Repeats;
import org.weilu.venues.api.Venue;
import org.weilu.venues.diary.FreeSlots;

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
        boolean changes =
                status == Status.CONFIRMED && booking().terms().terms().approval() == Venue.Approval.AUTOMATIC;
        if (!over && status == Status.CONFIRMED && booking().came() == null && isNear()) {
            add(id -> new PortalForm<Booking>(
                    id,
                    "came",
                    form -> portal(CheckIns.class).checkIn(visitor(), booking().id()),
                    done -> href("/me/venues/" + done.id() + "?done=came")));
        }
        if (!over && status == Status.TENTATIVE) {
            add(id -> new PortalForm<Booking>(
                    id,
                    "settle",
                    form -> bookings.get().settle(visitor(), booking().id()),
                    done -> href("/me/venues/" + done.id() + "?done=settled")));
        }
        if (!over && changes) {
            change();
        }
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
            if (portal(Repeats.class).together(visitor(), booking()).size() > 1) {
                add(id -> new PortalForm<List<Booking>>(
                                id,
                                "cancel.rest",
                                form -> portal(Repeats.class)
                                        .cancelRest(visitor(), booking().id()),
                                done -> href("/me/venues?done=cancelled"))
                        .danger());
            }
        }
    }

    private <S> S portal(Class<S> type) {
        return host().service(type);
    }

    private boolean isNear() {
        Instant now = host().clock().instant();
        return !now.isBefore(booking().time().starts().minus(Duration.ofMinutes(30)));
    }

    private void change() {
        FormChoices choices = new FormChoices(
                booking().venue(),
                host().clock().instant().atZone(site().zone()).toLocalDate(),
                getLocale());
        String[] clocks = new FreeSlots(site().zone()).clock(booking().time()).split("–");
        String day =
                booking().time().starts().atZone(site().zone()).toLocalDate().toString();
        write(html -> Parts.sectionHead(html, "change", getString("change"), null, null));
        add(id -> new PortalForm<Booking>(
                        id, "change.submit", this::move, done -> href("/me/venues/" + done.id() + "?done=moved"))
                .with(
                        Field.select("layout", booking().layout().slug(), choices.layouts(getString("layout.words"))),
                        Field.date("date", day),
                        Field.select("from", clocks[0], choices.times(false)),
                        Field.select("to", clocks[1], choices.times(true))));
    }

    private Outcome<Booking> move(PortalForm<Booking> form) {
        LocalDate day = FormTimes.day(form.value("date"));
        if (day == null) {
            return Outcome.refused(Refusal.invalid("date", getString("date.wrong")));
        }
        Moving to = new Moving(
                form.value("layout"),
                FormTimes.at(day, form.value("from"), site().zone()),
                FormTimes.at(day, form.value("to"), site().zone()));
        Outcome<Booking> moved = portal(Counter.class).move(visitor(), booking().id(), to);
        return moved instanceof Outcome.Refused<Booking> no
                ? Outcome.refused(no.refusals().stream().map(FormTimes::named).toList())
                : moved;
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
        Instant expires = it.expires();
        fact(html, "warning", "until", List.of(expires == null ? "" : times().dateTime(expires)));
        fact(html, "info", "reason", List.of(it.reason()));
        html.close().leaf("p", getString("next." + it.status().word()), "class", "soft");
        html.close();
        html.open("p", "class", "actions")
                .button(href("/me/venues/" + it.id() + "/calendar.ics"), getString("calendar"), true)
                .button(href(it.venue().path()), getString("venue"), true)
                .button(href("/me/venues"), getString("all"), true)
                .close();
        writeTogether(html, it);
    }

    private void writeTogether(Html html, Booking it) {
        List<Booking> together = portal(Repeats.class).together(visitor(), it);
        if (together.size() < 2) {
            return;
        }
        html.open("section", "class", "section", "aria-labelledby", "together");
        Parts.sectionHead(
                html, "together", getString("together").replace("{0}", Integer.toString(together.size())), null, null);
        html.open("ul");
        for (Booking one : together) {
            html.open("li")
                    .link(
                            href("/me/venues/" + one.id()),
                            times().range(one.time().starts(), one.time().ends()));
            html.text(" ").badge(BookingBadge.style(one.status()), BookingBadge.words(one.status(), getLocale()));
            html.close();
        }
        html.close(2);
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
