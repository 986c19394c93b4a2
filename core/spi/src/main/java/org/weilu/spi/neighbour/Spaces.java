package org.weilu.spi.neighbour;

import java.util.List;
import java.util.Optional;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Holds.Interval;

/** Rooms for what takes place: venues offers it, activities ask. */
public interface Spaces {
    /** The change type of what spaces lie in: a page that names spaces shows {@code type:venue}. */
    String TYPE = "venue";

    /** The layouts of a site's venues, by venue and then by seats. */
    List<Space> all(Visitor who);

    Optional<Space> find(String space);

    /** By the slugs of a content file. */
    Optional<Space> find(String site, String venueSlug, String layoutSlug);

    /**
     * Takes a layout for an owner, in place of what the owner held in any venue, within the caller's write. Who may is
     * asked here: permission {@code venues.take} in the venue's scopes. Closed hours do not refuse: the house knows.
     *
     * @param owner {@code type/id}; {@code reason} one line that managers and who is refused read
     * @return refused with {@code overlap} and what is free instead, {@code forbidden}, or {@code not_found}
     */
    Outcome<Space> take(Visitor who, String owner, String reason, String space, List<Interval> times);

    /** Lets go of all that an owner holds, within the caller's write; nothing held changes nothing. */
    void release(String owner);

    /**
     * A layout of a venue.
     *
     * @param id opaque
     * @param name of venue and layout, as a place is named in a sentence, {@code nameEn} may be empty
     * @param path of the venue's page
     */
    record Space(String id, String venue, String layout, String name, String nameEn, String path, int seats) {}
}
