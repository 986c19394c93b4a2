package org.weilu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class TimesTest {
    private static final Instant NINE = Instant.parse("2026-11-28T01:00:00Z");
    private static final Instant HALF_PAST_TEN = Instant.parse("2026-11-28T02:30:00Z");
    private final ZoneId shanghai = ZoneId.of("Asia/Shanghai");

    @Test
    void saysADayOnceInTheSitesZone() {
        Times chinese = Times.of(shanghai, Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.range(NINE, HALF_PAST_TEN)).isEqualTo("2026年11月28日（周六）09:00–10:30");
        Times english = Times.of(shanghai, Locale.ENGLISH);
        assertThat(english.range(NINE, HALF_PAST_TEN)).isEqualTo("Sat 28 Nov 2026, 09:00–10:30");
    }

    @Test
    void saysBothDaysWhenMidnightLiesBetween() {
        Times times = Times.of(shanghai, Locale.SIMPLIFIED_CHINESE);
        assertThat(times.range(NINE, NINE.plusSeconds(86_400)))
                .isEqualTo("2026年11月28日（周六）09:00 – 2026年11月29日（周日）09:00");
        assertThat(times.machine(NINE)).isEqualTo("2026-11-28T09:00:00+08:00");
    }
}
