package org.weilu.venues.booking;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Access;
import org.weilu.ui.Field;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;
import org.weilu.venues.api.Alternative;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Bookings.Asking;
import org.weilu.venues.api.Repeats;
import org.weilu.venues.api.Repeats.Line;
import org.weilu.venues.api.Repeats.Repeat;
import org.weilu.venues.api.Repeats.Rhythm;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venues;
import org.weilu.venues.diary.FreeSlots;

/** Several dates at once: first what would become of each, then what the visitor decides about each. */
public final class SeriesPage extends StackPage {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_WEEKS = 8;
    private static final String BOOK = "book";
    private static final String SKIP = "skip";
    private final Service<Venues> venues = Service.of(Venues.class);
    private final Service<Repeats> repeats = Service.of(Repeats.class);
    private final Service<Access> access = Service.of(Access.class);
    private transient @Nullable Venue venue;
    private transient @Nullable List<Line> lines;

    public SeriesPage(PageParameters parameters) {
        super(parameters);
        access.get().require(visitor(), Bookings.BOOK, venue());
    }

    private Venue venue() {
        if (venue == null) {
            venue = venues.get().find(visitor(), parameter("slug")).orElseThrow(StackPage::notFound);
        }
        return venue;
    }

    private FormChoices choices() {
        return new FormChoices(
                venue(), host().clock().instant().atZone(site().zone()).toLocalDate(), getLocale());
    }

    @Override
    protected IModel<String> title() {
        return () -> getString("title").replace("{0}", venue().name().in(getLocale()));
    }

    @Override
    protected String lead() {
        return getString("lead");
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.set(way.size() - 1, new Parts.Crumb(getString("here"), null));
        way.add(1, new Parts.Crumb(getString("venues"), href("/venues")));
        way.add(2, new Parts.Crumb(venue().name().in(getLocale()), href(venue().path())));
        return way;
    }

    @Override
    protected void build() {
        SeriesFields fields = new SeriesFields(this::getString, this::parameter, choices());
        write(html -> fields.write(html, href(venue().path() + "/series")));
        if (parameter("purpose").isBlank()) {
            return;
        }
        Outcome<List<Line>> rehearsed = repeats.get().rehearse(visitor(), repeat());
        if (rehearsed instanceof Outcome.Done<List<Line>> done) {
            report(done.value());
        } else {
            write(html -> rehearsed.refusals().forEach(no -> Parts.notice(html, "error", no.words(), "")));
        }
    }

    private Repeat repeat() {
        LocalDate day = FormTimes.day(choices().date(parameter("date")));
        LocalDate from = day == null ? LocalDate.EPOCH : day;
        LocalDate until = FormTimes.day(parameter("until"));
        Asking first = new Asking(
                venue().id(),
                parameter("layout"),
                FormTimes.at(from, choices().from(parameter("from")), site().zone()),
                FormTimes.at(from, choices().until(parameter("to")), site().zone()),
                parameter("purpose"),
                FormTimes.people(parameter("people")),
                false);
        return new Repeat(first, rhythm(), until == null ? from.plusWeeks(USUAL_WEEKS) : until);
    }

    private Rhythm rhythm() {
        for (Rhythm one : Rhythm.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(parameter("rhythm"))) {
                return one;
            }
        }
        return Rhythm.WEEKLY;
    }

    private void report(List<Line> found) {
        lines = found;
        long free = found.stream().filter(Line::isFree).count();
        write(html -> {
            Parts.sectionHead(
                    html,
                    "report",
                    getString("report")
                            .replace("{0}", Integer.toString(found.size()))
                            .replace("{1}", Long.toString(free)),
                    null,
                    null);
            html.leaf("p", getString("report.text"), "class", "soft");
        });
        add(id -> new PortalForm<List<Booking>>(
                        id,
                        "submit",
                        this::ask,
                        done -> href("/me/venues/" + done.getFirst().id() + "?done=asked"))
                .with(found.stream().map(this::field).toArray(Field[]::new))
                .back(href(venue().path())));
    }

    private Field field(Line line) {
        String label = times().day(line.date())
                + (line.note().isEmpty() ? "" : " · " + line.note())
                + line.why().map(why -> " · " + why.words()).orElse("");
        return Field.select("d" + line.date(), line.isFree() ? BOOK : SKIP, options(line))
                .labelled(label);
    }

    private Map<String, String> options(Line line) {
        FreeSlots slots = new FreeSlots(site().zone());
        Map<String, String> options = new LinkedHashMap<>();
        if (line.isFree()) {
            options.put(BOOK, getString(BOOK));
        }
        options.put(SKIP, getString(SKIP));
        for (int i = 0; i < line.instead().size(); i++) {
            Alternative one = line.instead().get(i);
            String words = getString("instead")
                    .replace("{0}", FormTimes.clock(slots, one))
                    .replace("{1}", one.venueName() + " · " + one.layoutName());
            options.put("i" + i, words);
        }
        return options;
    }

    /** What was offered is found again by its place: the report is made anew for what comes back. */
    private Outcome<List<Booking>> ask(PortalForm<List<Booking>> form) {
        Map<LocalDate, Asking> chosen = new LinkedHashMap<>();
        for (Line line : lines == null ? List.<Line>of() : lines) {
            String choice = form.value("d" + line.date());
            if (choice.equals(BOOK)) {
                chosen.put(line.date(), line.asking());
            } else if (choice.matches("i\\d")) {
                int place = choice.charAt(1) - '0';
                if (place < line.instead().size()) {
                    chosen.put(line.date(), line.asking().at(line.instead().get(place)));
                }
            }
        }
        return repeats.get().ask(visitor(), repeat(), chosen);
    }
}
