package org.weilu.activities.ics;

import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.ActivityDraft.Day;

/**
 * What becomes of an event of a file.
 *
 * @param number its place in the file, from 1
 * @param first its first date ahead; null where it has none
 * @param dates how many are ahead
 * @param why it is refused; empty otherwise
 * @param path of the activity; null for none and in a rehearsal
 */
public record Fate(
        int number,
        String title,
        @Nullable Day first,
        int dates,
        What what,
        String why,
        @Nullable String path) {
    /** NEW is made, CHANGED follows the file, CANCELLED is cancelled as the file says. */
    public enum What {
        NEW,
        CHANGED,
        UNCHANGED,
        CANCELLED,
        REFUSED
    }
}
