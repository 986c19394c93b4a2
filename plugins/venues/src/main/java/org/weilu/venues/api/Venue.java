package org.weilu.venues.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.entry.Entry.Picture;

/**
 * A house with cells that are used one by one or together.
 *
 * @param story and {@code storyEn} Markdown; English texts may be empty
 * @param buffer what is left between two parties that need a cell set up differently
 * @param layouts those that are offered, fewest seats first
 */
public record Venue(
        String id,
        String site,
        String slug,
        Text name,
        Text summary,
        Text story,
        Text address,
        @Nullable Picture cover,
        OpenHours open,
        Duration buffer,
        Terms terms,
        List<Cell> cells,
        List<Layout> layouts,
        Instant updated)
        implements Scoped {
    public static final String TYPE = "venue";

    public Venue {
        cells = List.copyOf(cells);
        layouts = List.copyOf(layouts);
    }

    /** The words in Chinese and in English; the English ones may be empty. */
    public record Text(String chinese, String english) {
        public String in(Locale language) {
            return "en".equals(language.getLanguage()) && !english.isBlank() ? english : chinese;
        }
    }

    /** A room that cannot be divided. */
    public record Cell(String id, String slug, Text name) {}

    /** Cells that are used together, set up in one way. */
    public record Layout(String id, String slug, Text name, int seats, Set<String> cells) {
        public Layout {
            cells = Set.copyOf(cells);
        }
    }

    /**
     * How rooms are given.
     *
     * @param advanceDays how many days ahead one may ask; {@code maxHours} how long one party may stay
     */
    public record Terms(int advanceDays, int maxHours, Approval approval) {}

    /** Who says yes. */
    public enum Approval {
        MANAGER,
        AUTOMATIC
    }

    public Optional<Layout> layout(String idOrSlug) {
        return layouts.stream()
                .filter(layout -> layout.id().equals(idOrSlug) || layout.slug().equals(idOrSlug))
                .findFirst();
    }

    /** The most people that it seats. */
    public int seats() {
        return layouts.stream().mapToInt(Layout::seats).max().orElse(0);
    }

    public String path() {
        return "/venues/" + slug;
    }

    @Override
    public Set<Scope> scopes() {
        return Set.of(Scope.entry(TYPE, id), Scope.site(site));
    }
}
