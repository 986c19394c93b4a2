package org.weilu.venues.booking;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.weilu.spi.Extensions;
import org.weilu.spi.PluginContext;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.Holds;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.People;
import org.weilu.spi.notice.Notices;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Events;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.CheckIns;
import org.weilu.venues.api.Counter;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Organisations;
import org.weilu.venues.api.Repeats;
import org.weilu.venues.api.Venues;
import org.weilu.venues.rule.HouseRules;

/** Wires the bookings. */
public final class BookingFeature {
    /** The rows of this feature, for the plugin's {@code Entities}. */
    public static final List<Class<?>> ROWS = List.of(BookingRow.class);

    private BookingFeature() {}

    /** Who asked, by the ids of bookings: what the diary has to know of them. */
    public static Function<Collection<String>, Map<String, String>> askers(PluginContext portal) {
        Store store = portal.use(Store.class);
        return ids -> store.read(em -> BookingTables.askers(em, ids));
    }

    /** What the plugin's other parts work with; {@code written} takes what files say. */
    public record Offered(Bookings bookings, WrittenBookings written) {}

    public static Offered start(PluginContext portal, Venues venues, Organisations organisations, Diary diary) {
        Store store = portal.use(Store.class);
        Clock clock = portal.use(Clock.class);
        Access access = portal.use(Access.class);
        Almanac almanac = portal.use(Almanac.class);
        BookingNotices notices = new BookingNotices(store, portal.use(Notices.class), access, almanac, clock);
        BookingTools tools = new BookingTools(
                store,
                portal.use(Ids.class),
                clock,
                portal.use(Changes.class),
                portal.use(Events.class),
                portal.use(Audit.class),
                new Places(portal.use(Holds.class), diary, almanac),
                notices);
        QuotaRule quotas = new QuotaRule(store, portal.use(Households.class));
        HouseRules rules = new HouseRules(portal.use(Extensions.class), almanac, portal.use(Areas.class), quotas);
        WishCheck check = new WishCheck(venues, access, almanac, clock, rules, organisations);
        JpaBookings bookings = new JpaBookings(tools, venues, access, portal.use(People.class), check, quotas);
        portal.add(Bookings.BOOK);
        portal.add(Bookings.APPROVE);
        portal.add(new Standbys(tools));
        portal.add(bookings.expiry());
        portal.add(new BookingRecords(store, clock, bookings));
        notices.addTo(portal);
        portal.provide(Bookings.class, bookings);
        JpaCheckIns checkIns = new JpaCheckIns(tools, bookings);
        portal.provide(CheckIns.class, checkIns);
        portal.add(checkIns);
        portal.add(new Rivals(tools));
        portal.provide(Counter.class, new JpaCounter(tools, venues, access, portal.use(People.class), almanac, check));
        portal.provide(Repeats.class, new JpaRepeats(tools, bookings, check, quotas, diary, almanac));
        return new Offered(bookings, new WrittenBookings(tools, almanac));
    }
}
