package org.weilu.venues.diary;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.weilu.spi.community.Holds;
import org.weilu.spi.community.Holds.HoldWish;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venue.Layout;

/** Cells as the conflict engine knows them. */
public final class Cells {
    private static final String PREFIX = "cell:";
    private static final String LAYOUT = "layout:";

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
                times.stream().map(layout::kept).toList(),
                Duration.ZERO,
                venue.buffer(),
                setUp(layout),
                true,
                null);
    }

    /** A firm hold of cells that are out of use. */
    public static HoldWish closed(String owner, String reason, Set<String> cells, Interval time) {
        return HoldWish.firm(owner, reason, resources(cells), time);
    }

    /** With the margins at the end, which the hold's time contains: what changed them since equals it no more. */
    static String setUp(Layout layout) {
        String plain = LAYOUT + layout.id();
        return layout.before().plus(layout.after()).isZero()
                ? plain
                : plain + "+" + layout.before().toMinutes() + "+"
                        + layout.after().toMinutes();
    }

    /** True if anybody holds a layout's cells for it within a time. */
    public static boolean isHeld(Holds holds, Layout layout, Interval within) {
        String plain = LAYOUT + layout.id();
        return holds.on(resources(layout.cells()), within).stream()
                .map(hold -> hold.wish().setUp())
                .anyMatch(setUp -> setUp.equals(plain) || setUp.startsWith(plain + "+"));
    }

    /** The time of the party itself, without what it needs before and after. */
    static Interval party(String setUp, Interval held) {
        String[] parts = setUp.split("\\+");
        return setUp.startsWith(LAYOUT) && parts.length == 3
                ? held.widened(
                        Duration.ofMinutes(-Long.parseLong(parts[1])), Duration.ofMinutes(-Long.parseLong(parts[2])))
                : held;
    }
}
