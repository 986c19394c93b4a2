package org.weilu.venues.content;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.weilu.spi.Slice;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.content.ContentFile;
import org.weilu.spi.content.ContentImport;
import org.weilu.spi.content.ContentReader;
import org.weilu.spi.content.ContentStamp;
import org.weilu.spi.content.Edited;
import org.weilu.spi.media.Assets;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venues;
import org.weilu.venues.booking.WrittenBookings;

/** {@code venues/*.yaml}; its bookings are read with it the first time, and never again. */
public final class VenueReader implements ContentReader {
    private final Venues venues;
    private final WrittenBookings bookings;
    private final People people;
    private final Almanac almanac;
    private final Assets assets;

    public VenueReader(Venues venues, WrittenBookings bookings, People people, Almanac almanac, Assets assets) {
        this.venues = venues;
        this.bookings = bookings;
        this.people = people;
        this.almanac = almanac;
        this.assets = assets;
    }

    @Override
    public String folder() {
        return "venues";
    }

    @Override
    public void read(ContentFile file, ContentImport run) {
        Venue wish = new VenueFile(file, run, assets).venue();
        Optional<Venue> before = venues.find(run.visitor(), file.slug())
                .filter(known -> known.slug().equals(file.slug()));
        Edited edited = new Edited(words(wish), before.map(VenueReader::words).orElse(null));
        if (edited.stays(run, before.map(Venue::id).orElse(""))) {
            return;
        }
        Venue saved = venues.save(run.visitor(), wish).orThrow();
        if (run.known().isEmpty() && before.isEmpty()) {
            VenueFile.maps(file.keys().get("bookings"), "bookings").forEach(one -> book(saved, one, run));
        }
        run.wrote(saved.id(), ContentStamp.of(words(saved)));
    }

    private void book(Venue venue, Map<?, ?> one, ContentImport run) {
        Layout layout = venue.layout(VenueFile.word(one, "layout"))
                .orElseThrow(() -> VenueFile.wrong("layout", "没有这种布置。 There is no such layout."));
        Instant starts = at(run, venue, VenueFile.word(one, "starts"));
        Instant ends = at(run, venue, VenueFile.word(one, "ends"));
        if (!starts.isBefore(ends)) {
            throw VenueFile.wrong("ends", "结束要晚于开始。 It ends before it starts.");
        }
        Object status = one.get("status");
        boolean confirmed = status != null && status.toString().equals("confirmed");
        person(run, VenueFile.word(one, "by"))
                .ifPresent(by -> bookings.write(
                        run.visitor(),
                        venue,
                        layout,
                        new Interval(starts, ends),
                        VenueFile.word(one, "purpose"),
                        by.id(),
                        confirmed));
    }

    private Instant at(ContentImport run, Venue venue, String text) {
        ZoneId zone = almanac.zone(venue.site());
        return run.dateTime(text).atZone(zone).toInstant();
    }

    /** Empty where the demo's people are not read. */
    private Optional<Person> person(ContentImport run, String login) {
        return people.list(run.visitor(), login, Slice.first(20)).items().stream()
                .filter(person -> login.equals(person.login()))
                .findFirst();
    }

    /** Without ids, which a file does not know. */
    private static String words(Venue venue) {
        StringBuilder words = new StringBuilder();
        for (Object part : new Object[] {
            venue.name(),
            venue.summary(),
            venue.story(),
            venue.address(),
            venue.cover(),
            venue.open().text(),
            venue.calendar().text(),
            venue.buffer(),
            venue.terms(),
            venue.policy().text()
        }) {
            words.append(part).append('\n');
        }
        venue.cells()
                .forEach(cell -> words.append(cell.slug())
                        .append(' ')
                        .append(cell.name())
                        .append(' ')
                        .append(cell.plot())
                        .append(cell.stepFree())
                        .append(new TreeSet<>(cell.equipment()))
                        .append('\n'));
        venue.layouts().stream()
                .map(layout -> layout.slug() + " " + layout.name() + " " + layout.seats() + " " + cells(venue, layout)
                        + " " + layout.before() + layout.after())
                .sorted()
                .forEach(line -> words.append(line).append('\n'));
        return words.toString();
    }

    private static Set<String> cells(Venue venue, Layout layout) {
        Set<String> slugs = new TreeSet<>();
        venue.cells().stream()
                .filter(cell -> layout.cells().contains(cell.id()))
                .forEach(cell -> slugs.add(cell.slug()));
        return slugs;
    }
}
