package org.weilu.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.weilu.spi.document.Calendars;
import org.weilu.spi.document.Calendars.CalendarEvent;

final class CalendarsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String LONG = "围炉夜话𠮷".repeat(60) + "，;\\ and a second line\nhere";
    private final Calendars calendars = new Documents().calendars();

    @Test
    void readsBackWhatWasWritten() throws Exception {
        VEvent event = event(parsed(text(SHANGHAI, event("2026-11-28T01:00:00Z", 3, false))));

        assertThat(value(event, "UID")).isEqualTo("activity-0f3k@weilu.example");
        assertThat(value(event, "SUMMARY")).isEqualTo("膝盖，怎么护𠮷; a \\ b");
        assertThat(value(event, "DESCRIPTION")).isEqualTo(LONG);
        assertThat(value(event, "LOCATION")).isEqualTo("会客厅, 二楼");
        assertThat(value(event, "URL")).isEqualTo("http://127.0.0.1:8080/activities/knees");
        assertThat(value(event, "SEQUENCE")).isEqualTo("3");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20261120T080000Z");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(starts(event)).isEqualTo(Instant.parse("2026-11-28T01:00:00Z"));
    }

    @Test
    void namesTheZoneThatItExplains() throws Exception {
        String text = text(SHANGHAI, event("2026-11-28T01:00:00Z", 0, false));

        assertThat(text).contains("DTSTART;TZID=Asia/Shanghai:20261128T090000\r\n", "TZID:Asia/Shanghai\r\n");
        assertThat(parsed(text).<VTimeZone>getComponents("VTIMEZONE"))
                .singleElement()
                .satisfies(zone -> assertThat(zone.getObservances()).hasSize(1));
    }

    @Test
    void keepsTheWallTimeOverBothDaysOfDaylightSaving() throws Exception {
        for (String day : List.of("2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25")) {
            Instant nine = ZonedDateTime.of(2026, 1, 1, 9, 0, 0, 0, BERLIN)
                    .with(java.time.LocalDate.parse(day))
                    .toInstant();
            String text = text(BERLIN, event(nine.toString(), 0, false));

            assertThat(text).contains("DTSTART;TZID=Europe/Berlin:" + day.replace("-", "") + "T090000\r\n");
            assertThat(text).contains("BEGIN:DAYLIGHT", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CEST");
            VEvent event = event(parsed(text));
            assertThat(starts(event)).isEqualTo(nine);
        }
    }

    @Test
    void saysWhatIsCancelled() throws Exception {
        VEvent event = event(parsed(text(SHANGHAI, event("2026-11-28T01:00:00Z", 4, true))));

        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void foldsByOctetsAndSplitsNoCharacter() {
        String text = text(SHANGHAI, event("2026-11-28T01:00:00Z", 0, false));

        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(Arrays.stream(text.split("\r\n")).mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75)
                .anyMatch(octets -> octets > 70);
        assertThat(text).doesNotContain("\ufffd");
    }

    @Test
    void isTheSameBytesForTheSameEvents() {
        CalendarEvent event = event("2026-11-28T01:00:00Z", 0, false);

        assertThat(calendars.write("围炉", SHANGHAI, List.of(event)))
                .isEqualTo(new Documents().calendars().write("围炉", SHANGHAI, List.of(event)));
    }

    @Test
    void writesACalendarWithoutEvents() throws Exception {
        byte[] bytes = calendars.write("围炉\r\nEVIL:1", SHANGHAI, List.of());

        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).contains("X-WR-CALNAME:围炉 EVIL:1\r\n");
        assertThat(parsed(text).getComponents("VEVENT")).isEmpty();
    }

    private String text(ZoneId zone, CalendarEvent event) {
        return new String(calendars.write("围炉", zone, List.of(event)), StandardCharsets.UTF_8);
    }

    private static CalendarEvent event(String starts, int sequence, boolean cancelled) {
        Instant from = Instant.parse(starts);
        return new CalendarEvent(
                "activity-0f3k@weilu.example",
                sequence,
                Instant.parse("2026-11-20T08:00:00.123Z"),
                from,
                from.plusSeconds(5400),
                "膝盖，怎么护𠮷; a \\ b",
                LONG,
                "会客厅, 二楼",
                "http://127.0.0.1:8080/activities/knees",
                cancelled);
    }

    private static Calendar parsed(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static VEvent event(Calendar calendar) {
        return calendar.<VEvent>getComponents("VEVENT").getFirst();
    }

    private static Instant starts(VEvent event) {
        DtStart<ZonedDateTime> starts = event.getRequiredProperty("DTSTART");
        return starts.getDate().toInstant();
    }

    private static String value(VEvent event, String name) {
        return event.getRequiredProperty(name).getValue();
    }
}
