package org.weilu.venues.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.Venue.Layout;

/**
 * That somebody wants a layout for a time, and what became of it.
 *
 * @param number short, to be read out at the counter
 * @param layout as it is now; still there if it is offered no more
 * @param people how many come; 0 if nobody said
 * @param person id of who asked; null once they are forgotten
 * @param organisation id of the one in whose name it is; null for the person's own
 * @param decidedBy id of who decided; null while nobody has, and where the house says yes by itself
 * @param came when they said that they are there; null if nobody has
 * @param series id of the first that was asked for together with it; null if it stands alone
 * @param expires when a tentative one ends by itself; null for others
 * @param reason of a rejection or a cancellation; may be empty
 */
public record Booking(
        String id,
        String number,
        Venue venue,
        Layout layout,
        Interval time,
        String purpose,
        int people,
        @Nullable String person,
        UserClass as,
        @Nullable String organisation,
        Status status,
        @Nullable String decidedBy,
        String reason,
        Instant made,
        @Nullable Instant decided,
        @Nullable String series,
        @Nullable Instant came,
        @Nullable Instant expires,
        int version)
        implements Scoped {
    /** The word in small letters is the API's. */
    public enum Status {
        REQUESTED,
        CONFIRMED,
        REJECTED,
        CANCELLED,
        STANDBY,
        /** Kept in view until an instant: it keeps nobody out, and who asked settles it or lets it go. */
        TENTATIVE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Neither given nor refused yet. */
        public boolean isWaiting() {
            return this == REQUESTED || this == STANDBY || this == TENTATIVE;
        }
    }

    /** What counts for who asked. */
    public Policy.ClassTerms terms() {
        return venue.policy().of(as, venue.terms());
    }

    /** True if not both can be given: they share a cell, and not enough lies between them. */
    public boolean clashesWith(Booking other) {
        if (Collections.disjoint(layout.cells(), other.layout.cells())) {
            return false;
        }
        Duration between = layout.id().equals(other.layout.id()) ? Duration.ZERO : venue.buffer();
        return layout.kept(time).widened(between, between).overlaps(other.layout.kept(other.time));
    }

    /** The same somewhere else. */
    public Booking at(Layout room, Interval when) {
        return new Booking(
                id,
                number,
                venue,
                room,
                when,
                purpose,
                people,
                person,
                as,
                organisation,
                status,
                decidedBy,
                reason,
                made,
                decided,
                series,
                came,
                expires,
                version);
    }

    /** {@code 社区之家 · 大厅}. */
    public String place(Locale language) {
        return venue.name().in(language) + " · " + layout.name().in(language);
    }

    @Override
    public Set<Scope> scopes() {
        return venue.scopes();
    }
}
