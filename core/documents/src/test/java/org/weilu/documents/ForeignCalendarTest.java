package org.weilu.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.weilu.spi.PortalException;
import org.weilu.spi.document.Calendars.CalendarEvent;
import org.weilu.spi.document.ForeignCalendars;
import org.weilu.spi.document.ForeignEvent;

final class ForeignCalendarTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final Documents documents = new Documents();
    private final ForeignCalendars calendars = documents.foreignCalendars();

    private List<ForeignEvent> read(String... lines) {
        String text =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n";
        return calendars.read(text.getBytes(StandardCharsets.UTF_8), SHANGHAI);
    }

    private ForeignEvent event(String... lines) {
        return read("BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT")
                .getFirst();
    }

    private String starts(String line) {
        return Objects.requireNonNull(event(line).starts()).toInstant().toString();
    }

    @Test
    void readsWhatThePortalWrites() {
        Instant at = Instant.parse("2026-12-05T06:00:00Z");
        byte[] file = documents
                .calendars()
                .write(
                        "围炉",
                        SHANGHAI,
                        List.of(new CalendarEvent(
                                "activity-1@x", 2, at, at, at.plusSeconds(5400), "茶，；\\𠮷", "一\n二", "院子", "", true)));
        ForeignEvent read = calendars.read(file, ZoneId.of("UTC")).getFirst();
        assertThat(read.uid()).isEqualTo("activity-1@x");
        assertThat(read.title()).isEqualTo("茶，；\\𠮷");
        assertThat(read.text()).isEqualTo("一\n二");
        assertThat(read.cancelled()).isTrue();
        assertThat(Objects.requireNonNull(read.starts()).toString()).isEqualTo("2026-12-05T14:00+08:00[Asia/Shanghai]");
        assertThat(Objects.requireNonNull(read.ends()).toInstant()).isEqualTo(at.plusSeconds(5400));
    }

    @Test
    void readsTheTimesOfOtherPrograms() {
        assertThat(starts("DTSTART:20261205T140000")).isEqualTo("2026-12-05T06:00:00Z");
        assertThat(starts("DTSTART:20261205T140000Z")).isEqualTo("2026-12-05T14:00:00Z");
        assertThat(starts("DTSTART;TZID=America/New_York:20260701T080000")).isEqualTo("2026-07-01T12:00:00Z");
        assertThat(starts("DTSTART;TZID=China Standard Time:20261205T140000")).isEqualTo("2026-12-05T06:00:00Z");
        assertThat(starts("DTSTART;TZID=\"/mozilla.org/20050126_1/Europe/Berlin\":20260701T080000"))
                .isEqualTo("2026-07-01T06:00:00Z");
        assertThat(read(
                                "BEGIN:VTIMEZONE",
                                "TZID:Ours",
                                "X-LIC-LOCATION:Asia/Tokyo",
                                "BEGIN:STANDARD",
                                "DTSTART:19700101T000000",
                                "TZOFFSETFROM:+0900",
                                "TZOFFSETTO:+0900",
                                "END:STANDARD",
                                "END:VTIMEZONE",
                                "BEGIN:VEVENT",
                                "DTSTART;TZID=Ours:20261205T140000",
                                "DURATION:PT90M",
                                "BEGIN:VALARM",
                                "DESCRIPTION:ring",
                                "END:VALARM",
                                "END:VEVENT")
                        .getFirst())
                .satisfies(event -> {
                    assertThat(Objects.requireNonNull(event.ends()).toInstant())
                            .isEqualTo(Instant.parse("2026-12-05T06:30:00Z"));
                    assertThat(event.text()).isEmpty();
                });
    }

    @Test
    void tellsWhatItCannotRead() {
        assertThat(event("DTSTART;TZID=Middle-earth:20261205T140000").unknownZone())
                .isEqualTo("Middle-earth");
        assertThat(event("DTSTART:soon").starts()).isNull();
        assertThat(event("DTSTART;VALUE=DATE:20261205").wholeDay()).isTrue();
        ForeignEvent weekly = event(
                "DTSTART;TZID=Asia/Shanghai:20261205T140000",
                "RRULE:FREQ=WEEKLY;COUNT=4",
                "EXDATE;TZID=Asia/Shanghai:20261212T140000,20261219T140000",
                "CATEGORIES:Talk,Tea\\, warm");
        assertThat(weekly.rule()).isEqualTo("FREQ=WEEKLY;COUNT=4");
        assertThat(weekly.except())
                .containsExactly(Instant.parse("2026-12-12T06:00:00Z"), Instant.parse("2026-12-19T06:00:00Z"));
        assertThat(weekly.categories()).containsExactly("Talk", "Tea, warm");
        for (byte[] wrong : List.of(
                new byte[0],
                "<html>".getBytes(StandardCharsets.UTF_8),
                "BEGIN:VCALENDAR\r\nSUMMARY:\u8336".getBytes(java.nio.charset.Charset.forName("GBK")),
                new byte[1_000_001])) {
            assertThatThrownBy(() -> calendars.read(wrong, SHANGHAI)).isInstanceOf(PortalException.class);
        }
    }
}
