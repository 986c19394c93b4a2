package org.weilu.activities.activity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One date of an activity; its id is that of the occasion for which people sign up.
 *
 * @param changes how often time, place or state changed: SEQUENCE of calendars
 * @param reason why it was cancelled; empty otherwise
 * @param slot the day of its series for which it stands; null for none
 * @param own true if it was moved or cancelled by itself
 */
public record Occurrence(
        String id,
        String activity,
        Instant starts,
        Instant ends,
        int changes,
        boolean cancelled,
        String reason,
        @Nullable LocalDate slot,
        boolean own) {
    public boolean isOver(Instant now) {
        return !now.isBefore(ends);
    }
}
