package org.weilu.venues;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.People;
import org.weilu.spi.entry.Facet;
import org.weilu.spi.media.Assets;
import org.weilu.spi.store.Entities;
import org.weilu.ui.DeskEntry;
import org.weilu.ui.MenuEntry;
import org.weilu.ui.PageMount;
import org.weilu.ui.ResourceMount;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Venues;
import org.weilu.venues.board.HouseDayPage;
import org.weilu.venues.board.HouseWeekPage;
import org.weilu.venues.booking.BookPage;
import org.weilu.venues.booking.BookingCalendarResource;
import org.weilu.venues.booking.BookingFeature;
import org.weilu.venues.booking.DoorPage;
import org.weilu.venues.booking.GivePage;
import org.weilu.venues.booking.HerePage;
import org.weilu.venues.booking.MovePage;
import org.weilu.venues.booking.MyBookingPage;
import org.weilu.venues.booking.MyBookingsFiller;
import org.weilu.venues.booking.MyBookingsPage;
import org.weilu.venues.booking.RequestPage;
import org.weilu.venues.booking.RequestsPage;
import org.weilu.venues.booking.SeriesPage;
import org.weilu.venues.closure.ClosureFeature;
import org.weilu.venues.closure.ClosuresPage;
import org.weilu.venues.content.VenueReader;
import org.weilu.venues.diary.DiaryFeature;
import org.weilu.venues.find.FindPage;
import org.weilu.venues.hall.BusyCalendarResource;
import org.weilu.venues.hall.DoorSignPage;
import org.weilu.venues.hall.HallScreenPage;
import org.weilu.venues.hall.WeekSheetResource;
import org.weilu.venues.home.FreeRoomsFiller;
import org.weilu.venues.organisation.OrganisationFeature;
import org.weilu.venues.organisation.OrganisationsPage;
import org.weilu.venues.program.BookingsResource;
import org.weilu.venues.program.MyBookingsResource;
import org.weilu.venues.program.RoomsResource;
import org.weilu.venues.program.VenuesResource;
import org.weilu.venues.setup.SetupFeature;
import org.weilu.venues.space.SpaceFeature;
import org.weilu.venues.usage.BookingsCsvResource;
import org.weilu.venues.usage.UsagePage;
import org.weilu.venues.venue.VenueFeature;
import org.weilu.venues.venue.VenuePage;
import org.weilu.venues.venue.VenuesPage;
import org.weilu.venues.venue.WeekPage;

/** Rooms for everybody: who asks, who decides, and nobody in the same room twice. */
public final class VenuesPlugin implements PortalPlugin {
    private static final Texts TEXTS = Texts.of(VenuesPlugin.class);

    @Override
    public void start(PluginContext portal) {
        portal.add(new Entities(
                Stream.of(VenueFeature.ROWS, BookingFeature.ROWS, ClosureFeature.ROWS, OrganisationFeature.ROWS)
                        .flatMap(List::stream)
                        .toList()));
        Venues venues = VenueFeature.start(portal);
        Diary diary = DiaryFeature.start(portal, venues, BookingFeature.askers(portal));
        BookingFeature.Offered offered = BookingFeature.start(portal, venues, OrganisationFeature.start(portal), diary);
        Bookings bookings = offered.bookings();
        portal.add(new VenueReader(
                venues,
                offered.written(),
                portal.use(People.class),
                portal.use(Almanac.class),
                portal.use(Assets.class)));
        ClosureFeature.start(portal, venues, bookings);
        SpaceFeature.start(portal, venues, diary);
        SetupFeature.start(portal, venues, diary, bookings);
        portal.add(new Facet(
                "venue",
                language -> TEXTS.say(language, "menu"),
                (who, slug) -> venues.find(who, slug)
                        .map(venue -> venue.name().in(who.language()))
                        .orElse(slug)));
        pages(portal);
        portal.add(new VenuesResource(venues, diary, bookings, portal.use(Clock.class)));
        portal.add(new RoomsResource(diary, portal.use(Clock.class)));
        portal.add(new BookingsResource(bookings));
        portal.add(new MyBookingsResource(bookings, portal.use(Access.class)));
    }

    private static void pages(PluginContext portal) {
        portal.add(new PageMount("/venues", VenuesPage.class));
        portal.add(new PageMount("/venues/find", FindPage.class));
        portal.add(new PageMount("/venues/${slug}", VenuePage.class));
        portal.add(new PageMount("/venues/${slug}/week/${date}", WeekPage.class));
        portal.add(new PageMount("/venues/${slug}/book", BookPage.class));
        portal.add(new PageMount("/venues/${slug}/series", SeriesPage.class));
        portal.add(new PageMount("/venues/${slug}/here", HerePage.class));
        portal.add(new PageMount("/venues/${slug}/hall", HallScreenPage.class));
        portal.add(new PageMount("/venues/${slug}/door/${room}", DoorSignPage.class));
        portal.add(new ResourceMount("/venues/${slug}/busy.ics", new BusyCalendarResource()));
        portal.add(new ResourceMount("/venues/${slug}/week/${date}/sheet.pdf", new WeekSheetResource()));
        portal.add(new PageMount("/me/venues", MyBookingsPage.class));
        portal.add(new PageMount("/me/venues/${booking}", MyBookingPage.class));
        portal.add(new ResourceMount("/me/venues/${booking}/calendar.ics", new BookingCalendarResource()));
        portal.add(new PageMount("/desk/venues", RequestsPage.class));
        portal.add(new PageMount("/desk/venues/closures", ClosuresPage.class));
        portal.add(new PageMount("/desk/venues/give", GivePage.class));
        portal.add(new PageMount("/desk/venues/use", UsagePage.class));
        portal.add(new ResourceMount("/desk/venues/bookings.csv", new BookingsCsvResource()));
        portal.add(new PageMount("/desk/venues/doors", DoorPage.class));
        portal.add(new PageMount("/desk/venues/${booking}/move", MovePage.class));
        portal.add(new PageMount("/desk/venues/organisations", OrganisationsPage.class));
        portal.add(new PageMount("/desk/venues/${booking}", RequestPage.class));
        portal.add(new PageMount("/desk/venues/day/${date}", HouseDayPage.class));
        portal.add(new PageMount("/desk/venues/week/${date}", HouseWeekPage.class));
        portal.add(new FreeRoomsFiller());
        portal.add(new MyBookingsFiller());
        portal.add(new MenuEntry("/venues", 300, "room", language -> TEXTS.say(language, "menu")));
        portal.add(new DeskEntry(
                "/desk/venues",
                300,
                "room",
                language -> TEXTS.say(language, "desk"),
                language -> TEXTS.say(language, "desk.hint"),
                Bookings.APPROVE));
    }
}
