package org.weilu.venues.diary;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.weilu.spi.community.Holds.HoldWish;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venue.Layout;

/** Cells as the conflict engine knows them. */
public final class Cells {
    private static final String PREFIX = "cell:";

    private Cells() {}

    static Set<String> resources(Venue venue) {
        return resources(venue.cells().stream().map(Cell::id).collect(Collectors.toSet()));
    }

    static Set<String> resources(Set<String> cells) {
        return cells.stream().map(cell -> PREFIX + cell).collect(Collectors.toSet());
    }

    /** The cells among resources. */
    public static Set<String> of(Set<String> resources) {
        return resources.stream()
                .filter(resource -> resource.startsWith(PREFIX))
                .map(resource -> resource.substring(PREFIX.length()))
                .collect(Collectors.toSet());
    }

    /**
     * A firm hold of a layout. Margins of neighbours add up, so the time between two parties stands behind each of
     * them; where the next one wants the same layout nothing has to be changed over.
     *
     * @param reason one line for who is refused
     */
    public static HoldWish wish(String owner, String reason, Venue venue, Layout layout, List<Interval> times) {
        String line = reason.length() > 400 ? reason.substring(0, 400) : reason;
        return new HoldWish(
                owner,
                line,
                resources(layout.cells()),
                times,
                Duration.ZERO,
                venue.buffer(),
                setUp(layout),
                true,
                null);
    }

    static String setUp(Layout layout) {
        return "layout:" + layout.id();
    }
}
