package org.weilu.community.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReckonedDayTest {
    @ParameterizedTest
    @CsvSource({
        "2025-02-12, 正月十五",
        "2028-05-28, 五月初五",
        "2028-06-27, 闰五月初五",
        "2022-12-30, 腊月初八",
        "2024-01-18, 腊月初八",
        "2026-02-17, 正月初一",
        "2033-12-22, 闰冬月初一",
        "2025-07-25, 闰六月初一",
        "2026-09-25, 八月十五"
    })
    void knowsLunarDates(LocalDate date, String lunar) {
        ReckonedDay day = ReckonedDay.of(date);
        assertThat(day.lunar().monthName() + day.lunar().dayName()).isEqualTo(lunar);
    }

    // 2025-12-21 23:03 and 2021-02-03 22:59 in Beijing: near midnight, where a rough formula slips.
    @ParameterizedTest
    @CsvSource({
        "2024-02-04, 立春",
        "2025-04-04, 清明",
        "2025-12-21, 冬至",
        "2026-02-04, 立春",
        "2026-04-05, 清明",
        "2021-02-03, 立春",
        "2017-02-03, 立春"
    })
    void knowsSolarTerms(LocalDate date, String term) {
        assertThat(ReckonedDay.of(date).term()).isEqualTo(term);
        assertThat(ReckonedDay.of(date.plusDays(1)).term()).isNull();
    }

    @Test
    void aYearHasTwentyFourTerms() {
        for (int year : List.of(1990, 2026, 2050)) {
            LocalDate first = LocalDate.of(year, 1, 1);
            assertThat(first.datesUntil(first.plusYears(1))
                            .filter(day -> ReckonedDay.of(day).term() != null))
                    .hasSize(24);
        }
    }
}
