package org.weilu.signup.place;

import jakarta.persistence.EntityManager;
import org.weilu.signup.occasion.OccasionRow;

/** How places are taken while others do the same. */
@FunctionalInterface
interface Seats {
    /** @return false if there are not enough any more */
    boolean take(EntityManager em, OccasionRow seen, int people);
}
