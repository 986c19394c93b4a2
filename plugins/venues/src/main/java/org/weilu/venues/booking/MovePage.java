package org.weilu.venues.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.StackPage;
import org.weilu.ui.ToolPage;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Bookings.Clash;
import org.weilu.venues.api.Counter;
import org.weilu.venues.api.Counter.Moving;
import org.weilu.venues.diary.FreeSlots;

/** Putting a booking elsewhere: first what it would meet and who is told, then the move, then the way back. */
public final class MovePage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private transient @Nullable Booking booking;

    public MovePage(PageParameters parameters) {
        super(parameters, Bookings.APPROVE);
    }

    private Booking booking() {
        if (booking == null) {
            booking = use(Bookings.class)
                    .request(visitor(), parameter("booking"))
                    .orElseThrow(StackPage::notFound)
                    .booking();
        }
        return booking;
    }

    @Override
    protected IModel<String> title() {
        return () -> getString("title").replace("{0}", booking().purpose());
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.set(way.size() - 1, new Parts.Crumb(getString("here"), null));
        way.add(2, new Parts.Crumb(getString("requests"), href("/desk/venues")));
        way.add(
                3,
                new Parts.Crumb(
                        booking().purpose(), href("/desk/venues/" + booking().id())));
        return way;
    }

    private FormChoices choices() {
        return new FormChoices(
                booking().venue(),
                host().clock().instant().atZone(site().zone()).toLocalDate(),
                getLocale());
    }

    @Override
    protected void build() {
        write(html -> html.open("p")
                .icon("clock")
                .text(booking().place(getLocale()) + " · "
                        + times().range(
                                        booking().time().starts(),
                                        booking().time().ends()))
                .close());
        if (!parameter("undo").isEmpty()) {
            undo();
        }
        write(this::writeQuestions);
        if (!parameter("date").isEmpty()) {
            preview();
        }
    }

    private String given(String name, String otherwise) {
        return parameter(name).isEmpty() ? otherwise : parameter(name);
    }

    private void writeQuestions(Html html) {
        FreeSlots slots = new FreeSlots(site().zone());
        String[] now = slots.clock(booking().time()).split("–");
        String day =
                booking().time().starts().atZone(site().zone()).toLocalDate().toString();
        FormFields fields = new FormFields(html, this::getString);
        html.open("form", "class", "filter-bar", "method", "get", "action", href(path()));
        fields.select(
                "layout", given("layout", booking().layout().slug()), choices().layouts(getString("layout.words")));
        fields.input("date", "date", given("date", day));
        fields.select("from", given("from", now[0]), choices().times(false));
        fields.select("to", given("to", now[1]), choices().times(true));
        html.leaf("button", getString("look"), "class", "button button-quiet", "type", "submit")
                .close();
    }

    private String path() {
        return "/desk/venues/" + booking().id() + "/move";
    }

    private Moving wanted() {
        LocalDate day = FormTimes.day(parameter("date"));
        LocalDate date = day == null ? LocalDate.EPOCH : day;
        return new Moving(
                parameter("layout"),
                FormTimes.at(date, parameter("from"), site().zone()),
                FormTimes.at(date, parameter("to"), site().zone()));
    }

    private void preview() {
        Moving to = wanted();
        Outcome<List<Clash>> found =
                use(Counter.class).preview(visitor(), booking().id(), to);
        List<Clash> clashes = found instanceof Outcome.Done<List<Clash>> done ? done.value() : List.of();
        write(html -> {
            found.refusals().forEach(no -> Parts.notice(html, "error", no.words(), ""));
            clashes.forEach(clash -> Parts.notice(
                    html,
                    "warning",
                    getString("clash").replace("{0}", clash.words()),
                    times().range(clash.starts(), clash.ends())));
            if (found.isDone() && clashes.isEmpty()) {
                String told = booking().person() == null ? "" : getString("told");
                Parts.notice(html, "success", getString("free"), told);
            }
        });
        if (found.isDone() && clashes.isEmpty()) {
            String undo = "?undo=" + booking().layout().slug() + "_"
                    + booking().time().starts().toEpochMilli() + "_"
                    + booking().time().ends().toEpochMilli();
            add(id -> new PortalForm<Booking>(
                    id,
                    "move",
                    form -> use(Counter.class).move(visitor(), booking().id(), to),
                    done -> href(path() + undo)));
        }
    }

    /** What it was before stands in the address, and is only a wish like any other. */
    private void undo() {
        String[] of = parameter("undo").split("_");
        if (of.length != 3 || !of[1].matches("\\d{1,15}") || !of[2].matches("\\d{1,15}")) {
            return;
        }
        Moving back = new Moving(
                of[0], Instant.ofEpochMilli(Long.parseLong(of[1])), Instant.ofEpochMilli(Long.parseLong(of[2])));
        write(html -> Parts.notice(html, "success", getString("moved"), ""));
        add(id -> new PortalForm<Booking>(
                id,
                "undo",
                form -> use(Counter.class).move(visitor(), booking().id(), back),
                done -> href("/desk/venues/" + done.id())));
    }
}
