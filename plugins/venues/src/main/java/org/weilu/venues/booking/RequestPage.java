package org.weilu.venues.booking;

import java.util.List;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
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
        boolean over = !booking().time().ends().isAfter(host().clock().instant());
        if (booking().status().isWaiting() && !over) {
            add(part -> new PortalForm<Booking>(
                    part,
                    "accept",
                    form -> use(Bookings.class).decide(visitor(), id, true, ""),
                    done -> href("/desk/venues?done=confirmed")));
            write(html -> Parts.sectionHead(html, "no", getString("no"), null, null));
            add(part -> new PortalForm<Booking>(
                            part,
                            "reject",
                            form -> use(Bookings.class).decide(visitor(), id, false, form.value("reason")),
                            done -> href("/desk/venues?done=rejected"))
                    .with(Field.area("reason", ""))
                    .danger());
        } else if (booking().status() == Status.CONFIRMED && !over) {
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

    private void writeFacts(Html html) {
        Booking it = booking();
        html.open("p").badge(BookingBadge.style(it.status()), BookingBadge.words(it.status(), getLocale()));
        html.close().open("dl", "class", "facts panel");
        fact(html, "clock", "when", times().range(it.time().starts(), it.time().ends()));
        fact(html, "place", "where", it.place(getLocale()));
        fact(html, "person", "who", request().name());
        fact(html, "people", "people", it.people() > 0 ? Integer.toString(it.people()) : "");
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
        request()
                .rivals()
                .forEach(rival -> Parts.notice(
                        html,
                        "info",
                        getString("rival").replace("{0}", rival.purpose()),
                        rival.place(getLocale()) + " · "
                                + times().range(
                                                rival.time().starts(),
                                                rival.time().ends())));
    }

    private void fact(Html html, String icon, String key, String words) {
        if (!words.isBlank()) {
            html.open("div").open("dt").icon(icon).text(getString(key)).close();
            html.leaf("dd", words).close();
        }
    }
}
