package org.weilu.venues.venue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.media.Assets;
import org.weilu.ui.Html;
import org.weilu.ui.PageHead;
import org.weilu.ui.PageTags;
import org.weilu.ui.Parts;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venues;
import org.weilu.venues.diary.FreeSlots;
import org.weilu.venues.diary.NextQuarter;

/** All rooms, and when they are free today. */
public final class VenuesPage extends StackPage {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 3;
    private final Service<Venues> venues = Service.of(Venues.class);
    private final Service<Diary> diary = Service.of(Diary.class);
    private final Service<Assets> assets = Service.of(Assets.class);

    public VenuesPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected PageHead head() {
        return PageHead.website(getString("title"), getString("lead"), "/venues");
    }

    @Override
    protected void build() {
        Instant now = host().clock().instant();
        Set<String> tags = Set.of("type:venue", "site:" + site().slug());
        shows(new PageTags(tags, Set.of("type:venue"), NextQuarter.after(now)));
        write(this::writeCards);
    }

    private void writeCards(Html html) {
        List<Venue> all = venues.get().all(visitor());
        if (all.isEmpty()) {
            String picture = host().themed(getRequestCycle(), "images/empty-calendar.svg");
            Parts.empty(html, picture, getString("empty.title"), getString("empty.text"));
            return;
        }
        LocalDate today = host().clock().instant().atZone(site().zone()).toLocalDate();
        Interval day = new FreeSlots(site().zone()).day(today);
        Map<String, Map<String, List<Interval>>> free = diary.get().free(visitor(), all, day);
        html.open("p", "class", "actions")
                .button(href("/venues/find"), getString("find"), false)
                .close();
        html.open("ul", "class", "grid");
        all.forEach(venue -> writeCard(html, venue, free.getOrDefault(venue.id(), Map.of())));
        html.close();
    }

    private void writeCard(Html html, Venue venue, Map<String, List<Interval>> layouts) {
        html.open("li", "class", "card");
        html.single(
                "img",
                "class",
                "card-picture",
                "src",
                picture(venue),
                "alt",
                "",
                "width",
                "640",
                "height",
                "400",
                "loading",
                "lazy");
        html.open("div", "class", "card-body").open("h2", "class", "card-title");
        html.link(href(venue.path()), venue.name().in(getLocale())).close();
        html.leaf("p", venue.summary().in(getLocale()), "class", "card-text");
        html.open("p", "class", "card-foot");
        html.leaf("span", getString("seats").replace("{0}", Integer.toString(venue.seats())));
        writeToday(html, FreeSlots.any(layouts.values()));
        html.close(3);
    }

    private String picture(Venue venue) {
        return venue.cover() == null
                ? host().themed(getRequestCycle(), "images/cover-venue.svg")
                : assets.get().path(venue.cover().asset(), 640);
    }

    private void writeToday(Html html, List<Interval> free) {
        FreeSlots slots = new FreeSlots(site().zone());
        if (free.isEmpty()) {
            html.badge("full", getString("full"));
            return;
        }
        List<String> clocks = free.stream().limit(SHOWN).map(slots::clock).toList();
        String more = free.size() > SHOWN ? getString("more") : "";
        html.badge("open", getString("free") + " " + String.join(getString("and"), clocks) + more);
    }
}
