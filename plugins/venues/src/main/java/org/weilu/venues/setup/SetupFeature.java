package org.weilu.venues.setup;

import java.time.Clock;
import org.weilu.spi.PluginContext;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.store.Store;
import org.weilu.ui.PageMount;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Upkeep;
import org.weilu.venues.api.Venues;

/** Wires the set-up of houses. */
public final class SetupFeature {
    private static final String HOUSE = "/desk/venues/houses/${slug}";

    private SetupFeature() {}

    public static void start(PluginContext portal, Venues venues, Diary diary, Bookings bookings) {
        portal.provide(
                Upkeep.class,
                new JpaUpkeep(
                        portal.use(Store.class),
                        portal.use(Clock.class),
                        venues,
                        diary,
                        bookings,
                        portal.use(Access.class),
                        portal.use(Almanac.class)));
        portal.add(new PageMount("/desk/venues/houses", HousesSetupPage.class));
        portal.add(new PageMount(HOUSE, HouseSetupPage.class));
        portal.add(new PageMount(HOUSE + "/words", HouseWordsPage.class));
        portal.add(new PageMount(HOUSE + "/hours", HouseHoursPage.class));
        portal.add(new PageMount(HOUSE + "/rules", HouseRulesPage.class));
        portal.add(new PageMount(HOUSE + "/room", HouseRoomPage.class));
        portal.add(new PageMount(HOUSE + "/layout", HouseLayoutPage.class));
    }
}
