package org.weilu.signup.api;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Scoped;

/**
 * Something with a capacity, and how full it is.
 *
 * @param taken people confirmed or offered a place; may exceed a capacity that was lowered
 * @param waiting people on the waiting list
 */
public record Occasion(OccasionPlan plan, int taken, int waiting, boolean cancelled) implements Scoped {
    public String id() {
        return plan.id();
    }

    public String title(Locale language) {
        return "en".equals(language.getLanguage()) && !plan.titleEn().isBlank() ? plan.titleEn() : plan.title();
    }

    public String place(Locale language) {
        return "en".equals(language.getLanguage()) && !plan.placeEn().isBlank() ? plan.placeEn() : plan.place();
    }

    /** Whether somebody who comes at this instant gets a place. */
    public Availability availability(Instant now) {
        if (cancelled) {
            return new Availability.Closed(Availability.Closed.Why.CANCELLED);
        }
        if (!now.isBefore(plan.starts())) {
            return new Availability.Closed(Availability.Closed.Why.STARTED);
        }
        if (!now.isBefore(plan.closing())) {
            return new Availability.Closed(Availability.Closed.Why.OVER);
        }
        Instant opens = plan.opens();
        if (opens != null && now.isBefore(opens)) {
            return new Availability.Closed(Availability.Closed.Why.NOT_YET);
        }
        int free = plan.capacity() - taken;
        if (free > 0 && waiting == 0) {
            return new Availability.Open(free);
        }
        return plan.waitingList() ? new Availability.Waiting(waiting) : new Availability.Full();
    }

    @Override
    public Set<Scope> scopes() {
        return plan.scopes();
    }
}
