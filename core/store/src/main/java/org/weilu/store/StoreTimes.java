package org.weilu.store;

import java.time.Duration;

/**
 * @param limit how long a write may take
 * @param poll how often the logs are looked through for what other nodes wrote, and for what failed
 */
record StoreTimes(Duration limit, Duration poll) {
    static final StoreTimes USUAL = new StoreTimes(Duration.ofSeconds(30), Duration.ofMillis(500));
}
