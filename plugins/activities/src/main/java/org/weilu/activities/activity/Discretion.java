package org.weilu.activities.activity;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is not told of an activity.
 *
 * @param guests true if nobody but who runs it sees who comes
 * @param leader true if who runs it is not named
 * @param photographs true if no pictures are taken and none are shown
 */
public record Discretion(boolean guests, boolean leader, boolean photographs) {
    public static final Discretion NONE = new Discretion(false, false, false);
    public static final Set<String> WORDS = Set.of("guests", "leader", "photographs");

    /** By the words of a form or a file of content; others are no part of it. */
    public static Discretion of(Set<String> words) {
        return new Discretion(words.contains("guests"), words.contains("leader"), words.contains("photographs"));
    }

    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        if (guests) {
            words.add("guests");
        }
        if (leader) {
            words.add("leader");
        }
        if (photographs) {
            words.add("photographs");
        }
        return words;
    }
}
