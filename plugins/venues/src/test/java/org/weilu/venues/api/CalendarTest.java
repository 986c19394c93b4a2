package org.weilu.venues.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.weilu.spi.community.Almanac.Day;
import org.weilu.spi.community.Almanac.LunarDate;
import org.weilu.venues.api.Calendar.Holidays;
import org.weilu.venues.api.Calendar.Season;
import org.weilu.venues.api.OpenHours.Span;

class CalendarTest {
    private static final OpenHours WEEK = hours("09:00-17:00", DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
    private static final OpenHours WINTER = hours("10:00-16:00", DayOfWeek.MONDAY);
    private static final Calendar OF_ALL = new Calendar(
            List.of(new Season(MonthDay.of(12, 20), MonthDay.of(1, 10), WINTER)),
            Holidays.HOURS,
            List.of(Span.parse("13:00-18:00")));

    private static OpenHours hours(String span, DayOfWeek... days) {
        Map<DayOfWeek, List<Span>> all = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : days) {
            all.put(day, List.of(Span.parse(span)));
        }
        return new OpenHours(all);
    }

    private static Day day(String date, boolean rest, boolean work) {
        return new Day(LocalDate.parse(date), "x", rest, work, new LunarDate(2026, 1, 1, false), null);
    }

    private static String said(List<Span> spans) {
        return spans.isEmpty() ? "" : spans.getFirst().text();
    }

    @Test
    void keepsSeasonsOverNewYear() {
        assertThat(said(OF_ALL.on(WEEK, LocalDate.parse("2026-12-14")))).isEqualTo("09:00-17:00");
        assertThat(said(OF_ALL.on(WEEK, LocalDate.parse("2026-12-21")))).isEqualTo("10:00-16:00");
        assertThat(said(OF_ALL.on(WEEK, LocalDate.parse("2027-01-04")))).isEqualTo("10:00-16:00");
        assertThat(said(OF_ALL.on(WEEK, LocalDate.parse("2027-01-05")))).isEmpty();
        assertThat(said(OF_ALL.on(WEEK, LocalDate.parse("2027-01-11")))).isEqualTo("09:00-17:00");
    }

    @Test
    void asksTheAlmanacForHolidaysAndWorkedWeekends() {
        assertThat(said(OF_ALL.on(WEEK, day("2026-10-05", true, false)))).isEqualTo("13:00-18:00");
        assertThat(said(OF_ALL.on(WEEK, day("2026-10-10", false, true)))).isEqualTo("09:00-17:00");
        assertThat(said(OF_ALL.on(WEEK, day("2026-10-12", false, false)))).isEqualTo("09:00-17:00");
        Calendar closed = new Calendar(List.of(), Holidays.CLOSED, List.of());
        assertThat(said(closed.on(WEEK, day("2026-10-05", true, false)))).isEmpty();
        assertThat(said(Calendar.PLAIN.on(WEEK, day("2026-10-05", true, false))))
                .isEqualTo("09:00-17:00");
        assertThat(said(Calendar.PLAIN.on(WEEK, day("2026-10-10", false, true))))
                .isEmpty();
    }

    @Test
    void isReadAsItWasWritten() {
        for (Calendar one :
                List.of(OF_ALL, Calendar.PLAIN, new Calendar(OF_ALL.seasons(), Holidays.CLOSED, List.of()))) {
            assertThat(Calendar.parse(one.text())).isEqualTo(one);
        }
    }
}
