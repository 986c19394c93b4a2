package org.weilu.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private static Instant after(String local) {
        return QuietHours.after(at(local), BERLIN, false, null);
    }

    @Test
    void nothingRingsFromTenToSeven() {
        assertThat(after("2026-11-21T21:59:59")).isEqualTo(at("2026-11-21T21:59:59"));
        assertThat(after("2026-11-21T22:00:00")).isEqualTo(at("2026-11-22T07:00:00"));
        assertThat(after("2026-11-22T06:59:59")).isEqualTo(at("2026-11-22T07:00:00"));
        assertThat(after("2026-11-22T07:00:00")).isEqualTo(at("2026-11-22T07:00:00"));
    }

    @Test
    void theHourThatIsDoubledOrLeftOutChangesNothing() {
        assertThat(after("2026-10-24T23:30:00")).isEqualTo(at("2026-10-25T07:00:00"));
        assertThat(after("2027-03-27T23:30:00")).isEqualTo(at("2027-03-28T07:00:00"));
    }

    @Test
    void whatIsAboutTheNextMorningDoesNotWait() {
        Instant night = at("2026-11-21T23:00:00");
        assertThat(QuietHours.after(night, BERLIN, false, at("2026-11-22T09:00:00")))
                .isEqualTo(night);
        assertThat(QuietHours.after(night, BERLIN, false, at("2026-11-22T12:00:00")))
                .isEqualTo(at("2026-11-22T07:00:00"));
        assertThat(QuietHours.after(night, BERLIN, true, null)).isEqualTo(night);
    }
}
