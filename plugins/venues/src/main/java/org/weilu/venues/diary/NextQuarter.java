package org.weilu.venues.diary;

import java.time.Duration;
import java.time.Instant;

/** Free time begins at the next quarter of an hour: until then what is shown as free from now on stays the same. */
public final class NextQuarter {
    private static final long LENGTH = Duration.ofMinutes(15).toMillis();

    private NextQuarter() {}

    public static Instant after(Instant now) {
        return Instant.ofEpochMilli((Math.floorDiv(now.toEpochMilli(), LENGTH) + 1) * LENGTH);
    }
}
