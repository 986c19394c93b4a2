package org.weilu.venues.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.ui.Html;
import org.weilu.ui.HtmlBlock;
import org.weilu.ui.PortalPage;
import org.weilu.ui.Service;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Diary.Taken;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venues;
import org.weilu.venues.diary.DayTable;
import org.weilu.venues.diary.FreeSlots;

/**
 * A screen that hangs in a house, without menu and account: it asks for itself again every minute, by a header, so that
 * its markup stays the same for who reads it by themselves. Whoever is signed in sees what a stranger sees.
 */
abstract class HallPage extends PortalPage {
    private static final long serialVersionUID = 1L;
    private static final String EVERY = "60";
    private final Service<Venues> venues = Service.of(Venues.class);
    private final Service<Diary> diary = Service.of(Diary.class);
    private transient @Nullable Venue venue;
    private transient @Nullable List<Taken> today;

    HallPage(PageParameters parameters) {
        super(parameters);
    }

    abstract void writeHall(Html html);

    final Venue venue() {
        if (venue == null) {
            venue = venues.get()
                    .find(stranger(), parameter("slug"))
                    .filter(found -> found.slug().equals(parameter("slug")))
                    .orElseThrow(PortalPage::notFound);
        }
        return venue;
    }

    private Visitor stranger() {
        return Visitor.stranger(site().slug(), visitor().language(), "");
    }

    final Instant now() {
        return host().clock().instant();
    }

    final FreeSlots slots() {
        return new FreeSlots(site().zone());
    }

    final Interval day() {
        LocalDate day = now().atZone(site().zone()).toLocalDate();
        return slots().day(day);
    }

    final List<Taken> today() {
        if (today == null) {
            today = diary.get().taken(stranger(), venue(), day());
        }
        return today;
    }

    final List<Interval> open() {
        return diary.get().open(venue(), day());
    }

    @Override
    protected IModel<String> title() {
        return () -> venue().name().in(getLocale());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        get("header").setVisible(false);
        get("footer").setVisible(false);
        add(new HtmlBlock("hall", this::write));
    }

    private void write(Html html) {
        html.open("header", "class", "hall-head").open("div");
        html.leaf("p", site().name(getLocale()), "class", "hall-site");
        html.leaf("h1", titleWords()).close();
        html.open("p", "class", "hall-clock").open("time", "datetime", times().machine(now()));
        html.leaf("b", times().time(now()))
                .text(" ")
                .leaf("span", times().day(now()))
                .close(3);
        writeHall(html);
        boolean still = !parameter("still").isEmpty();
        html.open("footer", "class", "hall-foot");
        html.link(href(venue().path()), getString("more")).text(" · ");
        html.link(still ? "?" : "?still=1", getString(still ? "moving" : "still"))
                .close();
    }

    /** In words, and how it looks: {@code free}, {@code taken} or {@code closed}. */
    final void writeState(Html html, Now room) {
        Taken current = room.current().orElse(null);
        if (current != null) {
            String until = slots().clock(current.time()).split("–")[1];
            html.leaf("p", getString("taken"), "class", "hall-state");
            html.leaf("p", DayTable.words(current, getLocale()) + " · " + said("until", until), "class", "hall-until");
        } else if (room.isOpen()) {
            html.leaf("p", getString("free"), "class", "hall-state");
            room.freeUntil().ifPresent(at -> html.leaf("p", said("free.until", clock(at)), "class", "hall-until"));
        } else {
            html.leaf("p", getString("closed"), "class", "hall-state");
            room.opens().ifPresent(at -> html.leaf("p", said("opens", clock(at)), "class", "hall-until"));
        }
    }

    static String style(Now room) {
        return room.current().isPresent() ? "taken" : room.isOpen() ? "free" : "closed";
    }

    final void writeLater(Html html, Now room, int most) {
        List<Taken> later = room.later();
        if (later.isEmpty()) {
            html.leaf("p", getString("later.none"), "class", "hall-later-none");
            return;
        }
        html.open("ul", "class", "hall-later");
        later.stream()
                .limit(most)
                .forEach(one -> html.open("li")
                        .leaf("b", slots().clock(one.time()))
                        .text(" " + DayTable.words(one, getLocale()))
                        .close());
        html.close();
    }

    private String clock(Instant at) {
        Interval time = new Interval(at.minusSeconds(60), at);
        return slots().clock(time).split("–")[1];
    }

    final String said(String key, String value) {
        return getString(key).replace("{0}", value);
    }

    @Override
    protected void setHeaders(WebResponse response) {
        super.setHeaders(response);
        if (parameter("still").isEmpty()) {
            response.setHeader("Refresh", EVERY);
        }
    }
}
