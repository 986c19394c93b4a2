package org.weilu.community.almanac;

import com.tyme.lunar.LunarDay;
import com.tyme.lunar.LunarMonth;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTermDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Almanac.LunarDate;

/** What heaven says of a day, by tyme4j: it reckons for Beijing time, whatever the zone of the server. */
record ReckonedDay(LunarDate lunar, @Nullable String term) {

    static ReckonedDay of(LocalDate date) {
        SolarDay solar = SolarDay.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        LunarDay lunar = solar.getLunarDay();
        LunarMonth month = lunar.getLunarMonth();
        SolarTermDay term = solar.getTermDay();
        return new ReckonedDay(
                new LunarDate(lunar.getYear(), month.getMonth(), lunar.getDay(), month.isLeap()),
                term.getDayIndex() == 0 ? term.getSolarTerm().getName() : null);
    }
}
