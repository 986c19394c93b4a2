package org.weilu.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seen from Wednesday, 25 November 2026. */
final class TimeWordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({
        "本周末, '', 2026-11-28T00:00, 2026-11-30T00:00",
        "周末 亲子, 亲子, 2026-11-28T00:00, 2026-11-30T00:00",
        "下周末剪纸, 剪纸, 2026-12-05T00:00, 2026-12-07T00:00",
        "明天下午, '', 2026-11-26T12:00, 2026-11-26T18:00",
        "今晚 唱歌, 唱歌, 2026-11-25T18:00, 2026-11-26T00:00",
        "周六上午 亲子, 亲子, 2026-11-28T06:00, 2026-11-28T12:00",
        "亲子 星期三, 亲子, 2026-11-25T00:00, 2026-11-26T00:00",
        "下周三, '', 2026-12-02T00:00, 2026-12-03T00:00",
        "星期天, '', 2026-11-29T00:00, 2026-11-30T00:00",
        "大后天, '', 2026-11-28T00:00, 2026-11-29T00:00",
        "这周, '', 2026-11-23T00:00, 2026-11-30T00:00",
        "下个月, '', 2026-12-01T00:00, 2027-01-01T00:00",
        "Saturday morning crafts, crafts, 2026-11-28T06:00, 2026-11-28T12:00",
        "choir this weekend, choir, 2026-11-28T00:00, 2026-11-30T00:00",
        "tonight, '', 2026-11-25T18:00, 2026-11-26T00:00",
        "next monday, '', 2026-11-30T00:00, 2026-12-01T00:00"
    })
    void meansWhatNeighboursMean(String typed, String rest, LocalDateTime from, LocalDateTime to) {
        assertThat(TimeWords.in(typed, TODAY)).hasValueSatisfying(found -> {
            assertThat(found.rest()).isEqualTo(rest);
            assertThat(found.from()).isEqualTo(from);
            assertThat(found.to()).isEqualTo(to);
        });
    }

    @Test
    void leavesOtherWordsAlone() {
        for (String typed : List.of("周到", "一周", "mundane", "sundays", "围炉煮茶", "")) {
            assertThat(TimeWords.in(typed, TODAY)).as(typed).isEmpty();
        }
    }
}
