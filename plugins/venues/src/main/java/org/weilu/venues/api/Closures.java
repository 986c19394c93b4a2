package org.weilu.venues.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Holds.Interval;

/** Rooms that nobody can have for a while: repairs, holidays of the house, the counting of chairs. */
public interface Closures {
    /**
     * Takes rooms out of use: with {@link Bookings#APPROVE} there.
     *
     * @return refused with {@code overlap} (with {@code clash}, a list of {@link Bookings.Clash}) while somebody has
     *     one; bookings go if the wish says {@code anyway}, and who has them is told
     */
    Outcome<Closure> close(Visitor who, Closing wish);

    /** Gives them back early: with {@link Bookings#APPROVE} there. */
    Outcome<Closure> reopen(Visitor who, String closure);

    /** Those of a house that are not over, by start; everybody may know. */
    List<Closure> ahead(Visitor who, Venue venue);

    /**
     * @param venue id or slug
     * @param cells ids or slugs; none for the whole house
     * @param reason one line that everybody reads
     * @param anyway true to cancel the bookings in the way
     */
    record Closing(
            String venue,
            Set<String> cells,
            @Nullable Instant starts,
            @Nullable Instant ends,
            String reason,
            boolean anyway) {
        public Closing {
            cells = Set.copyOf(cells);
        }
    }

    record Closure(String id, String venue, Set<String> cells, Interval time, String reason) {
        public Closure {
            cells = Set.copyOf(cells);
        }
    }
}
