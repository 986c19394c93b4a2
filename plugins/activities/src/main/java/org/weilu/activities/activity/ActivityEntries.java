package org.weilu.activities.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.weilu.signup.api.Availability;
import org.weilu.signup.api.Signups;
import org.weilu.spi.access.Audience;
import org.weilu.spi.community.Sites;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.entry.Bilingual;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.entry.EntrySource;
import org.weilu.spi.entry.Years;
import org.weilu.spi.store.Store;

/** Activities as entries, with a date for each occurrence and whether it has a place; a cancelled one says so. */
final class ActivityEntries implements EntrySource {
    private static final int AT_ONCE = 500;

    private final Store store;
    private final Sites sites;
    private final Markdown markdown;
    private final Clock clock;
    private final Signups signups;
    private final Rooms rooms;

    ActivityEntries(Store store, Sites sites, Markdown markdown, Clock clock, Signups signups, Rooms rooms) {
        this.store = store;
        this.sites = sites;
        this.markdown = markdown;
        this.clock = clock;
        this.signups = signups;
        this.rooms = rooms;
    }

    @Override
    public String type() {
        return Activity.TYPE;
    }

    @Override
    public Optional<Entry> find(String id) {
        return store.read(em -> Optional.ofNullable(em.find(ActivityRow.class, id))
                .map(row -> {
                    List<OccurrenceRow> days = ActivityTables.days(em, id);
                    return entry(row.activity(), days, free(days));
                }));
    }

    @Override
    public Stream<Entry> all() {
        return store.read(em -> {
            List<Entry> all = new ArrayList<>();
            String last = "";
            List<ActivityRow> rows;
            do {
                rows = ActivityTables.after(em, last, AT_ONCE);
                if (!rows.isEmpty()) {
                    last = rows.getLast().id();
                    Map<String, List<OccurrenceRow>> days = ActivityTables.daysOf(
                            em, rows.stream().map(ActivityRow::id).toList());
                    Set<String> free =
                            free(days.values().stream().flatMap(List::stream).toList());
                    rows.forEach(row -> all.add(entry(row.activity(), days.getOrDefault(row.id(), List.of()), free)));
                }
            } while (rows.size() == AT_ONCE);
            return all.stream();
        });
    }

    private Entry entry(Activity activity, List<OccurrenceRow> rows, Set<String> free) {
        List<Occurrence> days = rows.stream().map(OccurrenceRow::occurrence).toList();
        Bilingual words = Bilingual.of(
                sites.find(activity.site()).orElse(null),
                words(activity.chinese()),
                words(activity.english()),
                markdown::text);
        Instant now = clock.instant();
        return new Entry(
                type(),
                activity.id(),
                activity.site(),
                activity.path(),
                words.language(),
                words.title(),
                words.summary(),
                words.text(),
                activity.cover(),
                days.stream()
                        .map(day -> new Entry.EntryDate(
                                day.id(), day.starts(), day.ends(), day.cancelled(), free.contains(day.id())))
                        .toList(),
                set(activity.marks().area()),
                set(activity.marks().brand()),
                new LinkedHashSet<>(activity.marks().tags()),
                facets(activity),
                Set.of(Audience.PUBLIC),
                activity.cancelled() ? Entry.State.CANCELLED : Entry.State.PUBLISHED,
                activity.updated(),
                Moments.next(now, activity.terms(), days));
    }

    private Map<String, Set<String>> facets(Activity activity) {
        Map<String, Set<String>> facets = new HashMap<>();
        facets.put(
                "age",
                Set.of(Years.written(
                        activity.terms().ageFrom(), activity.terms().ageTo())));
        if (!activity.marks().kind().isEmpty()) {
            facets.put("kind", Set.of(activity.marks().kind()));
        }
        rooms.find(activity.space()).ifPresent(space -> facets.put("venue", Set.of(Rooms.slug(space))));
        return facets;
    }

    /** The ids of the days on which somebody who comes now gets a place. */
    private Set<String> free(List<OccurrenceRow> days) {
        Instant now = clock.instant();
        List<String> ahead = days.stream()
                .map(OccurrenceRow::occurrence)
                .filter(day -> day.starts().isAfter(now))
                .map(Occurrence::id)
                .toList();
        Set<String> free = new HashSet<>();
        for (int from = 0; from < ahead.size(); from += AT_ONCE) {
            signups.occasions(ahead.subList(from, Math.min(ahead.size(), from + AT_ONCE)))
                    .forEach((id, occasion) -> {
                        if (occasion.availability(now) instanceof Availability.Open) {
                            free.add(id);
                        }
                    });
        }
        return free;
    }

    /** People look for the place, too. */
    private static Bilingual.Words words(Words words) {
        return new Bilingual.Words(words.title(), words.summary(), words.body() + "\n\n" + words.place());
    }

    private static Set<String> set(@org.jspecify.annotations.Nullable String one) {
        return one == null ? Set.of() : Set.of(one);
    }
}
