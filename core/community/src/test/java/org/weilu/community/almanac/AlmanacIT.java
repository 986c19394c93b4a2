package org.weilu.community.almanac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.weilu.community.CommunityAtHand;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Almanac.HolidayImport;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

final class AlmanacIT {
    private static final Visitor PORTAL = Visitor.portal("main");

    @OnEachDatabase
    void knowsThePublishedDays(TestDatabase database) {
        try (CommunityAtHand community = CommunityAtHand.on(database)) {
            Almanac almanac = community.use(Almanac.class);
            assertThat(almanac.years()).containsExactly(2025, 2026);
            Almanac.Day newYear = almanac.day(LocalDate.of(2026, 2, 17));
            assertThat(newYear.holiday()).isEqualTo("春节");
            assertThat(newYear.rest()).isTrue();
            assertThat(newYear.lunar().dayName()).isEqualTo("初一");
            assertThat(almanac.day(LocalDate.of(2026, 2, 14)).work()).isTrue();
            assertThat(almanac.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
            assertThat(almanac.isWorkingDay(LocalDate.of(2026, 2, 16))).isFalse();
            assertThat(almanac.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
            assertThat(almanac.plusWorkingDays(LocalDate.of(2026, 2, 13), 2)).isEqualTo("2026-02-24");
            assertThat(almanac.plusWorkingDays(LocalDate.of(2026, 2, 17), 0)).isEqualTo("2026-02-24");
            assertThat(almanac.days(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)))
                    .hasSize(28);
            assertThat(almanac.today("main")).isEqualTo("2026-12-01");
            assertThat(almanac.zone("main")).isEqualTo(ZoneId.of("Asia/Shanghai"));
            assertThat(LocalTime.ofInstant(community.at().clock().instant(), almanac.zone("main")))
                    .hasHour(16);
        }
    }

    @OnEachDatabase
    void findsLunarDatesAndNoneWhereThereIsNone(TestDatabase database) {
        try (CommunityAtHand community = CommunityAtHand.on(database)) {
            Almanac almanac = community.use(Almanac.class);
            assertThat(almanac.lunar(2025, 1, 15, false)).contains(LocalDate.of(2025, 2, 12));
            assertThat(almanac.lunar(2028, 5, 5, false)).contains(LocalDate.of(2028, 5, 28));
            assertThat(almanac.lunar(2028, 5, 5, true)).contains(LocalDate.of(2028, 6, 27));
            assertThat(almanac.lunar(2022, 12, 8, false)).contains(LocalDate.of(2022, 12, 30));
            assertThat(almanac.lunar(2023, 12, 8, false)).contains(LocalDate.of(2024, 1, 18));
            assertThat(almanac.lunar(2027, 5, 5, true)).isEmpty();
            assertThat(almanac.lunar(2026, 13, 1, false)).isEmpty();
            assertThat(almanac.lunar(2026, 1, 31, false)).isEmpty();
        }
    }

    @OnEachDatabase
    void importsAYearWholeOrNotAtAll(TestDatabase database) {
        try (CommunityAtHand community = CommunityAtHand.on(database)) {
            Almanac almanac = community.use(Almanac.class);
            Outcome<HolidayImport> no = read(
                    almanac,
                    "date,name,work,of\n2026-10-01,国庆节,off,\n2026-10-32,国庆节,off,\n2026-10-12,国庆节,work,\n2026-10-01,国庆节,off,");
            assertThat(no.refusals())
                    .extracting(refusal -> refusal.words().substring(0, 7))
                    .containsExactly("第 3 行：日", "第 4 行：这", "第 5 行：这");
            assertThat(almanac.day(LocalDate.of(2026, 1, 1)).rest()).isTrue();

            HolidayImport done = read(almanac, "date,name,work,of\n2027-01-01,元旦,off,\n2026-10-01,国庆节,off,2026-10-01")
                    .orThrow();
            assertThat(done.years()).containsExactly(2026, 2027);
            assertThat(almanac.years()).containsExactly(2025, 2026, 2027);
            assertThat(almanac.day(LocalDate.of(2026, 1, 1)).rest()).isFalse();
            assertThat(almanac.day(LocalDate.of(2027, 1, 1)).holiday()).isEqualTo("元旦");
        }
    }

    @OnEachDatabase
    void refusesStrangers(TestDatabase database) {
        try (CommunityAtHand community = CommunityAtHand.on(database)) {
            Visitor stranger = Visitor.stranger("main", Locale.ENGLISH, "");
            ByteArrayInputStream table = new ByteArrayInputStream(new byte[0]);
            assertThatThrownBy(() -> community.use(Almanac.class).importHolidays(stranger, table))
                    .isInstanceOf(PortalException.class);
        }
    }

    private static Outcome<HolidayImport> read(Almanac almanac, String table) {
        return almanac.importHolidays(PORTAL, new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    }
}
