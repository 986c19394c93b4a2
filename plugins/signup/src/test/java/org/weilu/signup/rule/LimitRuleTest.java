package org.weilu.signup.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitRuleTest {
    private static final Instant DAY = Instant.parse("2026-12-31T06:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    private static int most(int... days) {
        List<Instant> had = IntStream.of(days)
                .mapToObj(day -> DAY.plus(Duration.ofDays(day)))
                .toList();
        return LimitRule.most(had, DAY, MONTH);
    }

    @Test
    void theMonthDoesNotBeginAnewAtItsFirst() {
        assertThat(most()).isZero();
        assertThat(most(-2, -1, 1, 2)).isEqualTo(4);
        assertThat(most(-29, 29)).as("never in one stretch").isEqualTo(1);
        assertThat(most(-20, 9)).isEqualTo(2);
        assertThat(most(-30, -31, 30)).isZero();
    }
}
