package org.weilu.activities.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * On what terms one may come, the same for each date.
 *
 * @param opens when sign-up begins, null at once; {@code closes} when it ends, null at the start
 * @param ageFrom and {@code ageTo}: years on the day, null for any
 */
public record Terms(
        int capacity,
        boolean waitingList,
        @Nullable Instant opens,
        @Nullable Instant closes,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo) {
    public static Terms of(int capacity) {
        return new Terms(capacity, true, null, null, null, null);
    }
}
