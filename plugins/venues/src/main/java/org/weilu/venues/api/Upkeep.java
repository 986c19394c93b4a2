package org.weilu.venues.api;

import java.util.List;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Holds.Interval;

/** Changing a house while it is booked. */
public interface Upkeep {
    /** What is ahead and would not fit the house as it is wished; nothing is changed, and nothing is cancelled later. */
    List<Hit> hits(Visitor who, Venue wish);

    /**
     * Saves like {@link Venues#save}.
     *
     * @param wish with the {@code updated} of the house that was looked at
     * @param anyway true to save although something ahead does not fit; that stays as it was given
     * @return refused with {@code changed} if somebody else saved since, with {@code ahead} (with {@code hits}, a list of
     *     {@link Hit}) if something would not fit
     */
    Outcome<Venue> save(Visitor who, Venue wish, boolean anyway);

    /** @param words what it is, as far as the visitor may read it */
    record Hit(Interval time, String words, Why why) {}

    /** Why it does not fit. */
    enum Why {
        HOURS,
        LAYOUT,
        ROOM,
        SEATS
    }
}
