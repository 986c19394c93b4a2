package org.weilu.venues.venue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.ui.Html;
import org.weilu.ui.PageHead;
import org.weilu.ui.PageTags;
import org.weilu.ui.Parts;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venues;
import org.weilu.venues.diary.DayTable;
import org.weilu.venues.diary.FreeSlots;
import org.weilu.venues.diary.NextQuarter;

/** A week of a house, Monday to Sunday. */
public final class WeekPage extends StackPage {
    private static final long serialVersionUID = 1L;
    private static final int WEEK = 7;
    private static final int FARTHEST = 400;
    private final Service<Venues> venues = Service.of(Venues.class);
    private final Service<Diary> diary = Service.of(Diary.class);
    private transient @Nullable Venue venue;

    public WeekPage(PageParameters parameters) {
        super(parameters);
    }

    private Venue venue() {
        if (venue == null) {
            venue = venues.get()
                    .find(visitor(), parameter("slug"))
                    .filter(found -> found.slug().equals(parameter("slug")))
                    .orElseThrow(StackPage::notFound);
        }
        return venue;
    }

    private LocalDate today() {
        return host().clock().instant().atZone(site().zone()).toLocalDate();
    }

    private LocalDate monday() {
        try {
            LocalDate day = LocalDate.parse(parameter("date"));
            if (day.isBefore(today().minusDays(FARTHEST)) || day.isAfter(today().plusDays(FARTHEST))) {
                throw notFound();
            }
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        } catch (DateTimeParseException e) {
            throw notFound();
        }
    }

    @Override
    protected IModel<String> title() {
        return () -> venue().name().in(getLocale()) + " · " + week();
    }

    private String week() {
        return times().shortDay(noon(monday())) + "–" + times().shortDay(noon(monday().plusDays(WEEK - 1L)));
    }

    private Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(site().zone()).toInstant();
    }

    /** One of many weeks: the house itself is what is looked for. */
    @Override
    protected PageHead head() {
        return PageHead.unlisted(title().getObject());
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.set(way.size() - 1, new Parts.Crumb(week(), null));
        way.add(1, new Parts.Crumb(getString("venues"), href("/venues")));
        way.add(2, new Parts.Crumb(venue().name().in(getLocale()), href(venue().path())));
        return way;
    }

    @Override
    protected void build() {
        Instant now = host().clock().instant();
        String tag = "venue/" + venue().id();
        shows(new PageTags(Set.of(tag, "site:" + site().slug()), Set.of(tag), NextQuarter.after(now)));
        write(this::writeWays);
        write(this::writeDays);
        write(this::writeWays);
        write(this::writePapers);
    }

    /** To keep an eye on; what is hung up is made anew for each who asks, and is for people of the community. */
    private void writePapers(Html html) {
        html.open("p", "class", "actions").button(href(venue().path() + "/busy.ics"), getString("busy"), true);
        if (visitor().isSignedIn()) {
            html.button(href(venue().path() + "/week/" + monday() + "/sheet.pdf"), getString("sheet"), true)
                    .button(href(venue().path() + "/hall"), getString("hall"), true);
        }
        html.close();
    }

    private void writeWays(Html html) {
        html.open("nav", "class", "pager", "aria-label", getString("weeks")).open("ul");
        way(html, monday().minusDays(WEEK), "prev", "previous");
        way(html, monday().plusDays(WEEK), "next", "next");
        html.close(2);
    }

    private void way(Html html, LocalDate monday, String rel, String key) {
        html.open("li").open("a", "href", href(venue().path() + "/week/" + monday), "rel", rel);
        if (rel.equals("prev")) {
            html.icon(key).text(getString(key));
        } else {
            html.text(getString(key)).icon(key);
        }
        html.close(2);
    }

    private void writeDays(Html html) {
        FreeSlots slots = new FreeSlots(site().zone());
        Interval week = slots.days(monday(), WEEK);
        Map<String, List<Interval>> free = diary.get().free(visitor(), venue(), week);
        List<Diary.Taken> taken = diary.get().taken(visitor(), venue(), week);
        DayTable table = new DayTable(venue(), site().zone(), getLocale());
        if (!elder()) {
            DayTable.key(html, getLocale(), visitor().isSignedIn());
        }
        for (int i = 0; i < WEEK; i++) {
            LocalDate day = monday().plusDays(i);
            html.open("section", "class", "section", "aria-labelledby", "d" + day);
            Parts.sectionHead(html, "d" + day, times().day(day), null, null);
            if (!elder()) {
                table.write(html, day, times().day(day), taken, diary.get().open(venue(), slots.day(day)));
            }
            writeSlots(html, slots, day, free);
            html.close();
        }
    }

    /** The smallest layout that is free leads to the form; there the visitor chooses. */
    private void writeSlots(Html html, FreeSlots slots, LocalDate day, Map<String, List<Interval>> free) {
        List<Interval> any = slots.on(day, FreeSlots.any(free.values()));
        if (any.isEmpty()) {
            html.leaf("p", getString(day.isBefore(today()) ? "past" : "none"), "class", "soft");
            return;
        }
        html.open("ul", "class", "slots");
        for (Interval time : any) {
            Layout layout = venue().layouts().stream()
                    .filter(one ->
                            free.getOrDefault(one.id(), List.of()).stream().anyMatch(time::overlaps))
                    .findFirst()
                    .orElseThrow();
            html.open("li").open("a", "class", "slot slot-free", "href", href(slots.ask(venue(), layout, time)));
            html.leaf("b", slots.clock(time)).text(getString("free")).close(2);
        }
        html.close();
    }
}
