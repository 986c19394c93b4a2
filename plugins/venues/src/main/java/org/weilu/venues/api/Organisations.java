package org.weilu.venues.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Visitor;

/** Clubs, companies, schools and the staff: whoever books in their name stands on their list. */
public interface Organisations {
    /** Write the lists. */
    Permission EDIT = new Permission("venues.organisations", "manager", "admin");

    /** In whose names the visitor may book. */
    List<Organisation> mine(Visitor who);

    /** Those of the site, by name: with {@link #EDIT}, for others none. */
    List<Organisation> all(Visitor who);

    /** One of the site's, whoever asks: whose booking it is is no secret from who sees the booking. */
    Optional<Organisation> find(Visitor who, String id);

    /**
     * @param id null for a new one
     * @param logins of the people who may book in its name
     * @return refused with {@code invalid}, {@code forbidden}, {@code not_found}
     */
    Outcome<Organisation> save(Visitor who, @Nullable String id, String name, UserClass kind, Set<String> logins);

    /** @param people ids of who may book in its name */
    record Organisation(String id, String site, String name, UserClass kind, Set<String> people) {
        public Organisation {
            people = Set.copyOf(people);
        }
    }
}
