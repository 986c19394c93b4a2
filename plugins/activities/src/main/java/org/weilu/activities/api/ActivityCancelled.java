package org.weilu.activities.api;

import java.util.List;

/**
 * Dates of an activity will not take place.
 *
 * @param occurrences ids of those that were cancelled just now
 * @param whole true if nothing of it is left
 */
public record ActivityCancelled(String activity, String site, List<String> occurrences, boolean whole) {
    public ActivityCancelled {
        occurrences = List.copyOf(occurrences);
    }
}
