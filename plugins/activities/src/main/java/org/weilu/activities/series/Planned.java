package org.weilu.activities.series;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day that a series names, and what becomes of it.
 *
 * @param slot the day that the rule gave: names the date for good, wherever it is moved
 * @param holiday name of the holiday that it meets; empty for none
 */
public record Planned(LocalDate slot, Instant starts, Instant ends, State state, Why why, String holiday) {
    public enum State {
        ON,
        SKIPPED,
        /** Waits for the leader's word. */
        ASKED
    }

    public enum Why {
        RULE,
        /** Named by itself: left out or added. */
        NAMED,
        HOLIDAY,
        WORKDAY
    }

    public boolean isOn() {
        return state == State.ON;
    }
}
