package org.weilu.venues.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void readsHoursAsPeopleTypeThem() {
        assertThat(Lines.spans(Lines.spans("08：30-12:00，13:00-21:00"))).isEqualTo("08:30-12:00 13:00-21:00");
        assertThat(Lines.spans(" ")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Lines.spans("早上"));
    }

    @Test
    void saysQuotasInBothLanguagesAndReadsThemBack() {
        String chinese = Lines.quotas(Lines.quotas("person 2 week\n每户 6 小时 每月\n"), Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese).isEqualTo("每人 2 次 每周\n每户 6 小时 每月");
        assertThat(Lines.quotas(Lines.quotas(chinese), Locale.ENGLISH)).isEqualTo("person 2 week\nhousehold 6h month");
        assertThatIllegalArgumentException().isThrownBy(() -> Lines.quotas("两次"));
    }

    @Test
    void keepsSeasonsWhoseDaysDiffer() {
        String typed = "06-15 09-15 每天 08:00-22:00\n12-20 02-10 weekdays 09:00-17:00; 周末 10:00-16:00";
        String lines = Lines.seasons(Lines.seasons(typed));
        assertThat(lines).startsWith("06-15 09-15 daily 08:00-22:00\n12-20 02-10 mon 09:00-17:00; tue");
        assertThat(Lines.seasons(Lines.seasons(lines))).isEqualTo(lines);
        assertThatIllegalArgumentException().isThrownBy(() -> Lines.seasons("06-15"));
    }
}
