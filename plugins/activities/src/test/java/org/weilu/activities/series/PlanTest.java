package org.weilu.activities.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.weilu.activities.series.Planned.State;
import org.weilu.activities.series.Series.OffDay;

class PlanTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final QuietAlmanac QUIET = new QuietAlmanac(Map.of());

    private static Series series(String rule, String first, String at, int minutes) {
        return new Series(
                "",
                Recurrence.read(rule).orElseThrow(),
                LocalDate.parse(first),
                null,
                LocalTime.parse(at),
                Duration.ofMinutes(minutes),
                OffDay.SKIP,
                OffDay.ASK,
                Set.of(),
                Set.of(),
                Set.of());
    }

    @Test
    void keepsTheClockOnTheWallOverDaysOf23And25Hours() {
        Plan plan = new Plan(QUIET, NEW_YORK);
        // 8 March 2026 has 23 hours there, 1 November 2026 has 25.
        for (String day : List.of("2026-03-08", "2026-11-01")) {
            Series night = series(
                    "FREQ=DAILY;COUNT=3", LocalDate.parse(day).minusDays(1).toString(), "23:00", 120);
            assertThat(plan.of(night, LocalDate.of(2027, 1, 1))).hasSize(3).allSatisfy(date -> {
                assertThat(date.starts().atZone(NEW_YORK).toLocalTime()).isEqualTo(LocalTime.of(23, 0));
                assertThat(date.ends().atZone(NEW_YORK).toLocalTime()).isEqualTo(LocalTime.of(1, 0));
            });
        }
        Planned shortDay = plan.of(series("FREQ=DAILY;COUNT=1", "2026-03-08", "00:30", 180), LocalDate.of(2027, 1, 1))
                .getFirst();
        assertThat(Duration.between(shortDay.starts(), shortDay.ends())).isEqualTo(Duration.ofHours(2));
        Planned longDay = plan.of(series("FREQ=DAILY;COUNT=1", "2026-11-01", "00:30", 180), LocalDate.of(2027, 1, 1))
                .getFirst();
        assertThat(Duration.between(longDay.starts(), longDay.ends())).isEqualTo(Duration.ofHours(4));
        // 02:10 to 02:50 is not there on the short day: what is left lasts as long.
        Planned skipped = plan.of(series("FREQ=DAILY;COUNT=1", "2026-03-08", "02:10", 40), LocalDate.of(2027, 1, 1))
                .getFirst();
        assertThat(skipped.starts()).isBefore(skipped.ends());
    }

    @Test
    void leavesOutAsksAndKeeps() {
        QuietAlmanac almanac =
                new QuietAlmanac(Map.of(LocalDate.of(2026, 10, 3), true, LocalDate.of(2026, 10, 10), false));
        Plan plan = new Plan(almanac, ZoneId.of("Asia/Shanghai"));
        Series saturdays = series("FREQ=WEEKLY;BYDAY=SA;COUNT=4", "2026-09-26", "14:00", 90);
        assertThat(plan.of(saturdays, LocalDate.of(2027, 1, 1)))
                .extracting(Planned::state)
                .containsExactly(State.ON, State.SKIPPED, State.ASKED, State.ON);
        Series decided = saturdays.decided(LocalDate.of(2026, 10, 10), true).decided(LocalDate.of(2026, 9, 26), false);
        assertThat(plan.of(decided, LocalDate.of(2027, 1, 1)))
                .extracting(Planned::state)
                .containsExactly(State.SKIPPED, State.SKIPPED, State.ON, State.ON);
        assertThat(plan.of(decided.decided(LocalDate.of(2026, 10, 10), false), LocalDate.of(2027, 1, 1)))
                .filteredOn(Planned::isOn)
                .extracting(Planned::slot)
                .containsExactly(LocalDate.of(2026, 10, 17));
    }

    @Test
    void readsRulesOfDaysOnly() {
        assertThat(Recurrence.read("freq=weekly;byday=sa")).isPresent();
        assertThat(Recurrence.read("RRULE:FREQ=MONTHLY;BYDAY=2SA;UNTIL=20271231T160000Z"))
                .get()
                .extracting(Recurrence::text)
                .isEqualTo("FREQ=MONTHLY;BYDAY=2SA;UNTIL=20271231");
        for (String no :
                List.of("", "weekly", "FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9,12", "MOON=13;DAY=1", "MOON=1;DAY=0")) {
            assertThat(Recurrence.read(no)).as(no).isEmpty();
        }
        Series never = series("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", "2026-01-01", "09:00", 60);
        assertThat(new Plan(QUIET, NEW_YORK).of(never, LocalDate.of(2030, 1, 1)))
                .isEmpty();
    }

    @Test
    void movesTheWeekdayOfAWeeklyRuleAndCountsWhatIsLeft() {
        Series saturdays = series("FREQ=WEEKLY;BYDAY=SA;COUNT=12", "2026-12-05", "14:00", 90);
        LocalDate fifth = LocalDate.of(2027, 1, 2);
        Series sundays = new Moves(List.of(saturdays), QUIET)
                .following(fifth, LocalDateTime.of(2027, 1, 3, 10, 0), Duration.ofMinutes(60))
                .orElseThrow();
        List<Planned> dates = new Plan(QUIET, NEW_YORK).of(sundays, LocalDate.of(2028, 1, 1));
        assertThat(dates).hasSize(8);
        assertThat(dates.getFirst().slot()).isEqualTo(LocalDate.of(2027, 1, 3));
        assertThat(sundays.recurrence().text()).contains("BYDAY=SU", "COUNT=8");
        Series monthly = series("FREQ=MONTHLY;BYDAY=1SA", "2026-12-05", "14:00", 90);
        assertThat(new Moves(List.of(monthly), QUIET)
                        .all(LocalDate.of(2026, 12, 5), LocalDateTime.of(2026, 12, 6, 10, 0), Duration.ofHours(1)))
                .isEmpty();
    }
}
