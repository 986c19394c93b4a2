package org.weilu.spi.entry;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Scoped;

/**
 * Anything that a visitor can find, as its plugin supplies it: search, sitemap, feeds, home page blocks, calendars,
 * share tags and the page cache know entries, and nothing else of a plugin. Title, summary and text are searched; the
 * rest filters.
 *
 * @param type the plugin's word: {@code page}, {@code activity}; types are unique over all plugins
 * @param site the slug of the site that it belongs to
 * @param path its address within the portal: {@code /pages/about}
 * @param language of title, summary and text
 * @param text plain text, without markup
 * @param dates one for each occurrence within the horizon; empty for what has none
 * @param areas ids of areas, {@code brands} ids of brands
 * @param facets further filters: name to values, see {@link Facet}; {@code age} has years as {@link Years} reads them
 * @param audience the keys that may see it, see {@link org.weilu.spi.access.Audience}
 * @param updated when its words changed last
 * @param changesAt the next instant at which it changes without a write; null if it does not
 */
public record Entry(
        String type,
        String id,
        String site,
        String path,
        Locale language,
        String title,
        String summary,
        String text,
        @Nullable Picture picture,
        List<EntryDate> dates,
        Set<String> areas,
        Set<String> brands,
        Set<String> tags,
        Map<String, Set<String>> facets,
        Set<String> audience,
        State state,
        Instant updated,
        @Nullable Instant changesAt)
        implements Scoped {

    /** Only published entries are found; a cancelled or past one still is, and says so. */
    public enum State {
        DRAFT,
        PUBLISHED,
        CANCELLED,
        WITHDRAWN
    }

    public Entry {
        dates = List.copyOf(dates);
        areas = Set.copyOf(areas);
        brands = Set.copyOf(brands);
        tags = Set.copyOf(tags);
        facets = Map.copyOf(facets);
        audience = Set.copyOf(audience);
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("path: " + path);
        }
    }

    public boolean isFindable() {
        return state == State.PUBLISHED || state == State.CANCELLED;
    }

    @Override
    public Set<Scope> scopes() {
        Set<Scope> scopes = new LinkedHashSet<>();
        scopes.add(Scope.entry(type, id));
        areas.forEach(area -> scopes.add(Scope.area(area)));
        brands.forEach(brand -> scopes.add(Scope.brand(brand)));
        scopes.add(Scope.site(site));
        return scopes;
    }

    /**
     * One occurrence.
     *
     * @param id of the occurrence, stable
     * @param ends exclusive
     * @param free true while somebody who comes now gets a place
     */
    public record EntryDate(String id, Instant starts, Instant ends, boolean cancelled, boolean free) {
        public EntryDate(String id, Instant starts, Instant ends, boolean cancelled) {
            this(id, starts, ends, cancelled, false);
        }
    }

    /**
     * A picture to show with it.
     *
     * @param asset content hash of the asset
     * @param alt words for who does not see it, {@code credit} who made it
     */
    public record Picture(
            String asset, String alt, @Nullable String credit) {}
}
