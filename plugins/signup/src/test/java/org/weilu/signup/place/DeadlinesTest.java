package org.weilu.signup.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static Instant at(String local) {
        return Instant.parse(local + ":00+08:00");
    }

    private static Optional<Instant> deadline(String now, String starts) {
        return Deadlines.of(at(now), at(starts), ZONE);
    }

    @Test
    void shrinkAsTheStartNears() {
        assertThat(deadline("2026-12-05T09:00", "2026-12-06T09:00")).contains(at("2026-12-05T13:00"));
        assertThat(deadline("2026-12-05T09:00", "2026-12-05T15:00")).contains(at("2026-12-05T10:00"));
        assertThat(deadline("2026-12-05T14:00", "2026-12-05T15:00")).contains(at("2026-12-05T14:15"));
        assertThat(deadline("2026-12-05T14:50", "2026-12-05T15:00")).isEmpty();
    }

    @Test
    void neverEndWhilePeopleSleep() {
        assertThat(deadline("2026-12-05T20:00", "2026-12-06T14:00"))
                .contains(at("2026-12-05T23:00").plus(Duration.ofHours(9)));
        assertThat(deadline("2026-12-05T21:00", "2026-12-06T07:30")).contains(at("2026-12-05T21:59"));
        assertThat(deadline("2026-12-05T23:30", "2026-12-06T06:30")).isEmpty();
    }

    @Test
    void areAheadBeforeTheStartAndByDayWhateverTheTimes() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            Instant now = at("2026-12-05T00:00").plus(Duration.ofMinutes(random.nextInt(2880)));
            Instant starts = now.plus(Duration.ofMinutes(1 + random.nextInt(2880)));
            Deadlines.of(now, starts, ZONE).ifPresent(end -> {
                assertThat(end).isAfterOrEqualTo(now.plus(Deadlines.LEAST)).isBefore(starts);
                assertThat(Deadlines.isNight(end.atZone(ZONE).toLocalTime())).isFalse();
            });
        }
    }
}
