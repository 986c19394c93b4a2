package org.weilu.signup.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.weilu.signup.api.Admission.Kept;
import org.weilu.signup.api.Admission.Window;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Scoped;

/**
 * Something with a capacity, and how full it is.
 *
 * @param taken people confirmed or offered a place; may exceed a capacity that was lowered
 * @param waiting people on the waiting list
 * @param seated how many of those taken sit on seats that are kept for a class of people, by its key
 */
public record Occasion(
        OccasionPlan plan, Admission admission, int taken, int waiting, Map<String, Integer> seated, boolean cancelled)
        implements Scoped {
    public Occasion {
        seated = Map.copyOf(seated);
    }

    public String id() {
        return plan.id();
    }

    public String title(Locale language) {
        return "en".equals(language.getLanguage()) && !plan.titleEn().isBlank() ? plan.titleEn() : plan.title();
    }

    public String place(Locale language) {
        return "en".equals(language.getLanguage()) && !plan.placeEn().isBlank() ? plan.placeEn() : plan.place();
    }

    /** The seats that are kept for somebody at this instant, and still free. */
    public List<Kept> kept(Instant now) {
        int rest = Math.max(0, plan.capacity() - taken);
        List<Kept> left = new ArrayList<>();
        for (Kept kept : admission.kept()) {
            int seats = Math.min(
                    rest, kept.seats() - seated.getOrDefault(kept.whom().key(), 0));
            if (seats > 0 && now.isBefore(plan.starts().minus(kept.until()))) {
                left.add(new Kept(kept.whom(), seats, kept.until()));
                rest -= seats;
            }
        }
        return left;
    }

    /** The seats that anybody may have; below zero if the capacity was lowered. */
    public int free(Instant now) {
        return plan.capacity()
                - taken
                - kept(now).stream().mapToInt(Kept::seats).sum();
    }

    /** When seats that are kept are given to everybody, and when it opens for some. */
    public Stream<Instant> turningPoints() {
        return Stream.concat(
                admission.kept().stream().map(kept -> plan.starts().minus(kept.until())),
                admission.windows().stream().flatMap(window -> opens(window).stream()));
    }

    /** The same with all seats free. */
    public Occasion emptied() {
        return new Occasion(plan, admission, 0, 0, Map.of(), cancelled);
    }

    /** The classes for which sign-up is open at this instant, though not for all. */
    public List<Window> openWindows(Instant now) {
        return admission.windows().stream()
                .filter(window -> opens(window).filter(at -> !now.isBefore(at)).isPresent())
                .toList();
    }

    /** When sign-up opens for a class of people before it opens for all. */
    public Optional<Instant> opens(Window window) {
        return Optional.ofNullable(plan.opens()).map(opens -> opens.minus(window.ahead()));
    }

    /** Whether somebody of no class in particular, who comes at this instant, gets a place. */
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
        int free = free(now);
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
