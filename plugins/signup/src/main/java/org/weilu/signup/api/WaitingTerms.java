package org.weilu.signup.api;

import java.time.Duration;

/**
 * How a waiting list moves.
 *
 * @param automaticUntil how long before the start places are given without asking; later they are offered, with a
 *     deadline
 * @param passes how often smaller parties may pass one that does not fit, before free places are kept for it
 */
public record WaitingTerms(Duration automaticUntil, int passes) {
    public static final WaitingTerms USUAL = new WaitingTerms(Duration.ofHours(24), 2);

    public WaitingTerms {
        if (automaticUntil.isNegative() || passes < 0) {
            throw new IllegalArgumentException("below zero: " + automaticUntil + " " + passes);
        }
    }
}
