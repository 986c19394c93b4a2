package org.weilu.venues.venue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.weilu.spi.access.Audience;
import org.weilu.spi.community.Site;
import org.weilu.spi.community.Sites;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.entry.Bilingual;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.entry.EntrySource;
import org.weilu.spi.store.Store;
import org.weilu.venues.api.Venue;

/** Venues as entries: all are public. */
final class VenueEntries implements EntrySource {
    private final Store store;
    private final Sites sites;
    private final Markdown markdown;

    VenueEntries(Store store, Sites sites, Markdown markdown) {
        this.store = store;
        this.sites = sites;
        this.markdown = markdown;
    }

    @Override
    public String type() {
        return Venue.TYPE;
    }

    @Override
    public Optional<Entry> find(String id) {
        return store.read(em -> VenueTables.find(em, id)).map(this::entry);
    }

    @Override
    public Stream<Entry> all() {
        return sites.all().stream()
                .map(Site::slug)
                .flatMap(site -> store.read(em -> VenueTables.ofSite(em, site)).stream())
                .map(this::entry);
    }

    private Entry entry(Venue venue) {
        Bilingual words = Bilingual.of(
                sites.find(venue.site()).orElse(null),
                words(venue, Locale.SIMPLIFIED_CHINESE),
                words(venue, Locale.ENGLISH),
                markdown::text);
        return new Entry(
                type(),
                venue.id(),
                venue.site(),
                venue.path(),
                words.language(),
                words.title(),
                words.summary(),
                words.text(),
                venue.cover(),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of("venue", Set.of(venue.slug())),
                Set.of(Audience.PUBLIC),
                Entry.State.PUBLISHED,
                venue.updated(),
                null);
    }

    /** Rooms are looked for by what they are called, so their names belong to the text. */
    private static Bilingual.Words words(Venue venue, Locale language) {
        boolean english = language.equals(Locale.ENGLISH);
        String rooms = Stream.concat(
                        venue.cells().stream().map(Venue.Cell::name),
                        venue.layouts().stream().map(Venue.Layout::name))
                .map(name -> english ? name.english() : name.chinese())
                .distinct()
                .collect(Collectors.joining(english ? ", " : "、"));
        return new Bilingual.Words(
                said(venue.name(), english),
                said(venue.summary(), english),
                said(venue.story(), english) + "\n\n" + rooms + "\n\n" + said(venue.address(), english));
    }

    private static String said(Venue.Text text, boolean english) {
        return english ? text.english() : text.chinese();
    }
}
