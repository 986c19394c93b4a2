package org.weilu.venues.venue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.weilu.spi.Texts;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.ui.Html;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.diary.FreeSlots;
import org.weilu.venues.plan.FloorPlan;
import org.weilu.venues.plan.LayoutWords;

/** Writes a layout: its place in the plan of the house, its seats, and when it is free today and tomorrow. */
final class LayoutCard {
    private static final Texts TEXTS = Texts.of(LayoutCard.class);
    private static final int SLOTS = 4;

    private final Venue venue;
    private final FreeSlots slots;
    private final Locale language;
    private final LocalDate today;

    LayoutCard(Venue venue, FreeSlots slots, Locale language, LocalDate today) {
        this.venue = venue;
        this.slots = slots;
        this.language = language;
        this.today = today;
    }

    void write(Html html, Layout layout, List<Interval> free, UnaryOperator<String> href) {
        html.open("li", "class", "panel");
        html.leaf("h3", layout.name().in(language), "class", "card-title");
        html.leaf("p", TEXTS.say(language, "seats", layout.seats(), cells(layout)), "class", "soft");
        String has = LayoutWords.has(venue, layout, language);
        if (!has.isEmpty()) {
            html.leaf("p", has, "class", "soft");
        }
        writePlan(html, layout);
        boolean any = writeDay(html, layout, "today", today, free, href);
        if (!any || free.size() > 1) {
            writeDay(html, layout, "tomorrow", today.plusDays(1), free, href);
        }
        html.open("p", "class", "actions");
        html.button(
                href.apply(venue.path() + "/book?layout=" + layout.slug()),
                TEXTS.say(language, "book", layout.name().in(language)),
                true);
        html.close(2);
    }

    private String cells(Layout layout) {
        return venue.cells(layout).stream()
                .map(cell -> cell.name().in(language))
                .collect(Collectors.joining(TEXTS.say(language, "and")));
    }

    /** What the words above say already, to see. */
    private void writePlan(Html html, Layout layout) {
        FloorPlan plan = new FloorPlan(venue, language);
        if (plan.isWorthDrawing()) {
            plan.write(html, layout);
        }
    }

    private boolean writeDay(
            Html html, Layout layout, String key, LocalDate day, List<Interval> free, UnaryOperator<String> href) {
        List<Interval> times = slots.on(day, free);
        if (times.isEmpty()) {
            html.leaf("p", TEXTS.say(language, key + ".none"), "class", "soft");
            return false;
        }
        html.open("ul", "class", "slots");
        for (Interval time : times.stream().limit(SLOTS).toList()) {
            html.open("li").open("a", "class", "slot slot-free", "href", href.apply(slots.ask(venue, layout, time)));
            html.leaf("b", slots.clock(time)).text(TEXTS.say(language, key)).close(2);
        }
        html.close();
        return true;
    }
}
