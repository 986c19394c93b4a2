package org.weilu.activities.series;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that is there already.
 *
 * @param slot the day of the rule that it stands for; null for none
 * @param own true if somebody moved or cancelled it by itself: the rule leaves it alone
 * @param people who have a place or wait
 */
public record Held(
        String id,
        @Nullable LocalDate slot,
        Instant starts,
        Instant ends,
        boolean own,
        boolean cancelled,
        int people) {}
