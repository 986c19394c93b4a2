package org.weilu.venues.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.wicket.Application;
import org.apache.wicket.Component;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.cycle.RequestCycle;
import org.weilu.spi.Texts;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.media.Assets;
import org.weilu.ui.Html;
import org.weilu.ui.HtmlBlock;
import org.weilu.ui.PageTags;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalHost;
import org.weilu.ui.Slot;
import org.weilu.ui.SlotFiller;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venues;
import org.weilu.venues.diary.FreeSlots;
import org.weilu.venues.diary.NextQuarter;

/** Where there is room today, on the first page. */
public final class FreeRoomsFiller implements SlotFiller<String> {
    private static final Texts TEXTS = Texts.of(FreeRoomsFiller.class);
    private static final int SHOWN = 6;

    @Override
    public Slot<String> slot() {
        return Slot.HOME;
    }

    @Override
    public int order() {
        return 400;
    }

    /** A house and its first free time today. */
    private record Room(Venue venue, Interval free) {}

    @Override
    public Component create(String id, IModel<String> model) {
        PortalHost portal = (PortalHost) Application.get();
        RequestCycle cycle = RequestCycle.get();
        Instant now = portal.clock().instant();
        portal.tag(cycle, new PageTags(Set.of("type:venue"), Set.of("type:venue"), NextQuarter.after(now)));
        boolean any = !portal.service(Venues.class).all(portal.visitor(cycle)).isEmpty();
        return new HtmlBlock(id, FreeRoomsFiller::write).setRenderBodyOnly(true).setVisible(any);
    }

    private static void write(Html html) {
        PortalHost portal = (PortalHost) Application.get();
        RequestCycle cycle = RequestCycle.get();
        Locale language = portal.visitor(cycle).language();
        FreeSlots slots = new FreeSlots(portal.site(cycle).zone());
        LocalDate today =
                portal.clock().instant().atZone(portal.site(cycle).zone()).toLocalDate();
        List<Venue> all = portal.service(Venues.class).all(portal.visitor(cycle));
        List<Room> free = rooms(portal.service(Diary.class).free(portal.visitor(cycle), all, slots.day(today)), all);
        html.open("section", "class", "section", "aria-labelledby", "rooms");
        Parts.sectionHead(
                html,
                "rooms",
                TEXTS.say(language, "title"),
                portal.href(cycle, "/venues"),
                TEXTS.say(language, "more"));
        html.open("div", "class", "room");
        if (!portal.elder(cycle)) {
            Venue shown = free.isEmpty() ? all.getFirst() : free.getFirst().venue();
            String picture = shown.cover() == null
                    ? portal.themed(cycle, "images/cover-venue.svg")
                    : portal.service(Assets.class).path(shown.cover().asset(), 640);
            html.single(
                    "img",
                    "class",
                    "room-picture",
                    "src",
                    picture,
                    "alt",
                    "",
                    "width",
                    "640",
                    "height",
                    "400",
                    "loading",
                    "lazy");
        }
        html.open("div", "class", "room-body");
        html.leaf("p", TEXTS.say(language, free.isEmpty() ? "none" : "lead", free.size()));
        html.open("ul", "class", "slots");
        for (Room room : free.stream().limit(SHOWN).toList()) {
            html.open("li").open("a", "class", "slot slot-free", "href", portal.href(cycle, room.venue.path()));
            html.leaf("b", room.venue.name().in(language));
            html.text(slots.clock(room.free) + " " + TEXTS.say(language, "free"))
                    .close(2);
        }
        html.close(4);
    }

    private static List<Room> rooms(Map<String, Map<String, List<Interval>>> free, List<Venue> all) {
        return all.stream()
                .flatMap(venue -> FreeSlots.any(
                                free.getOrDefault(venue.id(), Map.of()).values())
                        .stream()
                        .limit(1)
                        .map(time -> new Room(venue, time)))
                .toList();
    }
}
