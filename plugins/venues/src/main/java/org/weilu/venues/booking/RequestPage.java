package org.weilu.venues.booking;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.GivenTime;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.StackPage;
import org.weilu.ui.ToolPage;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Bookings.Request;
import org.weilu.venues.api.CheckIns;
import org.weilu.venues.api.Organisations;
import org.weilu.venues.api.Repeats;

/** One request: who, when, what is in the way; confirmed, refused with a reason, or cancelled. */
public final class RequestPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private transient @Nullable Request request;

    public RequestPage(PageParameters parameters) {
        super(parameters, Bookings.APPROVE);
    }

    private Request request() {
        if (request == null) {
            request =
                    use(Bookings.class).request(visitor(), parameter("booking")).orElseThrow(StackPage::notFound);
        }
        return request;
    }

    private Booking booking() {
        return request().booking();
    }

    @Override
    protected IModel<String> title() {
        return () ->
                booking().purpose().isBlank() ? booking().number() : booking().purpose();
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.add(2, new Parts.Crumb(getString("requests"), href("/desk/venues")));
        return way;
    }

    @Override
    protected void build() {
        String id = booking().id();
        write(this::writeFacts);
        List<Booking> together = use(Repeats.class).together(visitor(), booking());
        if (together.size() > 1) {
            write(html -> writeSeries(html, together));
        }
        boolean over = !booking().time().ends().isAfter(host().clock().instant());
        if (booking().status().isWaiting() && !over) {
            add(part -> new PortalForm<Booking>(
                    part,
                    "accept",
                    form -> use(Bookings.class).decide(visitor(), id, true, ""),
                    done -> href("/desk/venues?done=confirmed")));
            if (together.stream().filter(one -> one.status().isWaiting()).count() > 1) {
                add(part -> new PortalForm<Booking>(
                        part, "accept.all", form -> all(together), done -> href("/desk/venues?done=confirmed")));
            }
            if (booking().status() != Status.TENTATIVE) {
                pencil(id);
            }
            write(html -> Parts.sectionHead(html, "no", getString("no"), null, null));
            add(part -> new PortalForm<Booking>(
                            part,
                            "reject",
                            form -> use(Bookings.class).decide(visitor(), id, false, form.value("reason")),
                            done -> href("/desk/venues?done=rejected"))
                    .with(Field.area("reason", ""))
                    .danger());
        } else if (booking().status() == Status.CONFIRMED && !over) {
            write(html -> html.open("p", "class", "actions")
                    .button(href("/desk/venues/" + id + "/move"), getString("move"), false)
                    .close());
            if (booking().came() == null && isNear()) {
                add(part -> new PortalForm<Booking>(
                        part,
                        "came",
                        form -> use(CheckIns.class).checkIn(visitor(), id),
                        done -> href("/desk/venues/" + id)));
            }
            write(html -> Parts.sectionHead(html, "no", getString("cancel"), null, null));
            add(part -> new PortalForm<Booking>(
                            part,
                            "cancel.submit",
                            form -> use(Bookings.class).cancel(visitor(), id, form.value("reason")),
                            done -> href("/desk/venues?done=cancelled"))
                    .with(Field.area("reason", ""))
                    .danger());
        }
    }

    /** Kept in view for a while: two days, or until it starts. */
    private void pencil(String id) {
        LocalDateTime usual = host().clock()
                .instant()
                .atZone(site().zone())
                .toLocalDate()
                .plusDays(2)
                .atTime(18, 0);
        LocalDateTime starts = booking().time().starts().atZone(site().zone()).toLocalDateTime();
        String until = (usual.isAfter(starts) ? starts : usual).toString();
        write(html -> Parts.sectionHead(html, "pencil-head", getString("pencil.head"), null, null));
        add(part -> new PortalForm<Booking>(
                        part,
                        "pencil",
                        form -> pencil(id, form.value("until")),
                        done -> href("/desk/venues?done=pencilled"))
                .with(Field.dateTime("until", until)));
    }

    private Outcome<Booking> pencil(String id, String typed) {
        try {
            return use(Bookings.class).pencil(visitor(), id, GivenTime.read(typed, site().zone()));
        } catch (DateTimeException e) {
            return Outcome.refused(Refusal.invalid("until", getString("until.wrong")));
        }
    }

    /** Those that cannot be given are named, and stay as they are; the others are given. */
    private Outcome<Booking> all(List<Booking> together) {
        List<Refusal> wrong = new ArrayList<>();
        Outcome<Booking> last = Outcome.done(booking());
        for (Booking one : together) {
            if (one.status().isWaiting()) {
                last = use(Bookings.class).decide(visitor(), one.id(), true, "");
                wrong.addAll(last.refusals());
            }
        }
        return wrong.isEmpty() ? last : Outcome.refused(wrong);
    }

    private boolean isNear() {
        Instant now = host().clock().instant();
        return !now.isBefore(booking().time().starts().minus(Duration.ofMinutes(30)));
    }

    private void writeFacts(Html html) {
        Booking it = booking();
        html.open("p").badge(BookingBadge.style(it.status()), BookingBadge.words(it.status(), getLocale()));
        html.close().open("dl", "class", "facts panel");
        fact(html, "clock", "when", times().range(it.time().starts(), it.time().ends()));
        fact(html, "place", "where", it.place(getLocale()));
        fact(html, "person", "who", request().name());
        String organisation = it.organisation();
        if (organisation != null) {
            use(Organisations.class)
                    .find(visitor(), organisation)
                    .ifPresent(name -> fact(
                            html,
                            "home",
                            "organisation",
                            name.name() + " · " + name.kind().in(getLocale())));
        }
        fact(html, "people", "people", it.people() > 0 ? Integer.toString(it.people()) : "");
        Instant expires = it.expires();
        fact(html, "warning", "kept", expires == null ? "" : times().dateTime(expires));
        fact(html, "ticket", "number", it.number());
        fact(html, "info", "reason.given", it.reason());
        html.close();
        request()
                .clashes()
                .forEach(clash -> Parts.notice(
                        html,
                        "warning",
                        getString("clash").replace("{0}", clash.words()),
                        times().range(clash.starts(), clash.ends())));
        writeRivals(html);
    }

    /** Before anybody confirms: whom that turns down. */
    private void writeRivals(Html html) {
        List<Booking> rivals = request().rivals();
        if (rivals.isEmpty()) {
            return;
        }
        html.open("div", "class", "notice").icon("info").open("div");
        html.leaf("p", getString("rivals").replace("{0}", Integer.toString(rivals.size())), "class", "notice-title");
        html.open("ul");
        for (Booking rival : rivals) {
            String when = times().range(rival.time().starts(), rival.time().ends());
            html.open("li").link(href("/desk/venues/" + rival.id()), rival.purpose());
            html.text(" · " + rival.place(getLocale()) + " · " + when).close();
        }
        html.close(3);
    }

    private void writeSeries(Html html, List<Booking> together) {
        html.open("details", "class", "disclosure")
                .leaf("summary", getString("together").replace("{0}", Integer.toString(together.size())));
        html.open("div", "class", "disclosure-body").open("ul");
        for (Booking one : together) {
            html.open("li")
                    .link(
                            href("/desk/venues/" + one.id()),
                            times().range(one.time().starts(), one.time().ends()));
            html.text(" ").badge(BookingBadge.style(one.status()), BookingBadge.words(one.status(), getLocale()));
            html.close();
        }
        html.close(3);
    }

    private void fact(Html html, String icon, String key, String words) {
        if (!words.isBlank()) {
            html.open("div").open("dt").icon(icon).text(getString(key)).close();
            html.leaf("dd", words).close();
        }
    }
}
