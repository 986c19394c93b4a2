package org.weilu.venues.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.ui.Html;
import org.weilu.ui.PageHead;
import org.weilu.ui.Parts;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Diary.Offer;
import org.weilu.venues.diary.FreeSlots;
import org.weilu.venues.plan.FloorPlan;
import org.weilu.venues.plan.LayoutWords;

/** A room for so many people at such a time: the smallest that is enough, in every house. */
public final class FindPage extends StackPage {
    private static final long serialVersionUID = 1L;
    private static final int TIMES = 3;
    private static final int MOST = 12;
    private static final int DAYS_ON = 14;
    private final Service<Diary> diary = Service.of(Diary.class);

    public FindPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected IModel<String> title() {
        return () -> getString("title");
    }

    @Override
    protected String lead() {
        return getString("lead");
    }

    @Override
    protected PageHead head() {
        return PageHead.website(getString("title"), getString("lead"), "/venues/find");
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.add(1, new Parts.Crumb(getString("venues"), href("/venues")));
        return way;
    }

    private Search search() {
        LocalDate today = host().clock().instant().atZone(site().zone()).toLocalDate();
        return Search.read(this::parameter, today);
    }

    @Override
    protected void build() {
        Search search = search();
        write(html -> new FindFields(this::getString, getLocale()).write(html, href("/venues/find"), search));
        write(html -> writeOffers(html, search));
    }

    private void writeOffers(Html html, Search search) {
        List<Offer> offers = diary.get().offers(visitor(), search.quest(site().zone()));
        html.open("section", "class", "section stack", "aria-labelledby", "offers");
        String heading = getString(offers.isEmpty() ? "none" : "found")
                .replace("{0}", Integer.toString(offers.size()))
                .replace("{1}", times().day(search.day()));
        Parts.sectionHead(html, "offers", heading, null, null);
        if (offers.isEmpty()) {
            writeLater(html, search);
        } else {
            List<Offer> first = firsts(offers);
            writeList(html, search, first);
            List<Offer> rest = offers.stream()
                    .filter(offer -> !first.contains(offer))
                    .limit(MOST)
                    .toList();
            if (!rest.isEmpty()) {
                html.open("details", "class", "disclosure")
                        .leaf("summary", getString("rest").replace("{0}", Integer.toString(rest.size())));
                html.open("div", "class", "disclosure-body");
                writeList(html, search, rest);
                html.close(2);
            }
        }
        html.close();
    }

    /** The smallest of each house. */
    private static List<Offer> firsts(List<Offer> offers) {
        Set<String> seen = new HashSet<>();
        return offers.stream()
                .filter(offer -> seen.add(offer.venue().id()))
                .limit(MOST)
                .toList();
    }

    private void writeLater(Html html, Search search) {
        List<Offer> later = new ArrayList<>(diary.get().offers(visitor(), search.later(site().zone(), DAYS_ON)));
        later.sort(Comparator.comparing(offer -> offer.times().getFirst().starts()));
        html.leaf("p", getString(later.isEmpty() ? "none.ever" : "none.later"), "class", "soft");
        if (!later.isEmpty()) {
            writeList(html, search, firsts(later).stream().limit(TIMES).toList());
        }
    }

    private void writeList(Html html, Search search, List<Offer> offers) {
        html.open("ul", "class", "grid");
        offers.forEach(offer -> writeOffer(html, search, offer));
        html.close();
    }

    private void writeOffer(Html html, Search search, Offer offer) {
        FreeSlots slots = new FreeSlots(site().zone());
        html.open("li", "class", "panel stack").open("h3", "class", "card-title");
        html.link(
                href(offer.venue().path()),
                offer.venue().name().in(getLocale()) + " · "
                        + offer.layout().name().in(getLocale()));
        html.close();
        html.leaf("p", LayoutWords.seats(offer.venue(), offer.layout(), getLocale()), "class", "soft");
        String has = LayoutWords.has(offer.venue(), offer.layout(), getLocale());
        if (!has.isEmpty()) {
            html.leaf("p", has, "class", "soft");
        }
        FloorPlan plan = new FloorPlan(offer.venue(), getLocale());
        if (plan.isWorthDrawing() && !elder()) {
            plan.write(html, offer.layout());
        }
        html.open("ul", "class", "slots");
        for (Interval time : offer.times().stream().limit(TIMES).toList()) {
            String path = slots.ask(offer.venue(), offer.layout(), time, search.length()) + search.query();
            html.open("li").open("a", "class", "slot slot-free", "href", href(path));
            html.leaf("b", slots.clock(time)).text(day(time)).close(2);
        }
        html.close(2);
    }

    private String day(Interval time) {
        return times().shortDay(time.starts()) + " " + times().weekday(time.starts());
    }
}
