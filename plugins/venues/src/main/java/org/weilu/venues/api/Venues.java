package org.weilu.venues.api;

import java.util.List;
import java.util.Optional;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Visitor;

/** The venues of a site; everybody may see them. */
public interface Venues {
    /** Change a house, its cells and its layouts. */
    Permission EDIT = new Permission("venues.edit", "manager");

    /** Of the visitor's site, most seats first. */
    List<Venue> all(Visitor who);

    /** By id or by slug. */
    Optional<Venue> find(Visitor who, String idOrSlug);

    /**
     * Makes or changes a venue, found by its site and slug; so are its cells and layouts, whose ids in the wish name
     * the wish's own: with {@link #EDIT}. Layouts left out are offered no more, and bookings that have them stay.
     *
     * @return refused with {@code invalid} (fields are {@code cells.SLUG.name} and the like), {@code forbidden}, {@code
     *     booked} if a layout would have other cells than those that are held for it
     */
    Outcome<Venue> save(Visitor who, Venue wish);
}
