package org.weilu.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTimeTest {
    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2026-12-05, 2026-12-04T16:00:00Z",
        "2026-12-05T14:00, 2026-12-05T06:00:00Z",
        "2026-12-05 14:00, 2026-12-05T06:00:00Z",
        "2026-12-05T14:00:30, 2026-12-05T06:00:30Z",
        "2026-12-05T14:00:00Z, 2026-12-05T14:00:00Z",
        "2026-12-05T14:00:00+01:00, 2026-12-05T13:00:00Z",
        "2026-12-05T14:00:00 01:00, 2026-12-05T13:00:00Z",
        "2026-12-05T14:00:00-05:00, 2026-12-05T19:00:00Z"
    })
    void readsWhatPeopleAndProgramsGive(String given, String instant) {
        assertThat(GivenTime.read(given, HOME)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-13-05",
                "2026-12-05T25:00",
                "+999999999-01-01T00:00",
                "1066-10-14",
                "3000-01-02"
            })
    void refusesTheRest(String given) {
        assertThatThrownBy(() -> GivenTime.read(given, HOME)).isInstanceOf(DateTimeException.class);
    }
}
