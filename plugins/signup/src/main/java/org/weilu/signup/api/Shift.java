package org.weilu.signup.api;

import java.time.Instant;

/**
 * That a waiting party was given another turn by hand, or that its own changed with that.
 *
 * @param was and {@code now}: positions, 1 is next
 * @param reason in the words of who did it
 * @param chosen true for the party that was moved, false for those that it passed
 */
public record Shift(Instant at, int was, int now, String reason, boolean chosen) {}
