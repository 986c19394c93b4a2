package org.weilu.community.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.weilu.store.TestClock;

class ThrottleTest {
    private final TestClock clock = TestClock.at("2026-12-01T08:00:00Z");
    private final Throttle throttle = new Throttle(clock);

    private void fail(int times, String account, String from) {
        for (int i = 0; i < times; i++) {
            throttle.of(account, from).failed();
        }
    }

    @Test
    void neverCountsGoodTries() {
        for (int i = 0; i < 1000; i++) {
            Throttle.Try attempt = throttle.of("good", "192.0.2.1");
            assertThat(attempt.mayGoOn()).isTrue();
            attempt.succeeded();
        }
    }

    @Test
    void givesTriesBackWithinAQuarterOfAnHour() {
        fail(200, "slow", "192.0.2.1");
        Throttle.Try shut = throttle.of("slow", "192.0.2.1");
        assertThat(shut.mayGoOn()).isFalse();
        assertThat(shut.minutes()).isBetween(1L, 15L);
        clock.advance(Duration.ofMinutes(15));
        assertThat(throttle.of("slow", "192.0.2.1").mayGoOn()).isTrue();
    }

    @Test
    void throttlesANetworkThatTriesManyAccounts() {
        for (int i = 0; i < Throttle.FROM_ONE_NETWORK; i++) {
            fail(1, "account" + i, "2001:db8:1:2::" + i);
        }
        assertThat(throttle.of("fresh", "2001:db8:1:2::ffff").mayGoOn()).isFalse();
        assertThat(throttle.of("fresh", "2001:db8:1:3::1").mayGoOn()).isTrue();
    }

    @Test
    void countsEveryRegistrationOfANetworkAndLeavesSigningInAlone() {
        for (int i = 0; i < Throttle.REGISTRATIONS; i++) {
            assertThat(throttle.registration("192.0.2.1").counts()).isTrue();
        }
        assertThat(throttle.registration("192.0.2.1").counts()).isFalse();
        assertThat(throttle.registration("192.0.2.2").counts()).isTrue();
        assertThat(throttle.forgotten("192.0.2.1").counts()).isTrue();
        assertThat(throttle.of("somebody", "192.0.2.1").mayGoOn()).isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(throttle.registration("192.0.2.1").counts()).isTrue();
    }

    @Test
    void letsNobodyBeLockedOutFromWhereTheySignInUsually() {
        throttle.of("victim", "192.0.2.1").succeeded();
        for (int i = 0; i < Throttle.FOR_ONE_ACCOUNT; i++) {
            fail(1, "victim", "198.51.100." + i);
        }
        assertThat(throttle.of("victim", "203.0.113.1").mayGoOn()).isFalse();
        assertThat(throttle.of("victim", "192.0.2.1").mayGoOn()).isTrue();
    }
}
