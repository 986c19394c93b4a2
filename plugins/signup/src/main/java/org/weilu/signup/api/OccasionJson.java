package org.weilu.signup.api;

import java.time.Instant;
import java.util.Locale;

/**
 * An occasion as programs read it.
 *
 * @param activity id of the entry to which it belongs, {@code slug} the last part of its page's address
 * @param kept seats that are kept for a class of people at this moment, not counted as taken
 * @param availability {@code open}, {@code waiting}, {@code full} or {@code closed}
 */
public record OccasionJson(
        String id,
        String activity,
        String slug,
        String title,
        Instant starts,
        Instant ends,
        String place,
        int capacity,
        int taken,
        int waiting,
        int kept,
        String availability) {

    public static OccasionJson of(Occasion occasion, Locale language, Instant now) {
        OccasionPlan plan = occasion.plan();
        return new OccasionJson(
                plan.id(),
                plan.subject(),
                plan.path().substring(plan.path().lastIndexOf('/') + 1),
                occasion.title(language),
                plan.starts(),
                plan.ends(),
                occasion.place(language),
                plan.capacity(),
                occasion.taken(),
                occasion.waiting(),
                occasion.kept(now).stream().mapToInt(Admission.Kept::seats).sum(),
                occasion.availability(now).word());
    }
}
