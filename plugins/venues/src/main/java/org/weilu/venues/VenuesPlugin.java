package org.weilu.venues;

import java.util.stream.Stream;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.store.Entities;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Venues;
import org.weilu.venues.booking.BookingFeature;
import org.weilu.venues.diary.DiaryFeature;
import org.weilu.venues.space.SpaceFeature;
import org.weilu.venues.venue.VenueFeature;

/** Rooms for everybody: who asks, who decides, and nobody in the same room twice. */
public final class VenuesPlugin implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        portal.add(new Entities(Stream.concat(VenueFeature.ROWS.stream(), BookingFeature.ROWS.stream())
                .toList()));
        Venues venues = VenueFeature.start(portal);
        Diary diary = DiaryFeature.start(portal, venues, BookingFeature.askers(portal));
        Bookings bookings = BookingFeature.start(portal, venues, diary);
        SpaceFeature.start(portal, venues, diary);
    }
}
