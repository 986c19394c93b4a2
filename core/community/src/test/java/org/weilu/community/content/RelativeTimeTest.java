package org.weilu.community.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weilu.spi.PortalException;

final class RelativeTimeTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource({
        "2026-12-05T14:00, 2026-12-05T14:00",
        "2026-12-05 14:00, 2026-12-05T14:00",
        "+3d 14:00, 2026-12-04T14:00",
        "-2d 9:05, 2026-11-29T09:05",
        "+2w 08:00, 2026-12-15T08:00",
        "+0d 23:59, 2026-12-01T23:59",
        "next Sat 09:00, 2026-12-05T09:00",
        "next tuesday 09:00, 2026-12-08T09:00"
    })
    void readsTimes(String text, String meant) {
        assertThat(RelativeTime.resolve(text, TUESDAY)).isEqualTo(meant);
    }

    @Test
    void refusesWhatIsNoTime() {
        for (String text :
                new String[] {"", "tomorrow", "+3d", "+3d 25:00", "next Foo 09:00", "2026-02-30T10:00", "9:00"}) {
            assertThatThrownBy(() -> RelativeTime.resolve(text, TUESDAY)).isInstanceOf(PortalException.class);
        }
    }
}
