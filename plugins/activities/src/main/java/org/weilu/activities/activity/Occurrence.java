package org.weilu.activities.activity;

import java.time.Instant;

/**
 * One date of an activity; its id is that of the occasion for which people sign up.
 *
 * @param changes how often time, place or state changed: SEQUENCE of calendars
 * @param reason why it was cancelled; empty otherwise
 */
public record Occurrence(
        String id, String activity, Instant starts, Instant ends, int changes, boolean cancelled, String reason) {
    public boolean isOver(Instant now) {
        return !now.isBefore(ends);
    }
}
