package org.weilu.venues.venue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.entry.Entry.Picture;
import org.weilu.spi.media.Assets;
import org.weilu.ui.Html;
import org.weilu.ui.PageHead;
import org.weilu.ui.PageTags;
import org.weilu.ui.Parts;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Approval;
import org.weilu.venues.api.Venues;
import org.weilu.venues.diary.DayTable;
import org.weilu.venues.diary.FreeSlots;
import org.weilu.venues.diary.NextQuarter;

/** A house: its story, its layouts, and what is free this week. */
public final class VenuePage extends StackPage {
    private static final long serialVersionUID = 1L;
    private static final int WEEK = 7;
    /** More layouts are folded away. */
    private static final int SEEN = 3;

    private final Service<Venues> venues = Service.of(Venues.class);
    private final Service<Diary> diary = Service.of(Diary.class);
    private final Service<Markdown> markdown = Service.of(Markdown.class);
    private final Service<Assets> assets = Service.of(Assets.class);
    private transient @Nullable Venue venue;
    private transient @Nullable Map<String, List<Interval>> free;

    public VenuePage(PageParameters parameters) {
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

    private FreeSlots slots() {
        return new FreeSlots(site().zone());
    }

    private LocalDate today() {
        return host().clock().instant().atZone(site().zone()).toLocalDate();
    }

    private Map<String, List<Interval>> free() {
        if (free == null) {
            free = diary.get().free(visitor(), venue(), slots().days(today(), WEEK));
        }
        return free;
    }

    @Override
    protected IModel<String> title() {
        return () -> venue().name().in(getLocale());
    }

    @Override
    protected String lead() {
        return venue().summary().in(getLocale());
    }

    @Override
    protected PageHead head() {
        return PageHead.article(title().getObject(), lead(), venue().path(), picture(960));
    }

    private @Nullable String picture(int width) {
        Picture cover = venue().cover();
        return cover == null ? null : assets.get().path(cover.asset(), width);
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.add(1, new Parts.Crumb(getString("venues"), href("/venues")));
        return way;
    }

    @Override
    protected void build() {
        Instant now = host().clock().instant();
        String tag = "venue/" + venue().id();
        shows(new PageTags(Set.of(tag, "site:" + site().slug()), Set.of(tag), NextQuarter.after(now)));
        write(this::writeStory);
        write(this::writeWeek);
        write(this::writeLayouts);
    }

    private void writeStory(Html html) {
        html.open("div", "class", "with-side").open("div", "class", "stack-loose");
        String picture = picture(960);
        Picture cover = venue().cover();
        if (picture != null && cover != null) {
            html.open("figure", "class", "photo");
            html.single("img", "src", picture, "alt", cover.alt(), "width", "960", "height", "600");
            if (cover.credit() != null) {
                html.open("figcaption")
                        .leaf("span", cover.credit(), "class", "photo-credit")
                        .close();
            }
            html.close();
        }
        html.open("article", "class", "prose");
        html.sanitized(markdown.get().html(venue().story().in(getLocale())));
        html.close(2);
        writeFacts(html);
        html.close();
    }

    private void writeFacts(Html html) {
        html.open("aside", "class", "side", "aria-label", getString("facts"));
        html.open("div", "class", "panel").open("dl", "class", "facts");
        fact(html, "place", "address", List.of(venue().address().in(getLocale())));
        fact(html, "clock", "open", HoursWords.lines(venue(), getLocale()));
        fact(html, "people", "seats", List.of(say("seats.words", venue().seats())));
        Venue.Terms terms = venue().terms();
        String approval = terms.approval() == Approval.AUTOMATIC ? "approval.automatic" : "approval.manager";
        fact(
                html,
                "info",
                "terms",
                List.of(getString(approval), say("terms.words", terms.advanceDays(), terms.maxHours())));
        html.close().link(href(venue().path() + "/book"), getString("book"), "class", "button button-wide");
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

    private void writeWeek(Html html) {
        html.open("section", "class", "section", "aria-labelledby", "week");
        Parts.sectionHead(
                html, "week", getString("week"), href(venue().path() + "/week/" + today()), getString("week.more"));
        List<Interval> any = FreeSlots.any(free().values());
        html.open("ol", "class", "days");
        for (int i = 0; i < WEEK; i++) {
            writeDay(html, today().plusDays(i), any);
        }
        html.close();
        if (!elder()) {
            List<Diary.Taken> taken = diary.get().taken(visitor(), venue(), slots().day(today()));
            Instant now = host().clock().instant();
            new NowPlan(venue(), getLocale()).write(html, taken, now, isOpen(now));
            String caption = say("day", times().day(today()));
            new DayTable(venue(), site().zone(), getLocale())
                    .write(html, today(), caption, taken, diary.get().open(venue(), slots().day(today())));
            DayTable.key(html, getLocale(), visitor().isSignedIn());
        }
        html.close();
    }

    private boolean isOpen(Instant now) {
        Interval moment = new Interval(now, now.plusMillis(1));
        return !diary.get().open(venue(), moment).isEmpty();
    }

    private void writeDay(Html html, LocalDate day, List<Interval> any) {
        Instant noon = day.atTime(12, 0).atZone(site().zone()).toInstant();
        boolean open = !diary.get().open(venue(), slots().day(day)).isEmpty();
        String state = !slots().on(day, any).isEmpty() ? "day.free" : open ? "day.full" : "day.closed";
        html.open("li").open("a", "class", "day", "href", href(venue().path() + "/week/" + day + "#d" + day));
        html.leaf("span", day.equals(today()) ? getString("day.today") : times().weekday(noon));
        html.leaf("span", day.getDayOfMonth(), "class", "day-number");
        html.leaf("span", getString(state), "class", "day-count").close(2);
    }

    private void writeLayouts(Html html) {
        html.open("section", "class", "section stack", "aria-labelledby", "layouts");
        Parts.sectionHead(html, "layouts", getString("layouts"), null, null);
        List<Venue.Layout> all = venue().layouts();
        writeCards(html, all.subList(0, Math.min(all.size(), SEEN)));
        if (all.size() > SEEN) {
            html.open("details", "class", "disclosure").leaf("summary", say("layouts.more", all.size() - SEEN));
            html.open("div", "class", "disclosure-body");
            writeCards(html, all.subList(SEEN, all.size()));
            html.close(2);
        }
        html.open("p", "class", "actions")
                .button(href("/venues/find"), getString("find"), true)
                .close(2);
    }

    private void writeCards(Html html, List<Venue.Layout> layouts) {
        html.open("ul", "class", "grid");
        LayoutCard card = new LayoutCard(venue(), slots(), getLocale(), today());
        layouts.forEach(
                layout -> card.write(html, layout, free().getOrDefault(layout.id(), List.of()), path -> href(path)));
        html.close();
    }

    private String say(String key, Object... values) {
        String words = getString(key);
        for (int i = 0; i < values.length; i++) {
            words = words.replace("{" + i + "}", values[i].toString());
        }
        return words;
    }
}
